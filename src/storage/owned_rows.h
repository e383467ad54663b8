// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "domain/record_type.h"
#include "storage/sql_values.h"
#include "storage/table.h"

#include <optional>
#include <vector>

namespace rapport::storage {

class Book;

/// Rows of a table that belong to a client.
struct Owned {
    const Table* table = nullptr;
    QString condition; ///< On the table; with one value, the id of the client.
};

/// Every table with rows of clients, in the order they can be deleted; the client's own row is the last.
const std::vector<Owned>& ownedByClient();

struct StoredRow {
    const Table* table = nullptr;
    qint64 id = 0;
    Row values; ///< In the order of Table::columns.
};

/// Everything kept on a client, parts included, the client's own row first, then table by table.
Result<std::vector<StoredRow>> rowsOfClient(const Book& book, Id<Client> client);
/// One record's own row; nothing when it is not there.
Result<std::optional<StoredRow>> rowOfRecord(const Book& book, RecordRef record);

} // namespace rapport::storage
