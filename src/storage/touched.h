// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "storage/sql_values.h"
#include "storage/table.h"

#include <QString>

#include <set>
#include <unordered_set>
#include <vector>

namespace rapport::storage {

class Connection;

/// Whose kept facts a transaction has to refresh, gathered row by row and worked out at its end.
class Touched {
public:
    /// A row was made, changed (call it for both of its states) or removed.
    void note(const Table& table, qint64 id, const Row& values);
    void noteExistence(const Table& table, qint64 id);
    void noteClient(qint64 client) { clients_.insert(client); }
    /// Every client billed in it.
    void noteCurrency(const QString& currency) { currencies_.insert(currency); }

    bool isEmpty() const;
    /// The clients concerned, those removed included, ascending.
    Result<std::vector<Id<Client>>> clients(Connection& connection) const;

private:
    std::unordered_set<qint64> clients_, invoices_, staff_;
    std::set<QString> currencies_;
    qint64 lastClient_ = 0, lastInvoice_ = 0; // Rows come in runs; this keeps the sets out of it.
};

} // namespace rapport::storage
