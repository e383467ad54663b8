// SPDX-License-Identifier: GPL-3.0-or-later
#include "generated_book.h"
#include "scoring/assess.h"
#include "scoring/judge.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace rapport;
using namespace rapport::scoring;
using test::generatedBook;
using test::kGeneratedAsOf;

namespace {

const Policy kPolicy;
constexpr double kClose = 1e-9;

void checkSame(const Assessment& a, const Assessment& b) {
    CHECK_THAT(a.problem, Catch::Matchers::WithinAbs(b.problem, kClose));
    CHECK_THAT(a.confidence, Catch::Matchers::WithinAbs(b.confidence, kClose));
    CHECK(a.verdict == b.verdict);
    CHECK(a.rule == b.rule);
    CHECK(a.facts.revenue == b.facts.revenue);
    CHECK(a.facts.cost.total == b.facts.cost.total);
    CHECK(a.facts.openOverdue == b.facts.openOverdue);
    REQUIRE(a.history.size() == b.history.size());
    for (size_t i = 0; i < a.history.size(); ++i)
        CHECK_THAT(a.history[i], Catch::Matchers::WithinAbs(b.history[i], kClose));
}

/// A client billed and served monthly for two years, every invoice paid so many days late.
ClientFacts steadyClient(int daysLate, int minutesPerMonth) {
    const Currency usd = *Currency::fromCode(u"USD");
    ClientFacts client;
    client.clientId = Id<Client>(900);
    client.base = usd;
    for (int month = 0; month < 24; ++month) {
        const Day day = kGeneratedAsOf - 720 + month * 30;
        InvoiceFact invoice;
        invoice.id = Id<Invoice>(month + 1);
        invoice.issued = day;
        invoice.due = day + 14;
        invoice.net = Money(100000, usd);
        invoice.tax = Money::zero(usd);
        if (invoice.due + daysLate <= kGeneratedAsOf)
            invoice.payments.push_back({Id<Payment>(month + 1), invoice.due + daysLate, invoice.net});
        client.invoices.push_back(invoice);
        InteractionFact work;
        work.id = Id<Interaction>(month + 1);
        work.day = day + 3;
        work.timeSpent = Duration::minutes(minutesPerMonth);
        client.interactions.push_back(work);
    }
    return client;
}

} // namespace

TEST_CASE("points lost add up to what is missing from full health") {
    const auto book = generatedBook(1, 150);
    for (const Assessment& client : assess(book, kPolicy, kGeneratedAsOf).clients) {
        double areas = 0.0, statements = 0.0;
        for (const AreaResult& area : client.areas)
            areas += area.lost;
        CHECK_THAT(areas, Catch::Matchers::WithinAbs(100.0 - client.health, kClose));
        for (const Area area : {Area::Profit, Area::Payment, Area::Complaints, Area::Conduct}) {
            double ofArea = 0.0;
            for (const Statement& reason : client.reasons)
                if (reason.area == area) ofArea += reason.lost;
            CHECK_THAT(ofArea, Catch::Matchers::WithinAbs(client.area(area).lost, kClose));
            statements += ofArea;
        }
        CHECK_THAT(statements, Catch::Matchers::WithinAbs(100.0 - client.health, 4 * kClose));
        CHECK(client.health >= -kClose);
        CHECK(client.health <= 100.0 + kClose);
    }
}

TEST_CASE("the order of records and of clients decides nothing") {
    const auto book = generatedBook(2, 80);
    const BookAssessment inOrder = assess(book, kPolicy, kGeneratedAsOf);
    auto mixed = book;
    test::shuffleRecords(mixed, 7);
    const BookAssessment shuffled = assess(mixed, kPolicy, kGeneratedAsOf);
    for (size_t i = 0; i < book.size(); ++i)
        checkSame(inOrder.clients[i], shuffled.clients[i]);

    std::reverse(mixed.begin(), mixed.end());
    const BookAssessment reversed = assess(mixed, kPolicy, kGeneratedAsOf);
    for (size_t i = 0; i < book.size(); ++i)
        checkSame(inOrder.clients[i], reversed.clients[book.size() - 1 - i]);
}

TEST_CASE("paying later never lowers the payment score") {
    auto book = generatedBook(3, 10);
    book.push_back(steadyClient(0, 300));
    double last = -1.0;
    for (int days = 0; days <= 200; days += 5) {
        book.back() = steadyClient(days, 300);
        const Assessment client = assess(book, kPolicy, kGeneratedAsOf, {.statements = false}).clients.back();
        CHECK(client.area(Area::Payment).score >= last - kClose);
        last = client.area(Area::Payment).score;
    }
    CHECK(last > 60.0);
}

TEST_CASE("serving at a higher cost never lowers the profit score") {
    auto book = generatedBook(4, 10);
    book.push_back(steadyClient(0, 0));
    double last = -1.0;
    for (int minutes = 60; minutes <= 6000; minutes += 60) {
        book.back() = steadyClient(0, minutes);
        const Assessment client = assess(book, kPolicy, kGeneratedAsOf, {.statements = false}).clients.back();
        CHECK(client.area(Area::Profit).score >= last - kClose);
        last = client.area(Area::Profit).score;
    }
    CHECK(last == Approx(100.0));
}

TEST_CASE("one client's areas do not move when another changes") {
    // With materiality at one default hour nothing of the others is left in an area.
    Policy policy;
    policy.materiality = 0.0;
    auto book = generatedBook(5, 40);
    const BookAssessment before = assess(book, policy, kGeneratedAsOf);
    book[0] = steadyClient(120, 9000);
    const BookAssessment after = assess(book, policy, kGeneratedAsOf);
    for (size_t i = 1; i < book.size(); ++i)
        for (size_t area = 0; area < 4; ++area) {
            CHECK(before.clients[i].areas[area].score == after.clients[i].areas[area].score);
            CHECK(before.clients[i].areas[area].lost == after.clients[i].areas[area].lost);
        }
}

TEST_CASE("what happens after a day changes nothing of that day") {
    const auto book = generatedBook(6, 60);
    const BookAssessment then = assess(book, kPolicy, kGeneratedAsOf);
    auto later = book;
    test::addLaterRecords(later, 11);
    const BookAssessment again = assess(later, kPolicy, kGeneratedAsOf);
    for (size_t i = 0; i < book.size(); ++i)
        checkSame(then.clients[i], again.clients[i]);
    CHECK_FALSE(assess(later, kPolicy, kGeneratedAsOf + 60).book.revenue ==
                assess(book, kPolicy, kGeneratedAsOf + 60).book.revenue);
}

TEST_CASE("one client alone is judged as in the whole book") {
    const auto book = generatedBook(8, 30);
    const BookAssessment whole = assess(book, kPolicy, kGeneratedAsOf, {.months = true});
    for (size_t i = 0; i < book.size(); i += 3) {
        const Assessment one = assessOne(book, i, kPolicy, kGeneratedAsOf, {.months = true});
        checkSame(whole.clients[i], one);
        CHECK(whole.clients[i].without.idle == one.without.idle);
        CHECK(whole.clients[i].without.hhiAfter == one.without.hhiAfter);
        CHECK(whole.clients[i].reasons.size() == one.reasons.size());
        REQUIRE(whole.clients[i].months.size() == one.months.size());
        for (size_t m = 0; m < one.months.size(); ++m) {
            CHECK(whole.clients[i].months[m].day == one.months[m].day);
            CHECK(whole.clients[i].months[m].health == one.months[m].health);
        }
        if (!one.months.empty()) CHECK(one.months.back().health == one.health);
    }
}

TEST_CASE("a book judged from kept measures is the book judged anew") {
    const auto book = generatedBook(10, 60);
    std::vector<ClientMeasures> measures;
    for (const ClientFacts& client : book)
        measures.push_back(measureAll(client, kPolicy, kGeneratedAsOf));
    auto edited = book;
    edited[7] = steadyClient(40, 900);
    measures[7] = measureAll(edited[7], kPolicy, kGeneratedAsOf);
    const BookDays days = bookDays(edited, measures, kPolicy);
    const BookAssessment anew = assess(edited, kPolicy, kGeneratedAsOf, {.statements = false});
    for (size_t i = 0; i < edited.size(); ++i)
        checkSame(anew.clients[i], judge(measures[i], days, kPolicy));
    const Fine today = bookRevenueAt(edited, kPolicy, kGeneratedAsOf);
    CHECK(today == days.today.revenue);
}

TEST_CASE("long work stops when it is asked to") {
    const auto book = generatedBook(9, 200);
    AssessOptions options;
    options.cancelled = [] { return true; };
    CHECK(assess(book, kPolicy, kGeneratedAsOf, options).clients.empty());
}
