// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/statement_line.h"

#include <optional>

namespace rapport::importing {

/// A booking of an MT940 statement, field 61: day, amount, state and the bank's reference. What cannot be
/// read is left as it stands, for the row to be rejected with it. `currency` is that of the statement.
StatementLine readMt940Booking(const QString& field, const QString& currency);

/// What the bank says of the booking, field 86, taken into it: German subfields ("?20", "?32"), codes between
/// slashes ("/REMI/", "/NAME/"), or plain text.
void readMt940Details(const QString& field, StatementLine& booking);

/// The currency of a balance, field 60F or 60M; empty where it cannot be read.
QString mt940Currency(const QString& field);

} // namespace rapport::importing
