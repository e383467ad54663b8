// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/assessment_repository.h"
#include "storage/repositories.h"
#include "storage/sample_book.h"
#include "support/catch.h"
#include "support/temp_dir.h"

using namespace rapport;
using namespace rapport::storage;
using namespace rapport::testing;

TEST_CASE("assessments are kept for exactly what they were made of") {
    const TempDir dir;
    const auto book = newBook(dir.path("shop.rapport"));
    inTransaction(*book, [&](Transaction& t) {
        must(ClientRepository(*book).insert(t, plainClient("A")));
        must(ClientRepository(*book).insert(t, plainClient("B")));
    });
    const AssessmentKey key{must(book->factsVersion()), "default/1/abc", Day::of(2026, 6, 30)};
    AssessmentRepository assessments(*book);
    CHECK_FALSE(must(assessments.load(key)).has_value());

    AssessmentRow row;
    row.clientId = Id<Client>(2);
    row.rank = 1;
    row.health = 39.857142857142854;
    row.verdict = Verdict::PartWays;
    row.shown = Verdict::Watch;
    row.overridden = row.needsDecision = true;
    row.confidence = 0.1;
    row.confidenceLevel = scoring::Level::Medium;
    row.trend = scoring::Trend::Worsening;
    row.revenue = Money(1, usd());
    row.cost = Money(2, usd());
    row.margin = Money(-1, usd());
    row.openOverdue = Money(3, usd());
    row.daysBeyondTerms = 12.5;
    row.scoredInvoices = 7;
    row.reason = scoring::Statement{"costs_more_than_pays",
                                    Area::Profit,
                                    59.25,
                                    {{"a", Money(5, eur())},
                                     {"b", scoring::Ratio{0.3}},
                                     {"c", 1.5},
                                     {"d", qint64(1) << 60},
                                     {"e", Day(9)},
                                     {"f", Duration::minutes(3)},
                                     {"g", oddText()}},
                                    {}};
    row.months = {{Day(1), 50.5}, {Day(31), 100.0}};
    AssessmentRow other;
    other.clientId = Id<Client>(1);
    other.rank = 2;
    other.revenue = other.cost = other.margin = other.openOverdue = Money(0, usd());
    CachedAssessments cached;
    cached.book = {2, Money(1, usd()), Money(2, usd()), Money(-1, usd()), Money(4, usd()), 0.25};
    cached.clients = {row, other};
    Transaction t = must(Transaction::begin(*book));
    must(assessments.store(t, key, cached));
    must(t.commitUnlogged());

    const auto loaded = must(assessments.load(key));
    REQUIRE(loaded.has_value());
    CHECK(loaded->book.hhi == 0.25);
    CHECK(loaded->book.materiality == Money(4, usd()));
    REQUIRE(loaded->clients.size() == 2);
    const AssessmentRow& read = loaded->clients[0];
    CHECK(read.clientId == row.clientId);
    CHECK(read.health == row.health);
    CHECK(read.verdict == row.verdict);
    CHECK(read.shown == row.shown);
    CHECK(read.needsDecision);
    CHECK_FALSE(read.firstPutRight);
    CHECK(read.confidenceLevel == row.confidenceLevel);
    CHECK(read.trend == row.trend);
    CHECK(read.margin == row.margin);
    CHECK(read.daysBeyondTerms == row.daysBeyondTerms);
    REQUIRE(read.reason.has_value());
    CHECK(read.reason->code == row.reason->code);
    CHECK(read.reason->area == row.reason->area);
    CHECK(read.reason->lost == row.reason->lost);
    REQUIRE(read.reason->args.size() == 7);
    CHECK(std::get<Money>(read.reason->args[0].second) == Money(5, eur()));
    CHECK(std::get<scoring::Ratio>(read.reason->args[1].second).value == 0.3);
    CHECK(std::get<double>(read.reason->args[2].second) == 1.5);
    CHECK(std::get<qint64>(read.reason->args[3].second) == qint64(1) << 60);
    CHECK(std::get<Day>(read.reason->args[4].second) == Day(9));
    CHECK(std::get<Duration>(read.reason->args[5].second) == Duration::minutes(3));
    CHECK(std::get<QString>(read.reason->args[6].second) == oddText());
    REQUIRE(read.months.size() == 2);
    CHECK(read.months[1].day == Day(31));
    CHECK(read.months[0].health == 50.5);
    CHECK_FALSE(loaded->clients[1].reason.has_value());

    CHECK_FALSE(must(assessments.load({key.factsVersion + 1, key.policy, key.asOf})).has_value());
    CHECK_FALSE(must(assessments.load({key.factsVersion, "other", key.asOf})).has_value());
    CHECK_FALSE(must(assessments.load({key.factsVersion, key.policy, key.asOf + 1})).has_value());
}
