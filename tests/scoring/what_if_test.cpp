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
    WhatIf ask(const char* letter, const Change& change) const {
        return whatIf(facts.clients, facts.indexOf(letter), change, kPolicy, facts.asOf);
    }
    Currency base() const { return facts.clients.front().base; }
};

} // namespace

TEST_CASE("leaving takes a client's figures out of the book") {
    const Book book;
    const WhatIf result = book.ask("F ", Leave{});
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
    const WhatIf result = book.ask("A ", MonthlyPrice{Money(290000, book.base())});
    REQUIRE(result.after.has_value());
    CHECK(result.before.verdict == Verdict::PartWays);
    CHECK(result.after->verdict == Verdict::Keep);
    CHECK(result.after->facts.revenue == Money(3480000, book.base()));
    CHECK(result.after->price->now == Money(290000, book.base()));
    CHECK(result.bookAfter.revenue - result.bookBefore.revenue == Money(2280000, book.base()));
}

TEST_CASE("a price factor reaches accrued revenue") {
    const Book book;
    const WhatIf result = book.ask("Q ", PriceFactor{2.0});
    REQUIRE(result.after.has_value());
    CHECK(result.after->facts.accrued);
    CHECK(std::abs(result.after->facts.revenue.minorUnits() - 2 * result.before.facts.revenue.minorUnits()) <=
          1);
}

TEST_CASE("fewer hours are cut from fair time") {
    const Book book;
    const WhatIf result = book.ask("A ", HoursPerMonth{Duration::hours(20)});
    REQUIRE(result.after.has_value());
    CHECK(result.after->facts.hours == Duration::hours(240));
    CHECK(result.after->facts.fairMargin.isZero());
    CHECK(result.after->verdict == Verdict::Watch);
    const WhatIf guessed = book.ask("L ", HoursPerMonth{Duration::hours(5)});
    CHECK(guessed.after->facts.hours == Duration::hours(60));
}

TEST_CASE("paying on time leaves no lateness and no cost of money") {
    const Book book;
    for (const char* letter : {"C ", "O ", "U "}) {
        const WhatIf result = book.ask(letter, PayOnTime{});
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
    const WhatIf result = book.ask("E ", HalveComplaints{});
    REQUIRE(result.after.has_value());
    CHECK(result.after->facts.unfounded == 3.0);
    CHECK(result.before.facts.hours - result.after->facts.hours == Duration::hours(6));
    CHECK(result.after->problem < result.before.problem);
}

TEST_CASE("a what-if leaves the facts alone") {
    const Book book;
    const auto before = book.facts.clients;
    book.ask("A ", PriceFactor{3.0});
    CHECK(book.facts.clients == before);
}
