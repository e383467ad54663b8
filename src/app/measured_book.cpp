// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measured_book.h"

#include "scoring/score.h"
#include "storage/book.h"
#include "storage/facts_repository.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rapport::app {

namespace {

/// From here on reading the whole anew is quicker than adjusting sums client by client.
constexpr size_t kManyChanges = 200;
constexpr size_t kAskEvery = 64;

Error cancelledError() {
    return Error{ErrorKind::Cancelled, "cancelled"};
}

} // namespace

std::optional<size_t> MeasuredBook::indexOf(Id<Client> client) const {
    const auto found = index_.find(client);
    if (found == index_.end()) return {};
    return *found;
}

Result<void> MeasuredBook::refresh() {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(const qint64 version, book_.factsVersion());
    if (loaded_ && version == version_) return {};
    const storage::FactsRepository repository(book_);
    if (!loaded_) {
        RAPPORT_TRY_ASSIGN(facts_, repository.all());
        forgetMeasures();
    } else {
        RAPPORT_TRY_ASSIGN(std::vector<scoring::ClientFacts> changed, repository.changedSince(version_));
        if (changed.size() > kManyChanges) limitsRevenue_.clear();
        RAPPORT_TRY(matchIds());
        for (scoring::ClientFacts& facts : changed) {
            const std::optional<size_t> index = indexOf(facts.clientId);
            if (index) replace(*index, std::move(facts));
        }
    }
    index_.clear();
    for (size_t i = 0; i < facts_.size(); ++i)
        index_.insert(facts_[i].clientId, i);
    loaded_ = true;
    version_ = version;
    return {};
}

/// Drops the clients that are gone and makes room for new ones.
Result<void> MeasuredBook::matchIds() {
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Client>> ids, storage::FactsRepository(book_).ids());
    const auto same = [](const scoring::ClientFacts& facts, Id<Client> id) { return facts.clientId == id; };
    if (std::ranges::equal(facts_, ids, same)) return {};

    const Currency base = book_.base();
    std::vector<scoring::ClientFacts> facts;
    std::vector<scoring::ClientMeasures> measures(asOf_ ? ids.size() : 0);
    std::vector<std::vector<scoring::ScoreBasis>> months(months_.empty() ? 0 : ids.size());
    std::vector<bool> measured(ids.size(), false);
    facts.reserve(ids.size());
    QHash<Id<Client>, size_t> index;
    for (size_t i = 0; i < ids.size(); ++i) {
        index.insert(ids[i], i);
        const std::optional<size_t> old = indexOf(ids[i]);
        if (!old) {
            scoring::ClientFacts& added = facts.emplace_back();
            added.clientId = ids[i];
            added.base = base;
            continue;
        }
        facts.push_back(std::move(facts_[*old]));
        measured[i] = measured_[*old];
        if (asOf_) measures[i] = std::move(measures_[*old]);
        if (!months_.empty()) months[i] = std::move(months_[*old]);
        index_.remove(ids[i]);
    }
    if (!index_.isEmpty()) limitsRevenue_.clear(); // Somebody is gone, with their revenue of past days.
    facts_ = std::move(facts);
    measures_ = std::move(measures);
    months_ = std::move(months);
    measured_ = std::move(measured);
    index_ = std::move(index);
    daysHold_ = monthsHold_ = false;
    return {};
}

void MeasuredBook::replace(size_t index, scoring::ClientFacts&& facts) {
    for (auto& [day, revenue] : limitsRevenue_) {
        revenue -= scoring::revenueAt(facts_[index], policy_, day);
        revenue += scoring::revenueAt(facts, policy_, day);
    }
    facts_[index] = std::move(facts);
    measured_[index] = false;
}

void MeasuredBook::forgetMeasures() {
    asOf_.reset();
    measures_.clear();
    measured_.assign(facts_.size(), false);
    limitsRevenue_.clear();
    months_.clear();
    daysHold_ = monthsHold_ = false;
}

Result<void> MeasuredBook::measure(const scoring::Policy& policy, Day asOf, const Cancelled& cancelled) {
    if (asOf_ != asOf || policy_ != policy) {
        forgetMeasures();
        policy_ = policy;
        asOf_ = asOf;
        monthDays_ = scoring::monthDays(asOf);
        measures_.resize(facts_.size());
    }
    for (size_t i = 0; i < facts_.size(); ++i) {
        if (measured_[i]) continue;
        if (cancelled && i % kAskEvery == 0 && cancelled()) return cancelledError();
        measures_[i] = scoring::measureAll(facts_[i], policy_, asOf);
        if (!months_.empty()) months_[i].clear();
        measured_[i] = true;
        daysHold_ = monthsHold_ = false;
    }
    if (daysHold_) return {};
    days_ = scoring::bookDays(facts_, measures_, policy_, limitsRevenue_);
    limitsRevenue_ = days_.limitsRevenue;
    daysHold_ = true;
    return {};
}

Result<void> MeasuredBook::measureMonths(const Cancelled& cancelled) {
    if (monthsHold_) return {};
    months_.resize(facts_.size());
    for (size_t i = 0; i < facts_.size(); ++i) {
        if (!months_[i].empty()) continue;
        if (cancelled && i % kAskEvery == 0 && cancelled()) return cancelledError();
        months_[i].reserve(monthDays_.size());
        for (Day day : monthDays_)
            months_[i].push_back(scoring::measureBasis(facts_[i], policy_, day));
    }
    monthsHold_ = true;
    monthRevenue_.assign(monthDays_.size(), scoring::Fine());
    for (const std::vector<scoring::ScoreBasis>& points : months_) {
        for (size_t i = 0; i < points.size(); ++i)
            monthRevenue_[i] += points[i].revenue;
    }
    return {};
}

std::vector<scoring::HealthAt> MeasuredBook::months(size_t index) const {
    std::vector<scoring::HealthAt> health;
    for (size_t i = 0; i < monthDays_.size(); ++i) {
        const scoring::ScoreBasis& basis = months_[index][i];
        if (basis.tenureMonths < scoring::kTrendTenureMonths) continue;
        const scoring::Fine materiality =
            scoring::materialityOf(monthRevenue_[i], policy_, facts_[index].base);
        health.push_back({monthDays_[i], 100.0 - scoring::scoreOf(basis, materiality, policy_).problem});
    }
    return health;
}

} // namespace rapport::app
