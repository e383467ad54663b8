// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/open_matters.h"

#include "storage/book.h"
#include "storage/record_store.h"

#include <algorithm>

namespace rapport::storage {

namespace {

template <typename T>
Result<std::vector<T>> records(const Book& book, const Where& where) {
    RAPPORT_TRY_ASSIGN(auto stored, readRecords<T>(book.connection(), where));
    return withoutVersions(std::move(stored));
}

std::optional<Day> dayAt(const Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(Day(static_cast<int>(row.integer(column))));
}

} // namespace

Result<std::vector<Task>> OpenMatters::tasks(Day asOf) const {
    return records<Task>(book_, {QStringLiteral("(done_on IS NULL OR done_on >= ?)"), {toSql(asOf)}});
}

Result<std::vector<Agreement>> OpenMatters::agreements() const {
    return records<Agreement>(
        book_, {QStringLiteral("(renewal IS NOT NULL OR id IN (SELECT p.agreement_id FROM promise p "
                               "WHERE p.due IS NOT NULL))"),
                {}});
}

Result<std::vector<Complaint>> OpenMatters::complaints(Day asOf) const {
    return records<Complaint>(
        book_, {QStringLiteral("day <= ? AND (resolved = 0 OR COALESCE(resolved_on, day) > ?)"),
                {toSql(asOf), toSql(asOf)}});
}

Result<std::vector<Invoice>> OpenMatters::disputes(Day asOf) const {
    const QVariant day = toSql(asOf);
    return records<Invoice>(
        book_, {QStringLiteral("issued <= ? AND COALESCE(disputed_since, issued) <= ? AND "
                               "(dispute = ? OR (dispute IN (?, ?) AND dispute_decided > ?))"),
                {day, day, toSql(Dispute::Pending), toSql(Dispute::Ours), toSql(Dispute::Theirs), day}});
}

Result<std::vector<Decision>> OpenMatters::decisions() const {
    return records<Decision>(book_, {});
}

Result<std::vector<RecoveryCase>> OpenMatters::recoveryCases() const {
    return records<RecoveryCase>(book_, {QStringLiteral("closed_on IS NULL"), {}});
}

Result<std::vector<PartingPlan>> OpenMatters::partingPlans() const {
    return records<PartingPlan>(book_, {QStringLiteral("closed_on IS NULL"), {}});
}

Result<std::vector<Proposal>> OpenMatters::proposals() const {
    return records<Proposal>(book_, {QStringLiteral("state = ?"), {toSql(ProposalState::Sent)}});
}

Result<std::vector<ContactDays>> OpenMatters::contacts(Day asOf) const {
    // The latest dealing is the first row of the index read backwards, whatever the number of dealings.
    RAPPORT_TRY_ASSIGN(
        Statement rows,
        prepared(book_.connection(),
                 QStringLiteral(
                     "SELECT c.id, (SELECT i.day FROM interaction i WHERE i.client_id = c.id AND i.day <= ? "
                     "AND i.kind <> ? ORDER BY i.day DESC LIMIT 1), "
                     "(SELECT MIN(day) FROM interaction WHERE client_id = c.id), "
                     "(SELECT MIN(issued) FROM invoice WHERE client_id = c.id), "
                     "(SELECT MIN(day) FROM cost WHERE client_id = c.id), "
                     "(SELECT MIN(day) FROM complaint WHERE client_id = c.id), "
                     "(SELECT MIN(from_day) FROM agreement WHERE client_id = c.id) "
                     "FROM client c ORDER BY c.id"),
                 {toSql(asOf), toSql(InteractionKind::Admin)}));
    std::vector<ContactDays> contacts;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return contacts;
        ContactDays& days = contacts.emplace_back();
        days.client = Id<Client>(rows.integer(0));
        days.last = dayAt(rows, 1);
        for (int column = 2; column <= 6; ++column) {
            const std::optional<Day> day = dayAt(rows, column);
            if (day) days.first = std::min(days.first.value_or(*day), *day);
        }
    }
}

Result<Instant> OpenMatters::bookMade() const {
    RAPPORT_TRY_ASSIGN(const qint64 made,
                       book_.connection().number(QStringLiteral("SELECT created_at FROM book")));
    return Instant(made);
}

} // namespace rapport::storage
