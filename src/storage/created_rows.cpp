// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/created_rows.h"

#include "storage/book.h"
#include "storage/connection.h"
#include "storage/file_content_repository.h"
#include "storage/record_store.h"
#include "storage/recorder.h"
#include "storage/table_links.h"
#include "storage/transaction.h"

#include <algorithm>

namespace rapport::storage {

namespace {

constexpr qint64 kAtOnce = 20'000; // Between two looks at whether to go on.

} // namespace

CreatedRows::CreatedRows(Transaction& transaction, qint64 import)
    : transaction_(transaction), connection_(transaction.book().connection()), import_(import) {}

Result<std::vector<qint64>> CreatedRows::ids(const QString& sql, std::initializer_list<QVariant> values) {
    RAPPORT_TRY_ASSIGN(Statement rows, prepared(connection_, sql, std::vector<QVariant>(values)));
    std::vector<qint64> found;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool more, rows.next());
        if (!more) return found;
        found.push_back(rows.integer(0));
    }
}

Result<bool> CreatedRows::release(const Table& table, qint64 id) {
    if (!table.importable) return false;
    RAPPORT_TRY_ASSIGN(
        Statement statement,
        prepared(
            connection_,
            QStringLiteral("UPDATE %1 SET import_id = NULL WHERE id = ? AND import_id = ?").arg(table.name),
            {id, import_}));
    return statement.affected() > 0;
}

Result<void> CreatedRows::touchClientsOf(const Table& table) {
    Touched& touched = transaction_.recorder().touching();
    const auto clients = [&](const QString& sql) -> Result<void> {
        RAPPORT_TRY_ASSIGN(const std::vector<qint64> found, ids(sql, {import_, import_}));
        for (qint64 client : found)
            touched.noteClient(client);
        return {};
    };
    const QString stays = QStringLiteral("NOT IN (SELECT id FROM client WHERE import_id = ?)");
    switch (table.link) {
    case FactsLink::Client:
        return clients(
            QStringLiteral("SELECT DISTINCT client_id FROM %1 WHERE import_id = ? AND client_id %2")
                .arg(table.name, stays));
    case FactsLink::Invoice:
        return clients(QStringLiteral("SELECT DISTINCT i.client_id FROM %1 p JOIN invoice i ON i.id = "
                                      "p.invoice_id WHERE p.import_id = ? AND i.client_id %2")
                           .arg(table.name, stays));
    case FactsLink::Self: {
        // One of those that go is enough for the facts to have a new version.
        RAPPORT_TRY_ASSIGN(
            const std::vector<qint64> gone,
            ids(QStringLiteral("SELECT id FROM client WHERE import_id = ? LIMIT 1"), {import_}));
        for (qint64 client : gone)
            touched.noteClient(client);
        return {};
    }
    case FactsLink::Currency: {
        RAPPORT_TRY_ASSIGN(
            Statement rows,
            prepared(connection_,
                     QStringLiteral("SELECT DISTINCT currency FROM %1 WHERE import_id = ?").arg(table.name),
                     {import_}));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool more, rows.next());
            if (!more) return {};
            touched.noteCurrency(rows.text(0));
        }
    }
    case FactsLink::Staff: // Rates go with somebody no row speaks of.
    case FactsLink::None:
        break;
    }
    return {};
}

Result<void> CreatedRows::removeParts(const Table& table) {
    for (const Reference& reference : table.referredToBy) {
        const Table& part = storage::table(reference.table);
        if (part.importable && part.name != QStringLiteral("seen_verdict")) continue;
        RAPPORT_TRY(connection_.run(
            QStringLiteral("DELETE FROM %1 WHERE %2 IN (SELECT id FROM %3 WHERE import_id = ?)")
                .arg(part.name, QLatin1String(reference.column), table.name),
            {import_}));
    }
    return {};
}

Result<void> CreatedRows::removeOf(const Filled& filled, const UndoProgress& progress) {
    // By ranges of keys: which rows an import made stands in no index.
    const QString remove =
        QStringLiteral("DELETE FROM %1 WHERE id BETWEEN ? AND ? AND import_id = ?").arg(filled.table->name);
    for (qint64 from = filled.first; from <= filled.last; from += kAtOnce) {
        RAPPORT_TRY(progress(removed_, all_));
        RAPPORT_TRY_ASSIGN(
            Statement removed,
            prepared(connection_, remove, {from, std::min(from + kAtOnce - 1, filled.last), import_}));
        removed_ += removed.affected();
    }
    return {};
}

Result<void> CreatedRows::look() {
    filled_.clear();
    all_ = 0;
    for (const Table* table : deletionOrder()) {
        if (!table->importable) continue;
        RAPPORT_TRY_ASSIGN(
            Statement rows,
            prepared(connection_,
                     QStringLiteral("SELECT COUNT(*), MIN(id), MAX(id) FROM %1 WHERE import_id = ?")
                         .arg(table->name),
                     {import_}));
        RAPPORT_TRY(rows.next());
        if (rows.integer(0) == 0) continue;
        filled_.push_back({table, rows.integer(1), rows.integer(2)});
        all_ += rows.integer(0);
    }
    return {};
}

Result<qint64> CreatedRows::removeAll(const UndoProgress& progress) {
    for (const Filled& filled : filled_)
        RAPPORT_TRY(touchClientsOf(*filled.table));
    FileContentRepository files(transaction_.book());
    RAPPORT_TRY_ASSIGN(const QStringList contents, files.namesOfImport(import_));
    for (const Filled& filled : filled_) {
        RAPPORT_TRY(removeParts(*filled.table));
        RAPPORT_TRY(removeOf(filled, progress));
    }
    RAPPORT_TRY(files.removeUnused(transaction_, contents));
    return removed_;
}

} // namespace rapport::storage
