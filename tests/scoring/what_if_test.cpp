// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/what_if.h"
#include "support/catch.h"
#include "support/exchange_facts.h"

using namespace rapport;
using namespace rapport::scoring;

namespace {

const Policy kPolicy;

struct Book {
    test::ExchangeFacts facts =
        test::readExchange(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_input.json");
    WhatIf ask(const char* letter, const std::vector<Change>& changes) const {
        return whatIf(facts.clients, facts.indexOf(letter), changes, kPolicy, facts.asOf);
    }
    ClientFacts& client(const char* letter) { return facts.clients[facts.indexOf(letter)]; }
    Currency base() const { return facts.clients.front().base; }
    Money money(qint64 minorUnits) const { return Money(minorUnits, base()); }
};

} // namespace

TEST_CASE("leaving takes a client's figures out of the book") {
    const Book book;
    const WhatIf result = book.ask("F ", {Leave{}});
    CHECK_FALSE(result.after.has_value());
    CHECK(result.bookBefore.clients == 21);
    CHECK(result.bookAfter.clients == 20);
    CHECK(result.bookAfter.revenue == Money(35133084, book.base()));
    CHECK(result.before.without.idle == Money(-19384559, book.base()));
    REQUIRE(result.bookAfter.hhi.has_value());
    CHECK(*result.bookAfter.hhi == Approx(0.0805).margin(1e-4));
}

TEST_CASE("a monthly price is reached by scaling what was billed") {
    const Book book;
    const WhatIf result = book.ask("A ", {MonthlyPrice{Money(290000, book.base())}});
    REQUIRE(result.after.has_value());
    CHECK(result.before.verdict == Verdict::PartWays);
    CHECK(result.after->verdict == Verdict::Keep);
    CHECK(result.after->facts.revenue == Money(3480000, book.base()));
    CHECK(result.after->price->now == Money(290000, book.base()));
    CHECK(result.bookAfter.revenue - result.bookBefore.revenue == Money(2280000, book.base()));
}

TEST_CASE("a price factor reaches accrued revenue") {
    const Book book;
    const WhatIf result = book.ask("Q ", {PriceFactor{2.0}});
    REQUIRE(result.after.has_value());
    CHECK(result.after->facts.accrued);
    CHECK(std::abs(result.after->facts.revenue.minorUnits() - 2 * result.before.facts.revenue.minorUnits()) <=
          1);
}

TEST_CASE("fewer hours are cut from fair time") {
    const Book book;
    const WhatIf result = book.ask("A ", {HoursPerMonth{Duration::hours(20)}});
    REQUIRE(result.after.has_value());
    CHECK(result.after->facts.hours == Duration::hours(240));
    CHECK(result.after->facts.fairMargin.isZero());
    CHECK(result.after->verdict == Verdict::Watch);
    const WhatIf guessed = book.ask("L ", {HoursPerMonth{Duration::hours(5)}});
    CHECK(guessed.after->facts.hours == Duration::hours(60));
}

TEST_CASE("paying on time leaves no lateness and no cost of money") {
    const Book book;
    for (const char* letter : {"C ", "O ", "U "}) {
        const WhatIf result = book.ask(letter, {PayOnTime{}});
        REQUIRE(result.after.has_value());
        CHECK(result.after->verdict == Verdict::Keep);
        CHECK(result.after->facts.daysBeyondTerms == 0.0);
        CHECK(result.after->facts.openOverdue.isZero());
        CHECK(result.after->facts.cost.finance.isZero());
        CHECK(result.after->facts.cost.provision.isZero());
    }
}

TEST_CASE("half the complaints take their time with them") {
    const Book book;
    const WhatIf result = book.ask("E ", {HalveComplaints{}});
    REQUIRE(result.after.has_value());
    CHECK(result.after->facts.unfounded == 3.0);
    CHECK(result.before.facts.hours - result.after->facts.hours == Duration::hours(6));
    CHECK(result.after->problem < result.before.problem);
}

TEST_CASE("a what-if leaves the facts alone") {
    const Book book;
    const auto before = book.facts.clients;
    book.ask("A ", {PriceFactor{3.0}});
    CHECK(book.facts.clients == before);
}

TEST_CASE("the price and the worth of leaving are those of the worked figures, to the cent") {
    const Book book;
    const WhatIf knox = book.ask("A ", {Leave{}});
    REQUIRE(knox.before.price.has_value());
    CHECK(knox.before.price->now == book.money(100000));
    CHECK(knox.before.price->breakEven == book.money(200000));
    CHECK(knox.before.price->breakEvenUplift == Approx(1.0));
    CHECK(knox.before.price->target == book.money(285714));
    CHECK(knox.before.price->hoursAffordable == Duration::hours(20));
    CHECK(knox.before.price->longTermValue == book.money(-3000000));
    CHECK(knox.conditionsBefore.hoursPerMonth == Duration::hours(45));
    CHECK(knox.before.without.idle == book.money(-960000));
    CHECK(knox.before.without.saved == book.money(1200000));
    CHECK(knox.before.without.resold == book.money(1946838));
    CHECK(knox.before.without.valuePerHourOthers == book.money(5383));
    CHECK(knox.bookAfter.margin - knox.bookBefore.margin == knox.before.without.saved);

    const WhatIf large = book.ask("F ", {Leave{}});
    CHECK(large.before.facts.share == Approx(0.4976).margin(5e-5));
    CHECK(large.before.without.saved == book.money(2215441));
    CHECK(large.before.price->breakEven == book.money(3084620));
    CHECK(large.before.price->breakEvenUplift == Approx(0.064).margin(5e-4));
    REQUIRE(large.bookBefore.hhi.has_value());
    CHECK(*large.bookBefore.hhi == Approx(0.2679).margin(5e-5));
    REQUIRE((large.topShareBefore && large.topShareAfter));
    CHECK(*large.topShareBefore == Approx(large.before.facts.share));
    CHECK(*large.topShareAfter == Approx(*large.before.without.topShareAfter));

    const WhatIf principle = book.ask("K ", {Leave{}});
    CHECK(principle.before.without.idle == book.money(-5280000));
    CHECK(principle.before.without.saved == book.money(-3600000));
}

TEST_CASE("a price still too low sets limits, a good one keeps") {
    const Book book;
    const WhatIf low = book.ask("A ", {MonthlyPrice{book.money(150000)}});
    CHECK(low.after->problem == Approx(40.142857).margin(1e-4));
    CHECK(low.after->verdict == Verdict::SetLimits);
    const WhatIf good = book.ask("A ", {MonthlyPrice{book.money(290000)}});
    CHECK(good.after->problem == Approx(0.428571).margin(1e-4));
    CHECK(good.after->verdict == Verdict::Keep);
}

TEST_CASE("a cap never adds hours to recorded ones") {
    const Book book;
    const WhatIf roomy = book.ask("A ", {HoursPerMonth{Duration::hours(60)}});
    CHECK(roomy.after->facts.hours == roomy.before.facts.hours);
    CHECK(roomy.after->problem == roomy.before.problem);
}

TEST_CASE("several changes are made together, whatever their order") {
    const Book book;
    const Change cap = HoursPerMonth{Duration::hours(20)};
    const Change price = MonthlyPrice{book.money(200000)};
    const WhatIf both = book.ask("A ", {cap, price});
    CHECK(both.after->facts.revenue == book.money(2400000));
    CHECK(both.after->facts.cost.total == book.money(1200000));
    CHECK(both.after->verdict == Verdict::Keep);
    CHECK(both.after->price->hoursAffordable == Duration::hours(45));
    const WhatIf turned = book.ask("A ", {price, cap});
    CHECK(turned.after->facts.margin == both.after->facts.margin);
    CHECK(turned.after->problem == both.after->problem);

    const WhatIf fewer = book.ask("E ", {HoursPerMonth{Duration::hours(10)}, HalveComplaints{}});
    CHECK(fewer.after->facts.hours.inHours() == Approx(120.0).margin(0.01));
    CHECK(fewer.after->facts.unfounded == 3.0);
}

TEST_CASE("no change changes nothing") {
    const Book book;
    const WhatIf same = book.ask("F ", {});
    REQUIRE(same.after.has_value());
    CHECK(same.after->problem == same.before.problem);
    CHECK(same.after->history == same.before.history);
    CHECK(same.bookAfter.margin == same.bookBefore.margin);
    CHECK(same.bookAfter.hhi == same.bookBefore.hhi);
}

TEST_CASE("work outside the agreement is billed by the hour, on top of the price") {
    Book book;
    for (InteractionFact& interaction : book.client("A ").interactions)
        interaction.scope = Scope::Out;
    const Change scope = PaidScope{book.money(3000)};
    const WhatIf billed = book.ask("A ", {scope});
    CHECK(billed.conditionsBefore.work.outside == Duration::hours(540));
    CHECK(billed.after->facts.revenue == book.money(2820000)); // 12,000 + 540 h x 30
    CHECK(billed.after->facts.cost.total == billed.before.facts.cost.total);
    CHECK(billed.after->facts.scoredInvoices == billed.before.facts.scoredInvoices);
    const WhatIf capped = book.ask("A ", {scope, HoursPerMonth{Duration::hours(20)}});
    CHECK(capped.after->facts.revenue == book.money(1920000)); // 12,000 + 240 h x 30
    const WhatIf dearer = book.ask("A ", {scope, MonthlyPrice{book.money(150000)}});
    CHECK(dearer.after->facts.revenue == book.money(3420000)); // 18,000 + 540 h x 30
}

TEST_CASE("where nobody noted the scope nothing is billed for it") {
    const Book book;
    const WhatIf same = book.ask("A ", {PaidScope{book.money(3000)}});
    CHECK(same.conditionsBefore.work.unknown == Duration::hours(540));
    CHECK(same.after->facts.revenue == same.before.facts.revenue);
}

TEST_CASE("other terms bring the money earlier and no less late") {
    const Book book;
    const WhatIf knox = book.ask("A ", {PaymentTerms{14}});
    CHECK(knox.conditionsBefore.termsDays == 30);
    CHECK(knox.conditionsAfter->termsDays == 14);
    CHECK(knox.conditionsBefore.waitedFor == book.money(98630)); // 360 days of 1,000 in 365
    CHECK(knox.conditionsAfter->waitedFor == book.money(50137)); // 11 x 14 days, and 29 of what is open
    CHECK(knox.after->problem == Approx(knox.before.problem).margin(0.05)); // one payment less in the year
    const WhatIf late = book.ask("H ", {PaymentTerms{10}});
    CHECK(late.before.facts.daysBeyondTerms == Approx(5.0));
    CHECK(late.after->facts.daysBeyondTerms == Approx(5.0));
    CHECK(late.after->facts.revenue == late.before.facts.revenue);
}

TEST_CASE("money paid in advance is never waited for") {
    const Book book;
    for (const char* letter : {"C ", "F ", "U "}) {
        const WhatIf result = book.ask(letter, {Prepayment{}});
        CHECK(result.conditionsAfter->waitedFor.isZero());
        CHECK(result.conditionsAfter->termsDays == 0);
        CHECK(result.after->facts.worstDaysLate == 0);
        CHECK(result.after->facts.openOverdue.isZero());
        CHECK(result.after->facts.notDue.isZero());
        CHECK(result.after->facts.cost.finance.isZero());
    }
}
