// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/work_repository.h"

#include "storage/book.h"
#include "storage/record_store.h"

namespace rapport::storage {

Result<std::vector<WorkRow>> WorkRepository::between(Day after, Day until) const {
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(book_.connection(),
                 QStringLiteral("SELECT client_id, staff_id, kind, "
                                "CAST(COALESCE(SUM(time_spent), 0) AS BIGINT), COUNT(*) - COUNT(time_spent) "
                                "FROM interaction WHERE day > ? AND day <= ? "
                                "GROUP BY client_id, staff_id, kind "
                                "ORDER BY client_id, COALESCE(staff_id, 0), kind"),
                 {toSql(after), toSql(until)}));
    std::vector<WorkRow> work;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return work;
        WorkRow& row = work.emplace_back();
        RowReader reader(rows, 0);
        reader.value("client_id", row.clientId);
        reader.value("staff_id", row.staffId);
        reader.value("kind", row.kind);
        reader.value("time_spent", row.timeSpent);
        reader.value("without_time", row.withoutTime);
        if (!reader.good()) return unreadable("interaction");
    }
}

Result<std::vector<Interaction>> WorkRepository::withComplaints() const {
    const QString made = QStringLiteral("id IN (SELECT interaction_id FROM complaint)");
    RAPPORT_TRY_ASSIGN(auto records, readRecords<Interaction>(book_.connection(), {made, {}}));
    return withoutVersions(std::move(records));
}

Result<qint64> WorkRepository::unjudgedComplaints() const {
    return book_.connection().number(QStringLiteral("SELECT COUNT(*) FROM complaint WHERE judgement = ?"),
                                     {toSql(Judgement::Unclassified)});
}

} // namespace rapport::storage
