// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/stored.h"
#include "storage/connection.h"
#include "storage/field_io.h"
#include "storage/record_maps.h"
#include "storage/recorder.h"

#include <algorithm>
#include <unordered_map>

/// Reading and writing whole records by their maps; what the repositories are made of.
namespace rapport::storage {

/// Which rows: a condition on the record's own table with its values.
struct Where {
    QString condition = QStringLiteral("1 = 1");
    std::vector<QVariant> values{};
};

inline Result<Statement> prepared(Connection& connection, const QString& sql,
                                  const std::vector<QVariant>& values) {
    RAPPORT_TRY_ASSIGN(Statement statement, connection.prepare(sql));
    for (size_t i = 0; i < values.size(); ++i)
        statement.bind(int(i), values[i]);
    RAPPORT_TRY(statement.exec());
    return statement;
}

inline Error unreadable(const char* tableName) {
    return Error{
        ErrorKind::CannotOpen, "book_damaged", {{QStringLiteral("table"), QString::fromLatin1(tableName)}}};
}

/// Hands every item of a part table to `add(parentId, item)`, in the order of the part.
template <typename Item, typename Add>
Result<void> readParts(Connection& connection, const char* parentTable, const Where& where, Add&& add) {
    using Map = PartMap<Item>;
    ColumnNames columns;
    Item sample;
    Map::fields(columns, sample);
    const QString parent = QString::fromLatin1(Map::parent);
    const QString sql =
        QStringLiteral("SELECT id, %1, %2 FROM %3 WHERE %1 IN (SELECT id FROM %4 WHERE %5) ORDER BY %6")
            .arg(parent, columns.names.join(QStringLiteral(", ")), QString::fromLatin1(Map::table),
                 QString::fromLatin1(parentTable), where.condition,
                 Map::hasId ? QStringLiteral("id") : parent + QStringLiteral(", position"));
    RAPPORT_TRY_ASSIGN(Statement rows, prepared(connection, sql, where.values));
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return {};
        Item item{};
        RowReader reader(rows, 2);
        Map::fields(reader, item);
        if (!reader.good()) return unreadable(Map::table);
        if constexpr (Map::hasId) item.id = Id<Item>(rows.integer(0));
        add(rows.integer(1), std::move(item));
    }
}

/// Parts with a day stand by (day, id), those without one first; the others keep their position.
inline void orderParts(std::vector<Payment>& payments) {
    std::stable_sort(payments.begin(), payments.end(),
                     [](const Payment& a, const Payment& b) { return a.day < b.day; });
}
inline void orderParts(std::vector<CreditNote>& notes) {
    std::stable_sort(notes.begin(), notes.end(),
                     [](const CreditNote& a, const CreditNote& b) { return a.day < b.day; });
}
template <typename Items>
void orderParts(Items&) {}

/// Whole records with their parts, in the order of the map.
template <typename T>
Result<std::vector<Stored<T>>> readRecords(Connection& connection, const Where& where) {
    using Map = RecordMap<T>;
    const Table& t = table(Map::table);
    const QString sql = QStringLiteral("SELECT id, row_version, %1 FROM %2 WHERE %3 ORDER BY %4")
                            .arg(t.columns.join(QStringLiteral(", ")), t.name, where.condition,
                                 QString::fromLatin1(Map::order));
    std::vector<Stored<T>> records;
    {
        RAPPORT_TRY_ASSIGN(Statement rows, prepared(connection, sql, where.values));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) break;
            Stored<T>& stored = records.emplace_back();
            stored.record.id = Id<T>(rows.integer(0));
            stored.version = RowVersion(rows.integer(1));
            RowReader reader(rows, 2);
            Map::fields(reader, stored.record);
            if (!reader.good()) return unreadable(Map::table);
        }
    }
    Result<void> done;
    std::unordered_map<qint64, size_t> byId;
    T sample{};
    Map::parts(
        [&]<typename Item, typename Items>(PartMap<Item>, Items&) {
            if (!done || records.empty()) return;
            if (byId.empty())
                for (size_t i = 0; i < records.size(); ++i)
                    byId.emplace(records[i].record.id.value(), i);
            done = readParts<Item>(connection, Map::table, where, [&](qint64 parent, Item&& item) {
                const auto found = byId.find(parent);
                if (found == byId.end()) return;
                Map::parts(
                    [&]<typename Other, typename Others>(PartMap<Other>, Others& items) {
                        if constexpr (std::is_same_v<Other, Item>) items.push_back(std::move(item));
                    },
                    records[found->second].record);
            });
        },
        sample);
    if (!done) return std::move(done).error();
    for (Stored<T>& stored : records)
        Map::parts([](auto, auto& items) { orderParts(items); }, stored.record);
    return records;
}

template <typename T>
std::vector<T> withoutVersions(std::vector<Stored<T>>&& stored) {
    std::vector<T> records;
    records.reserve(stored.size());
    for (Stored<T>& each : stored)
        records.push_back(std::move(each.record));
    return records;
}

template <typename T>
Row rowOf(const T& record) {
    Row row;
    row.reserve(16);
    RowWriter writer(row);
    RecordMap<T>::fields(writer, record);
    return row;
}

template <typename Item>
Row partRow(qint64 parent, size_t position, const Item& item) {
    Row row;
    row.reserve(8);
    row.push_back(toSql(parent));
    if constexpr (!PartMap<Item>::hasId) row.push_back(toSql(qint64(position)));
    RowWriter writer(row);
    PartMap<Item>::fields(writer, item);
    return row;
}

/// Parts of several parents at once; `forEach(add)` calls add(parentId, position, item) for each.
template <typename Item, typename ForEach>
Result<qint64> insertParts(Recorder& recorder, bool withNewParent, ForEach&& forEach) {
    std::vector<NewRow> rows;
    forEach([&](qint64 parent, size_t position, const Item& item) {
        rows.push_back({0, partRow(parent, position, item)});
    });
    if (rows.empty()) return 0;
    const Table& t = table(PartMap<Item>::table);
    RAPPORT_TRY_ASSIGN(const qint64 first, recorder.reserveIds(t, qint64(rows.size())));
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i].id = first + qint64(i);
    RAPPORT_TRY(recorder.insert(t, rows, withNewParent));
    return first;
}

/// Makes the parts of one parent in the book those of the record: matched by id, or by position.
template <typename Item, typename Items>
Result<void> updateParts(Connection& connection, Recorder& recorder, qint64 parent, const Items& items) {
    using Map = PartMap<Item>;
    const Table& t = table(Map::table);
    std::vector<qint64> existing;
    {
        RAPPORT_TRY_ASSIGN(Statement rows,
                           prepared(connection,
                                    QStringLiteral("SELECT id FROM %1 WHERE %2 = ? ORDER BY %3")
                                        .arg(t.name, QString::fromLatin1(Map::parent),
                                             Map::hasId ? QStringLiteral("id") : QStringLiteral("position")),
                                    {parent}));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) break;
            existing.push_back(rows.integer(0));
        }
    }
    std::vector<NewRow> kept, added;
    size_t position = 0;
    for (const Item& item : items) {
        Row row = partRow(parent, position, item);
        if constexpr (Map::hasId) {
            (item.id.isNull() ? added : kept).push_back({item.id.value(), std::move(row)});
        } else if (position < existing.size()) {
            kept.push_back({existing[position], std::move(row)});
        } else {
            added.push_back({0, std::move(row)});
        }
        ++position;
    }
    for (qint64 id : existing)
        if (std::none_of(kept.begin(), kept.end(), [id](const NewRow& row) { return row.id == id; }))
            RAPPORT_TRY(recorder.remove(t, id));
    for (const NewRow& row : kept) {
        if (std::find(existing.begin(), existing.end(), row.id) == existing.end())
            return Error{
                ErrorKind::Usage,
                "record_not_found",
                {{QStringLiteral("table"), t.name}, {QStringLiteral("id"), QString::number(row.id)}}};
        RAPPORT_TRY(recorder.updateIfChanged(t, row.id, row.values));
    }
    if (added.empty()) return {};
    RAPPORT_TRY_ASSIGN(const qint64 first, recorder.reserveIds(t, qint64(added.size())));
    for (size_t i = 0; i < added.size(); ++i)
        added[i].id = first + qint64(i);
    return recorder.insert(t, added);
}

} // namespace rapport::storage
