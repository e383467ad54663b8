// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/load_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"

namespace rapport::storage {

Result<std::vector<WeekRow>> LoadRepository::weeks(Day until, int count) const {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(book_.connection(),
                 QStringLiteral("SELECT staff_id, (? - day) / 7, kind, "
                                "CAST(COALESCE(SUM(time_spent), 0) AS BIGINT), COUNT(*) - COUNT(time_spent) "
                                "FROM interaction WHERE staff_id IS NOT NULL AND day > ? AND day <= ? "
                                "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"),
                 {toSql(until), toSql(until - 7 * count), toSql(until)}));
    std::vector<WeekRow> weeks;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return weeks;
        WeekRow& row = weeks.emplace_back();
        row.staffId = Id<Staff>(rows.integer(0));
        row.week = static_cast<int>(rows.integer(1));
        RowReader reader(rows, 2);
        reader.value("kind", row.kind);
        reader.value("time_spent", row.timeSpent);
        reader.value("without_time", row.withoutTime);
        if (!reader.good()) return unreadable("interaction");
    }
}

Result<std::vector<ContactCount>> LoadRepository::contacts(Day after, Day until,
                                                           std::span<const InteractionKind> kinds) const {
    QStringList places;
    std::vector<QVariant> values{toSql(after), toSql(until), toSql(Direction::Outgoing)};
    for (const InteractionKind kind : kinds) {
        places << QStringLiteral("?");
        values.push_back(toSql(kind));
    }
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(book_.connection(),
                 QStringLiteral("SELECT client_id, COUNT(*) FROM interaction "
                                "WHERE day > ? AND day <= ? AND direction <> ? AND kind IN (%1) "
                                "GROUP BY client_id ORDER BY client_id")
                     .arg(places.join(QStringLiteral(", "))),
                 values));
    std::vector<ContactCount> counts;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return counts;
        counts.push_back({Id<Client>(rows.integer(0)), rows.integer(1)});
    }
}

} // namespace rapport::storage
