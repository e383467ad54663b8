// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record_type.h"
#include "storage/sql_values.h"
#include "storage/table.h"

#include <optional>
#include <span>
#include <vector>

/// Which rows stand on which: Table::referredToBy read from the other end.
namespace rapport::storage {

/// A column of a table that names a row of another.
struct Link {
    const Table* to = nullptr;
    int column = 0;      ///< Position in Table::columns.
    bool partOf = false; ///< The row is part of the one it names, and no whole without it.
};

/// Where the rows of a table point to; empty for those that stand alone.
std::span<const Link> linksOf(const Table& table);
/// Every table, those that point to a table before it: the order in which rows can be deleted.
const std::vector<const Table*>& deletionOrder();
/// The kind of record the rows are; nothing for parts without a life of their own and for settings.
std::optional<RecordType> typeOf(const Table& table);
/// Values of links that are set.
std::optional<qint64> linkedId(const Row& row, const Link& link);

} // namespace rapport::storage
