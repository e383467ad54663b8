// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_review.h"

#include "scoring/as_known.h"
#include "scoring/money_flow.h"

#include <algorithm>

namespace rapport::app {

namespace {

constexpr int monthsShown = 12;

using scoring::Fine;

Day monthsBack(Day day, int months) {
    return Day::fromDate(day.firstOfMonth().toDate().addMonths(-months));
}

std::optional<Duration> limitOn(const ScopeGround& ground, Day day) {
    const Agreement* agreement = agreementOn(ground.agreements, day);
    return agreement ? termsOn(*agreement, day).timePerMonth : ground.sheet.timePerMonth;
}

std::vector<ScopeMonth> monthsUpTo(const ScopeGround& ground, Day asOf) {
    std::vector<ScopeMonth> months;
    for (int back = monthsShown - 1; back >= 0; --back) {
        ScopeMonth& month = months.emplace_back();
        month.first = monthsBack(asOf, back);
        month.limit = limitOn(ground, std::min(month.first.lastOfMonth(), asOf));
    }
    return months;
}

ScopeMonth& monthOf(std::vector<ScopeMonth>& months, Day day) {
    const auto after = std::ranges::upper_bound(months, day, {}, &ScopeMonth::first);
    return *std::prev(after);
}

void findWorth(ScopeReview& review, const ScopeGround& ground, Day asOf) {
    const Currency base = ground.facts.base;
    const Agreement* agreement = agreementOn(ground.agreements, asOf);
    const std::optional<Money> agreed = agreement ? agreedHour(*agreement, asOf) : std::nullopt;
    if (agreed && agreed->currency() == base) {
        review.basis = HourBasis::Agreed;
        review.perHour = agreed;
    } else if (ground.revenue.isPositive() && ground.hours > Duration()) {
        review.basis = HourBasis::Averaged;
        review.perHour = Fine::of(ground.revenue).part(3600, ground.hours.inSeconds()).toMoney(base);
    }
    if (review.perHour) review.outWorth = Fine::of(*review.perHour).perHour(review.out).toMoney(base);
}

} // namespace

std::optional<Money> agreedHour(const Agreement& agreement, Day day) {
    const AgreedTerms terms = termsOn(agreement, day);
    if (!terms.price) return std::nullopt;
    if (agreement.pricePeriod == PricePeriod::Hour) return terms.price;
    const auto monthly = priceFor(*terms.price, agreement.pricePeriod, PricePeriod::Month);
    if (!monthly || !terms.timePerMonth || *terms.timePerMonth <= Duration()) return std::nullopt;
    return Fine::of(*monthly).part(3600, terms.timePerMonth->inSeconds()).toMoney(monthly->currency());
}

int ScopeReview::monthsOver() const {
    return int(std::ranges::count_if(months, &ScopeMonth::isOver));
}

Duration ScopeReview::usualMonth() const {
    if (months.empty()) return {};
    const auto last = std::prev(months.end());
    const auto first =
        std::find_if(months.begin(), last, [](const ScopeMonth& month) { return month.all() > Duration(); });
    if (first == last) return last->all();
    Duration all;
    for (auto month = first; month != last; ++month)
        all = all + month->all();
    return Duration::seconds(all.inSeconds() / (last - first));
}

ScopeReview reviewScope(const ScopeGround& ground, Day asOf) {
    ScopeReview review;
    review.months = monthsUpTo(ground, asOf);
    const Currency base = ground.facts.base;
    const Fine defaultRate = Fine::fromUnits(ground.policy.defaultRatePerHour, base);
    Fine outCost;
    for (const scoring::InteractionFact& fact : ground.facts.interactions) {
        if (fact.day < review.months.front().first || fact.day > asOf) continue;
        const Fine cost = scoring::costOf(fact, defaultRate, ground.policy);
        ScopeDealing dealing;
        dealing.id = fact.id;
        dealing.day = fact.day;
        dealing.scope = fact.scope;
        dealing.ours = scoring::causeOn(fact, asOf) == Cause::Ours;
        dealing.time = scoring::timeOf(fact, ground.policy);
        dealing.estimated = fact.estimated || !fact.timeSpent;
        dealing.cost = cost.toMoney(base);
        review.dealings.push_back(dealing);
        if (dealing.ours) continue;
        ScopeMonth& month = monthOf(review.months, fact.day);
        const auto add = [&dealing](Duration& sum) { sum = sum + dealing.time; };
        switch (fact.scope) {
        case Scope::In:
            add(month.in);
            add(review.in);
            break;
        case Scope::Out:
            add(month.out);
            add(review.out);
            outCost += cost;
            break;
        case Scope::Unknown:
            add(month.unsaid);
            add(review.unsaid);
            ++review.unsaidCount;
            break;
        }
    }
    std::ranges::reverse(review.dealings);
    review.outCost = outCost.toMoney(base);
    findWorth(review, ground, asOf);
    return review;
}

} // namespace rapport::app
