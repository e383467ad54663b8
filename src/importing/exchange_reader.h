// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

#include <QIODevice>

namespace rapport::importing {

/// Reads an exchange file (docs/exchange.md) as it is, without a book to match it with. Amounts are exact.
/// Errors (InputRejected) carry "path" ("/clients/3/invoices/0/due"), "line" and mostly "value":
/// "json_invalid", "json_too_deep", "key_unknown" ("key"), "key_missing" ("key"), "key_twice" ("key"),
/// "value_wrong_type", "date_invalid", "amount_invalid", "amount_too_precise", "code_unknown" ("allowed"),
/// "out_of_range", "currency_unknown", and those of domain/validation.h.
Result<BookContent> readExchange(QIODevice& device);

} // namespace rapport::importing
