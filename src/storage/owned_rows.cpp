// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/owned_rows.h"

#include "storage/book.h"
#include "storage/record_store.h"
#include "storage/table_links.h"

#include <algorithm>

namespace rapport::storage {

namespace {

std::optional<QString> conditionOf(const Table& table) {
    if (table.name == QStringLiteral("client")) return QStringLiteral("id = ?");
    for (const Link& link : linksOf(table)) {
        const QString column = table.columns[link.column];
        if (column == QStringLiteral("client_id")) return column + QStringLiteral(" = ?");
        if (!link.partOf) continue;
        if (const auto parent = conditionOf(*link.to))
            return QStringLiteral("%1 IN (SELECT id FROM %2 WHERE %3)").arg(column, link.to->name, *parent);
    }
    return {};
}

Result<void> readRows(const Book& book, const Table& table, const QString& condition, qint64 value,
                      std::vector<StoredRow>& into) {
    RAPPORT_TRY_ASSIGN(Statement rows,
                       prepared(book.connection(),
                                QStringLiteral("SELECT id, %1 FROM %2 WHERE %3 ORDER BY id")
                                    .arg(table.columns.join(QStringLiteral(", ")), table.name, condition),
                                {value}));
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return {};
        StoredRow& row = into.emplace_back();
        row.table = &table;
        row.id = rows.integer(0);
        for (int i = 0; i < int(table.columns.size()); ++i) {
            QVariant each = rows.value(i + 1);
            row.values.push_back(each.isNull() ? QVariant() : std::move(each));
        }
    }
}

} // namespace

const std::vector<Owned>& ownedByClient() {
    static const std::vector<Owned> all = [] {
        std::vector<Owned> owned;
        for (const Table* table : deletionOrder())
            if (auto condition = conditionOf(*table)) owned.push_back({table, std::move(*condition)});
        // No row but the client's is needed by those of other tables.
        std::stable_partition(owned.begin(), owned.end(),
                              [](const Owned& each) { return each.table->name != QStringLiteral("client"); });
        return owned;
    }();
    return all;
}

Result<std::vector<StoredRow>> rowsOfClient(const Book& book, Id<Client> client) {
    std::vector<StoredRow> rows;
    const std::vector<Owned>& owned = ownedByClient();
    for (auto each = owned.rbegin(); each != owned.rend(); ++each)
        RAPPORT_TRY(readRows(book, *each->table, each->condition, client.value(), rows));
    return rows;
}

Result<std::optional<StoredRow>> rowOfRecord(const Book& book, RecordRef record) {
    std::vector<StoredRow> rows;
    RAPPORT_TRY(
        readRows(book, *tableNamed(QString(codeOf(record.type))), QStringLiteral("id = ?"), record.id, rows));
    if (rows.empty()) return std::optional<StoredRow>();
    return std::optional<StoredRow>(std::move(rows.front()));
}

} // namespace rapport::storage
