// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/touched.h"

#include "storage/connection.h"

#include <algorithm>

namespace rapport::storage {

namespace {

/// How many invoices are asked for at once.
constexpr size_t kMostAtOnce = 64;

Result<void> addClientsOf(Connection& connection, const std::vector<qint64>& invoices,
                          std::set<qint64>& ids) {
    static const QString sql =
        QStringLiteral("SELECT client_id FROM invoice WHERE id IN (%1)")
            .arg(QStringList(int(kMostAtOnce), QStringLiteral("?")).join(QStringLiteral(", ")));
    RAPPORT_TRY_ASSIGN(Statement statement, connection.prepare(sql));
    for (size_t from = 0; from < invoices.size(); from += kMostAtOnce) {
        for (size_t i = 0; i < kMostAtOnce; ++i)
            statement.bind(int(i), from + i < invoices.size() ? invoices[from + i] : qint64(0));
        RAPPORT_TRY(statement.exec());
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, statement.next());
            if (!found) break;
            ids.insert(statement.integer(0));
        }
    }
    return {};
}

Result<void> addColumn(Connection& connection, const QString& sql, const QVariant& value,
                       std::set<qint64>& ids) {
    RAPPORT_TRY_ASSIGN(Statement statement, connection.prepare(sql));
    RAPPORT_TRY(statement.exec({value}));
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, statement.next());
        if (!found) return {};
        ids.insert(statement.integer(0));
    }
}

} // namespace

void Touched::note(const Table& table, qint64, const Row& values) {
    if (table.linkColumn < 0) return;
    const QVariant& link = values[size_t(table.linkColumn)];
    switch (table.link) {
    case FactsLink::Client:
        if (const qint64 client = link.toLongLong(); client != lastClient_) {
            clients_.insert(client);
            lastClient_ = client;
        }
        break;
    case FactsLink::Invoice:
        if (const qint64 invoice = link.toLongLong(); invoice != lastInvoice_) {
            invoices_.insert(invoice);
            lastInvoice_ = invoice;
        }
        break;
    case FactsLink::Staff:
        staff_.insert(link.toLongLong());
        break;
    case FactsLink::Currency:
        currencies_.insert(link.toString());
        break;
    case FactsLink::None:
    case FactsLink::Self:
        break;
    }
}

void Touched::noteExistence(const Table& table, qint64 id) {
    if (table.link == FactsLink::Self) clients_.insert(id);
}

bool Touched::isEmpty() const {
    return clients_.empty() && invoices_.empty() && staff_.empty() && currencies_.empty();
}

Result<std::vector<Id<Client>>> Touched::clients(Connection& connection) const {
    std::set<qint64> ids(clients_.begin(), clients_.end());
    // An invoice that is gone took its client along when it went.
    std::vector<qint64> invoices(invoices_.begin(), invoices_.end());
    std::sort(invoices.begin(), invoices.end());
    RAPPORT_TRY(addClientsOf(connection, invoices, ids));
    for (qint64 staff : staff_)
        RAPPORT_TRY(addColumn(connection,
                              QStringLiteral("SELECT DISTINCT client_id FROM interaction WHERE staff_id = ?"),
                              staff, ids));
    for (const QString& currency : currencies_)
        RAPPORT_TRY(addColumn(
            connection,
            QStringLiteral("SELECT DISTINCT client_id FROM invoice WHERE currency = ? AND rate IS NULL"),
            currency, ids));
    std::vector<Id<Client>> clients;
    clients.reserve(ids.size());
    for (qint64 id : ids)
        clients.emplace_back(id);
    return clients;
}

} // namespace rapport::storage
