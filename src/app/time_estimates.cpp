// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/time_estimates.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/scoring_policy.h"
#include "app/workspace.h"
#include "scoring/measure.h"
#include "scoring/window.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace rapport::app {

namespace {

ClientTime timeIn(const scoring::ClientFacts& facts, const QString& name, const scoring::Policy& policy,
                  Day asOf) {
    ClientTime time;
    time.client = facts.clientId;
    time.name = name;
    time.revenue = scoring::revenueAt(facts, policy, asOf).toMoney(facts.base);
    for (const scoring::InvoiceFact& invoice : facts.invoices)
        if (!time.firstInvoice || invoice.issued < *time.firstInvoice) time.firstInvoice = invoice.issued;

    const scoring::Window window(policy, asOf);
    std::vector<Day> months;
    Duration recorded;
    for (const scoring::InteractionFact& interaction : facts.interactions) {
        const Day end = interaction.day.lastOfMonth();
        if (!window.contains(end)) continue;
        recorded += scoring::timeOf(interaction, policy);
        if (months.empty() || months.back() != end) months.push_back(end); // they stand by day
    }
    time.monthsRecorded = static_cast<int>(months.size());
    if (!months.empty())
        time.recordedPerMonth = Duration::seconds(recorded.inSeconds() / static_cast<qint64>(months.size()));

    for (const scoring::EstimateFact& estimate : facts.estimates)
        time.estimates.push_back({estimate.id, facts.clientId, estimate.from, estimate.to, estimate.perMonth});
    std::ranges::sort(time.estimates, {}, [](const TimeEstimate& one) { return std::pair(one.from, one.id); });
    return time;
}

} // namespace

std::optional<TimeEstimate> ClientTime::estimateOn(Day day) const {
    std::optional<TimeEstimate> found;
    for (const TimeEstimate& one : estimates)
        if (one.from <= day && !(one.to && *one.to < day)) found = one;
    return found;
}

Result<std::shared_ptr<const TimeBoard>> timeBoard(Workspace& workspace, Day asOf) {
    RAPPORT_TRY(workspace.access().requireOwner());
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    RAPPORT_TRY_ASSIGN(const scoring::Policy policy, bookPolicy(book));
    RAPPORT_TRY_ASSIGN(const std::vector<storage::ClientRow> rows, storage::ClientRepository(book).rows());
    QHash<Id<Client>, QString> names;
    names.reserve(static_cast<qsizetype>(rows.size()));
    for (const storage::ClientRow& row : rows)
        names.insert(row.id, row.name);

    auto board = std::make_shared<TimeBoard>();
    board->asOf = asOf;
    board->base = workspace.base();
    board->clients.reserve(rows.size());
    for (const scoring::ClientFacts& client : facts) {
        const auto name = names.constFind(client.clientId);
        if (name != names.constEnd()) board->clients.push_back(timeIn(client, *name, policy, asOf));
    }
    std::ranges::stable_sort(board->clients, {}, [](const ClientTime& one) {
        return std::tuple(-one.revenue.minorUnits(), !one.firstInvoice.has_value());
    });
    return std::shared_ptr<const TimeBoard>(std::move(board));
}

Result<ClientTime> timeOf(Workspace& workspace, Id<Client> client, Day asOf) {
    RAPPORT_TRY(workspace.access().requireOwner());
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const auto facts, workspace.assessor().facts());
    const auto found = std::ranges::find(facts, client, &scoring::ClientFacts::clientId);
    if (found == facts.end())
        return Error{ErrorKind::Usage,
                     "client_not_found",
                     {{QStringLiteral("client"), QString::number(client.value())}}};
    RAPPORT_TRY_ASSIGN(const scoring::Policy policy, bookPolicy(book));
    RAPPORT_TRY_ASSIGN(const Stored<Client> stored, storage::ClientRepository(book).byId(client));
    return timeIn(*found, stored.record.name, policy, asOf);
}

Day suggestedStart(const ClientTime& time, Day asOf) {
    const Day year = (asOf.yearsBack(1) + 1).firstOfMonth();
    return time.firstInvoice ? std::max(year, time.firstInvoice->firstOfMonth()) : year;
}

std::vector<TimeEstimate> withEstimate(const std::vector<TimeEstimate>& present, const TimeEstimate& wanted) {
    std::vector<TimeEstimate> all;
    for (const TimeEstimate& one : present) {
        const bool isBefore = one.to && *one.to < wanted.from;
        const bool isAfter = wanted.to && one.from > *wanted.to;
        if (isBefore || isAfter) {
            all.push_back(one);
            continue;
        }
        if (one.from < wanted.from) {
            TimeEstimate head = one;
            head.to = wanted.from - 1;
            all.push_back(head);
        }
        if (wanted.to && !(one.to && *one.to <= *wanted.to)) {
            TimeEstimate tail = one;
            tail.from = *wanted.to + 1;
            all.push_back(tail);
        }
    }
    if (wanted.perMonth > Duration()) all.push_back(wanted);
    std::ranges::stable_sort(all, {}, &TimeEstimate::from);
    return all;
}

EstimateTime estimateTime(const std::vector<std::pair<ClientTime, TimeEstimate>>& wanted) {
    EstimateTime command;
    for (const auto& [time, estimate] : wanted) {
        command.clients.push_back(time.client);
        TimeEstimate theirs = estimate;
        theirs.clientId = time.client;
        for (TimeEstimate& one : withEstimate(time.estimates, theirs)) {
            one.id = {};
            command.estimates.push_back(one);
        }
    }
    return command;
}

} // namespace rapport::app
