// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portfolio.h"

#include "app/assessor.h"
#include "app/receivables.h"
#include "scoring/window.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"
#include "storage/work_repository.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <tuple>

namespace rapport::app {

namespace {

/// By staff; 0: nobody named.
using TimeByStaff = std::map<qint64, Duration>;

Duration timeOf(const storage::WorkRow& row, const scoring::Policy& policy) {
    const auto minutesEach = policy.defaultMinutes[static_cast<size_t>(row.kind)];
    return row.timeSpent + Duration::minutes(row.withoutTime * minutesEach);
}

std::vector<StaffTime> longestFirst(const TimeByStaff& times, const QHash<qint64, QString>& names) {
    std::vector<StaffTime> list;
    for (const auto& [staff, time] : times) {
        StaffTime& one = list.emplace_back();
        if (staff != 0) one.staffId = Id<Staff>(staff);
        one.name = names.value(staff);
        one.time = time;
    }
    std::ranges::stable_sort(list, [](const StaffTime& a, const StaffTime& b) { return b.time < a.time; });
    return list;
}

void add(Ageing& sum, const Ageing& one) {
    sum.notDue += one.notDue;
    sum.to30 += one.to30;
    sum.to60 += one.to60;
    sum.to90 += one.to90;
    sum.beyond += one.beyond;
}

PortfolioClient clientOf(const scoring::Assessment& assessment) {
    PortfolioClient client;
    client.id = assessment.clientId;
    client.verdict = assessment.shownVerdict();
    client.revenue = assessment.facts.revenue;
    client.cost = assessment.facts.cost.total;
    client.margin = assessment.facts.margin;
    client.hours = assessment.facts.hours;
    client.share = assessment.facts.share;
    return client;
}

} // namespace

Result<Portfolio> PortfolioReader::asOf(Day day, const std::function<bool()>& cancelled) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(const scoring::BookAssessment assessed,
                       assessor_.assessAll(day, {.statements = false, .cancelled = cancelled}));
    RAPPORT_TRY_ASSIGN(const auto facts, assessor_.facts());
    RAPPORT_TRY_ASSIGN(const std::vector<Client> records, storage::ClientRepository(book_).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, storage::StaffRepository(book_).all());
    const scoring::Policy& policy = assessor_.policy();
    const scoring::Span year = scoring::Window(policy, day).year();
    RAPPORT_TRY_ASSIGN(const std::vector<storage::WorkRow> work,
                       storage::WorkRepository(book_).between(year.after, year.until));

    QHash<Id<Client>, const Client*> clients;
    for (const Client& client : records)
        clients.insert(client.id, &client);
    QHash<qint64, QString> names;
    for (const Staff& one : staff)
        names.insert(one.id.value(), one.name);
    QHash<Id<Client>, TimeByStaff> times;
    TimeByStaff allTimes;
    for (const storage::WorkRow& row : work) {
        const qint64 who = row.staffId ? row.staffId->value() : 0;
        const Duration time = timeOf(row, policy);
        Duration& own = times[row.clientId][who];
        own = own + time;
        allTimes[who] = allTimes[who] + time;
    }

    const Money nothing = Money::zero(book_.base());
    Portfolio portfolio;
    portfolio.asOf = day;
    portfolio.from = year.after + 1;
    portfolio.totals = assessed.book;
    portfolio.whale = scoring::whaleCurve(assessed);
    portfolio.ageing = {nothing, nothing, nothing, nothing, nothing};
    portfolio.staff = longestFirst(allTimes, names);
    portfolio.shareMajor = policy.shareMajor;
    portfolio.shareDependent = policy.shareDependent;
    portfolio.clients.reserve(assessed.clients.size());
    for (const scoring::Assessment& assessment : assessed.clients) {
        PortfolioClient& client = portfolio.clients.emplace_back(clientOf(assessment));
        if (const Client* record = clients.value(client.id)) {
            client.name = record->name;
            client.archived = record->archived;
        }
        client.byStaff = longestFirst(times.value(client.id), names);
        portfolio.hours = portfolio.hours + client.hours;
    }
    for (const scoring::ClientFacts& one : facts)
        add(portfolio.ageing, ageingOf(one, day));
    std::ranges::sort(portfolio.clients, [](const PortfolioClient& a, const PortfolioClient& b) {
        return std::tuple(-a.revenue.minorUnits(), a.id) < std::tuple(-b.revenue.minorUnits(), b.id);
    });
    return portfolio;
}

} // namespace rapport::app
