// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/service_sheet.h"

namespace rapport::storage {
class Book;
class Transaction;
} // namespace rapport::storage

namespace rapport::app {

/// The business's service sheet; empty until it is written.
Result<ServiceSheet> readServiceSheet(storage::Book& book);
Result<void> writeServiceSheet(storage::Book& book, storage::Transaction& transaction,
                               const ServiceSheet& sheet);

} // namespace rapport::app
