// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/import_undo.h"
#include "storage/table.h"

#include <QVariant>

#include <initializer_list>
#include <vector>

namespace rapport::storage {

class Connection;
class Transaction;

/// The rows of the book that one import made, in bulk.
class CreatedRows {
public:
    CreatedRows(Transaction& transaction, qint64 import);

    struct Filled {
        const Table* table;
        qint64 first, last; ///< Keys.
    };
    /// Finds out which tables have such rows; before anything else.
    Result<void> look();
    /// In the order of deletionOrder().
    const std::vector<Filled>& filled() const { return filled_; }

    /// The row is of no import from here on. False when it was not of this one.
    Result<bool> release(const Table& table, qint64 id);
    /// Deletes those still of the import, with their parts and what the owner has seen of them, and sees to
    /// it that the kept facts of clients that stay are refreshed. Returns how many there were. None may be
    /// referred to from outside.
    Result<qint64> removeAll(const UndoProgress& progress);

    /// The first column of a query.
    Result<std::vector<qint64>> ids(const QString& sql, std::initializer_list<QVariant> values);

private:
    Result<void> touchClientsOf(const Table& table);
    Result<void> removeParts(const Table& table);
    Result<void> removeOf(const Filled& filled, const UndoProgress& progress);

    Transaction& transaction_;
    Connection& connection_;
    const qint64 import_;
    std::vector<Filled> filled_;
    qint64 removed_ = 0, all_ = 0;
};

} // namespace rapport::storage
