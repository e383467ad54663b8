// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_register.h"
#include "app/scope_review.h"
#include "support/catch.h"
#include "support/must.h"

using namespace rapport;
using namespace rapport::app;

namespace {

const Currency usd = *Currency::fromCode(u"USD");
const Day today = Day::of(2026, 6, 30);

Money dollars(qint64 whole) {
    return Money(whole * 100, usd);
}

struct Work {
    Day day;
    int minutes;
    Scope scope;
    Cause cause = Cause::Normal;
};

scoring::ClientFacts factsOf(std::initializer_list<Work> all) {
    scoring::ClientFacts facts;
    facts.base = usd;
    for (const Work& work : all) {
        scoring::InteractionFact fact;
        fact.id = Id<Interaction>(qint64(facts.interactions.size()) + 1);
        fact.day = work.day;
        fact.kind = InteractionKind::Call;
        if (work.minutes >= 0) fact.timeSpent = Duration::minutes(work.minutes);
        fact.ratePerHour = dollars(40);
        fact.scope = work.scope;
        fact.cause = work.cause;
        facts.interactions.push_back(fact);
    }
    return facts;
}

Agreement tenHoursFor(Money price, PricePeriod period) {
    Agreement agreement;
    agreement.from = Day::of(2025, 1, 1);
    agreement.price = price;
    agreement.pricePeriod = period;
    agreement.limits.timePerMonth = Duration::hours(10);
    return agreement;
}

ScopeReview reviewOf(const scoring::ClientFacts& facts, const std::vector<Agreement>& agreements,
                     const ServiceLimits& sheet = {}, Money revenue = dollars(0), Duration hours = {}) {
    const scoring::Policy policy;
    return reviewScope({facts, agreements, sheet, policy, revenue, hours}, today);
}

} // namespace

TEST_CASE("work is summed by scope and month, and what was out of scope is priced") {
    const auto facts = factsOf({{Day::of(2025, 6, 30), 600, Scope::Out}, // before the twelve months
                                {Day::of(2025, 7, 1), 60, Scope::In},
                                {Day::of(2026, 6, 1), 90, Scope::Out},
                                {Day::of(2026, 6, 20), 30, Scope::Unknown},
                                {Day::of(2026, 6, 30), 45, Scope::In}});
    const ScopeReview review = reviewOf(facts, {tenHoursFor(dollars(60), PricePeriod::Hour)});
    CHECK(review.dealings.size() == 4);
    CHECK(review.dealings.front().day == today);
    REQUIRE(review.months.size() == 12);
    CHECK(review.months.front().first == Day::of(2025, 7, 1));
    CHECK(review.months.front().in == Duration::minutes(60));
    CHECK(review.months.back().out == Duration::minutes(90));
    CHECK(review.months.back().unsaid == Duration::minutes(30));
    CHECK(review.in == Duration::minutes(105));
    CHECK(review.unsaidCount == 1);
    CHECK(review.outCost == dollars(60));
    CHECK(review.basis == HourBasis::Agreed);
    CHECK(review.outWorth == dollars(90));
}

TEST_CASE("putting our own mistake right is listed and counts nowhere") {
    const auto facts = factsOf({{Day::of(2026, 6, 1), 90, Scope::Out, Cause::Ours}});
    const ScopeReview review = reviewOf(facts, {});
    REQUIRE(review.dealings.size() == 1);
    CHECK(review.dealings.front().ours);
    CHECK(review.out == Duration());
    CHECK(review.outCost == dollars(0));
    CHECK(review.months.back().all() == Duration());
}

TEST_CASE("a month over its hours is told, by the terms of that month") {
    Agreement agreement = tenHoursFor(dollars(1000), PricePeriod::Month);
    agreement.addenda = {{Day::of(2026, 6, 1), QStringLiteral("Two hours more"), {}, Duration::hours(2)}};
    const auto facts =
        factsOf({{Day::of(2026, 5, 5), 11 * 60, Scope::In}, {Day::of(2026, 6, 5), 11 * 60, Scope::In}});
    const ScopeReview review = reviewOf(facts, {agreement});
    CHECK(review.months[10].limit == Duration::hours(10));
    CHECK(review.months[10].isOver());
    CHECK(review.months[11].limit == Duration::hours(12));
    CHECK_FALSE(review.months[11].isOver());
    CHECK(review.monthsOver() == 1);
    CHECK(review.usualMonth() == Duration::hours(11));
}

TEST_CASE("the service sheet's hours hold where nothing was agreed") {
    ServiceLimits sheet;
    sheet.timePerMonth = Duration::hours(3);
    const auto facts = factsOf({{Day::of(2026, 6, 5), 200, Scope::In}});
    CHECK(reviewOf(facts, {}, sheet).months.back().isOver());
    CHECK_FALSE(reviewOf(facts, {}).months.back().limit);
}

TEST_CASE("an hour is worth what was agreed, else what it brings on average, else nobody knows") {
    const auto facts = factsOf({{Day::of(2026, 6, 5), 60, Scope::Out}});
    const ScopeReview byHours = reviewOf(facts, {tenHoursFor(dollars(1500), PricePeriod::Quarter)});
    CHECK(byHours.basis == HourBasis::Agreed);
    CHECK(byHours.perHour == dollars(50));
    Agreement once = tenHoursFor(dollars(1500), PricePeriod::Once);
    const ScopeReview average = reviewOf(facts, {once}, {}, dollars(1200), Duration::hours(40));
    CHECK(average.basis == HourBasis::Averaged);
    CHECK(average.outWorth == dollars(30));
    const ScopeReview unknown = reviewOf(facts, {});
    CHECK(unknown.basis == HourBasis::None);
    CHECK_FALSE(unknown.outWorth);
}

TEST_CASE("a dealing without a time takes what its kind usually takes, and says so") {
    const ScopeReview review = reviewOf(factsOf({{Day::of(2026, 6, 5), -1, Scope::In}}), {});
    CHECK(review.dealings.front().estimated);
    CHECK(review.in == Duration::minutes(10));
}

TEST_CASE("an ordinary month leaves out the one under way and those before the first work") {
    const auto facts = factsOf({{Day::of(2026, 4, 5), 60, Scope::In},
                                {Day::of(2026, 5, 5), 120, Scope::In},
                                {Day::of(2026, 6, 5), 5, Scope::In}});
    CHECK(reviewOf(facts, {}).usualMonth() == Duration::minutes(90));
    CHECK(reviewOf(factsOf({{Day::of(2026, 6, 5), 5, Scope::In}}), {}).usualMonth() == Duration::minutes(5));
}

TEST_CASE("favours add up to the goodwill balance, of a year and in all") {
    const auto request = [](Day day, ScopeOutcome outcome, std::optional<Money> price) {
        ScopeRequest one;
        one.day = day;
        one.outcome = outcome;
        one.price = price;
        return one;
    };
    const GoodwillBalance balance =
        goodwillBalance({request(today - 400, ScopeOutcome::Favour, dollars(70)),
                         request(today - 10, ScopeOutcome::Favour, dollars(30)),
                         request(today - 9, ScopeOutcome::Favour, std::nullopt),
                         request(today - 8, ScopeOutcome::PaidExtra, dollars(500)),
                         request(today - 7, ScopeOutcome::Requested, std::nullopt),
                         request(today + 1, ScopeOutcome::Favour, dollars(900))},
                        usd, today);
    CHECK(balance.lastYear == dollars(30));
    CHECK(balance.inAll == dollars(100));
    CHECK(balance.favours == 3);
    CHECK(balance.unpriced == 1);
    CHECK(balance.undecided == 1);
}

TEST_CASE("a favour is priced by the time it took, unless somebody named a price") {
    ScopeRequest request;
    request.day = today - 5;
    request.timeSpent = Duration::minutes(90);
    const QString ann = QStringLiteral("Ann");
    const ScopeRequest favour = answered(request, ScopeOutcome::Favour, today, ann, dollars(50));
    CHECK(favour.price == dollars(75));
    CHECK(favour.decidedOn == today);
    CHECK(favour.decidedBy == ann);
    request.price = dollars(20);
    CHECK(answered(request, ScopeOutcome::Favour, today, ann, dollars(50)).price == dollars(20));
    request.price.reset();
    CHECK_FALSE(answered(request, ScopeOutcome::Refused, today, ann, dollars(50)).price);
    const ScopeRequest again = answered(favour, ScopeOutcome::Requested, today, ann, {});
    CHECK_FALSE(again.decidedOn);
    CHECK(again.decidedBy.isEmpty());
}
