// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/assess.h"
#include "scoring/portfolio.h"
#include "scoring/reason_codes.h"
#include "support/catch.h"
#include "support/exchange_facts.h"

#include <algorithm>

using namespace rapport;
using namespace rapport::scoring;

namespace {

const Policy kPolicy;
const Currency kDollar = *Currency::fromCode(u"USD");

/// The worked examples, to be altered.
struct Examples {
    test::ExchangeFacts facts =
        test::readExchange(RAPPORT_TESTS_DIR "/scoring/data/worked_examples_input.json");

    ClientFacts& client(const char* letter) { return facts.clients[facts.indexOf(letter)]; }
    Assessment judged(const char* letter, std::optional<Day> asOf = {}) {
        return assess(facts.clients, kPolicy, asOf.value_or(facts.asOf)).clients[facts.indexOf(letter)];
    }
};

DecisionFact decision(DecisionKind kind, Day from, std::optional<Day> until = {},
                      std::optional<Verdict> verdict = {}) {
    return {.id = Id<Decision>(77), .kind = kind, .from = from, .until = until, .verdict = verdict};
}

const Statement* find(const std::vector<Statement>& list, const char* code) {
    const auto found =
        std::find_if(list.begin(), list.end(), [code](const Statement& one) { return one.code == code; });
    return found == list.end() ? nullptr : &*found;
}

bool has(const std::vector<Statement>& list, const char* code) {
    return find(list, code) != nullptr;
}

template <typename T>
T figure(const Statement& statement, const char* name) {
    for (const auto& [key, value] : statement.args)
        if (key == name) return std::get<T>(value);
    FAIL("no figure " << name);
    return T();
}

} // namespace

TEST_CASE("an owner's verdict stands beside the computed one until it ends") {
    Examples examples;
    auto& decisions = examples.client("A ").decisions;
    decisions.push_back(
        decision(DecisionKind::Override, Day::of(2026, 6, 1), examples.facts.asOf, Verdict::Watch));
    SECTION("on its last day") {
        const Assessment client = examples.judged("A ");
        REQUIRE(client.overridden.has_value());
        CHECK(client.shownVerdict() == Verdict::Watch);
        CHECK(client.verdict == Verdict::PartWays);
        CHECK_FALSE(client.overrideLapsed);
        CHECK_FALSE(needsDecision(client));
    }
    SECTION("the day after") {
        const Assessment client = examples.judged("A ", examples.facts.asOf + 1);
        CHECK_FALSE(client.overridden.has_value());
        CHECK(client.overrideLapsed);
        CHECK(needsDecision(client));
        const Statement* reason = find(client.reasons, codes::overrideLapsed);
        REQUIRE(reason);
        CHECK(figure<Day>(*reason, "on") == examples.facts.asOf);
        CHECK(reason->evidence == std::vector<RecordRef>{{RecordType::Decision, 77}});
    }
    SECTION("before it was made") {
        CHECK_FALSE(examples.judged("A ", Day::of(2026, 5, 31)).overridden.has_value());
    }
    SECTION("after something new was decided") {
        decisions.push_back(decision(DecisionKind::LimitsSet, examples.facts.asOf + 1));
        CHECK_FALSE(examples.judged("A ", examples.facts.asOf + 1).overrideLapsed);
    }
    SECTION("a later one takes its place") {
        decisions.push_back(
            decision(DecisionKind::Override, Day::of(2026, 6, 20), Day::of(2026, 12, 31), Verdict::Keep));
        CHECK(examples.judged("A ").shownVerdict() == Verdict::Keep);
    }
}

TEST_CASE("hard times only soften what rests on payment") {
    Examples examples;
    const auto hard = decision(DecisionKind::HardTimes, Day::of(2026, 1, 1), Day::of(2026, 12, 31));
    examples.client("C ").decisions.push_back(hard);
    examples.client("A ").decisions.push_back(hard);
    const Assessment late = examples.judged("C "), loss = examples.judged("A ");
    CHECK(late.verdict == Verdict::Help);
    CHECK(late.problem == Approx(39.772109));
    CHECK(has(late.reasons, codes::inHardTimes));
    CHECK(loss.verdict == Verdict::PartWays);
    CHECK(examples.judged("C ", Day::of(2027, 1, 1)).rule != Rule::V4h);
}

TEST_CASE("repeated abuse of a client one depends on means limits, not parting") {
    Examples examples;
    for (const int back : {10, 40})
        examples.client("F ").signalEvents.push_back({.id = Id<ConductSignal>(back),
                                                      .day = examples.facts.asOf - back,
                                                      .kind = SignalKind::Abuse,
                                                      .severity = Severity::Serious});
    const Assessment client = examples.judged("F ");
    CHECK(client.rule == Rule::V1d);
    CHECK(client.verdict == Verdict::SetLimits);
    CHECK(client.reasons.front().code == codes::abuseRepeated);
    CHECK(has(client.reasons, codes::dependentOn));
}

TEST_CASE("one serious event alone never parts") {
    Examples examples;
    for (const qint64 id : {1, 2}) // noted by two people
        examples.client("D ").signalEvents.push_back({.id = Id<ConductSignal>(id),
                                                      .day = examples.facts.asOf - 5,
                                                      .kind = SignalKind::Abuse,
                                                      .severity = Severity::Serious});
    const Assessment client = examples.judged("D ");
    CHECK(client.verdict == Verdict::SetLimits);
    CHECK(has(client.reasons, codes::seriousEvent));
    CHECK(has(client.counterFacts, codes::oneEventOnly));
    CHECK(has(client.wouldChange, codes::timeWithoutEvents));
}

TEST_CASE("a dispute excuses by who was right, from when that was known") {
    Examples examples;
    InvoiceFact& bounced = examples.client("O ").invoices[20];
    SECTION("ours excuses") {
        bounced.dispute = Dispute::Ours;
        const Assessment client = examples.judged("O ");
        CHECK(client.facts.openOverdue.isZero());
        CHECK(client.facts.excused == Money(150000, kDollar));
    }
    SECTION("ours but decided tomorrow is pending for too long today") {
        bounced.dispute = Dispute::Ours;
        bounced.disputeDecided = examples.facts.asOf + 1;
        CHECK(examples.judged("O ").facts.openOverdue == Money(150000, kDollar));
    }
    SECTION("raised tomorrow is none today") {
        bounced.dispute = Dispute::Ours;
        bounced.disputedSince = examples.facts.asOf + 1;
        CHECK(examples.judged("O ").facts.openOverdue == Money(150000, kDollar));
    }
    SECTION("without a recorded outcome it counts and is asked for") {
        bounced.dispute = Dispute::Unrecorded;
        const Assessment client = examples.judged("O ");
        CHECK(client.facts.openOverdue == Money(150000, kDollar));
        const Statement* asked = find(client.missing, codes::disputesUnrecorded);
        REQUIRE(asked);
        CHECK(figure<qint64>(*asked, "count") == 1);
    }
}

TEST_CASE("money without an exchange rate is not judged but watched") {
    Examples examples;
    examples.client("D ").invoices[20].net = Money(250000, *Currency::fromCode(u"SEK"));
    const Assessment client = examples.judged("D ");
    CHECK(client.facts.incomplete);
    CHECK_FALSE(client.area(Area::Profit).known);
    CHECK_FALSE(client.area(Area::Payment).known);
    CHECK(client.verdict == Verdict::Watch);
    CHECK(has(client.reasons, codes::moneyIncomplete));
    const Statement* asked = find(client.missing, codes::rateMissing);
    REQUIRE(asked);
    CHECK(asked->evidence.size() == 1);
}

TEST_CASE("unjudged complaints are judged both ways") {
    Examples examples;
    for (int n = 0; n < 4; ++n) {
        ComplaintFact complaint;
        complaint.id = Id<Complaint>(9000 + n);
        complaint.day = examples.facts.asOf - 20 * n;
        complaint.resolved = true;
        examples.client("D ").complaints.push_back(complaint);
    }
    const Assessment client = examples.judged("D ");
    CHECK(client.area(Area::Complaints).score == 0.0);
    CHECK(client.verdictFlipsIfJudged);
    const Statement* asked = find(client.missing, codes::complaintsUnjudged);
    REQUIRE(asked);
    CHECK(figure<qint64>(*asked, "count") == 4);
    CHECK(figure<qint64>(*asked, "flips") == 1);
    CHECK_FALSE(examples.judged("J ").verdictFlipsIfJudged);
}

TEST_CASE("reasons begin with what decided and carry their records") {
    Examples examples;
    const Assessment loss = examples.judged("A ");
    const Statement& reason = loss.reasons.front();
    CHECK(reason.code == codes::costsMoreThanPays);
    CHECK(figure<Money>(reason, "cost") == Money(2400000, kDollar));
    CHECK(figure<Money>(reason, "revenue") == Money(1200000, kDollar));
    CHECK(figure<Money>(reason, "difference") == Money(1200000, kDollar));
    CHECK(reason.evidence.size() == 24);
    CHECK(reason.evidence.front().type == RecordType::Interaction); // 1,800 of time before 200 of material
    CHECK(reason.evidence.back().type == RecordType::Cost);
    CHECK(examples.judged("B ").reasons.front().code == codes::ourComplaintOpen);
    CHECK(examples.judged("D ").reasons.front().code == codes::nothingAgainst);
    CHECK(examples.judged("G ").reasons.front().code == codes::newClient);
    CHECK(examples.judged("L ").reasons.front().code == codes::costNotRecorded);
    CHECK(examples.judged("R ").reasons.front().code == codes::formerClient);
    CHECK(examples.judged("P ").reasons.front().code == codes::unbilledWork);
    CHECK(has(examples.judged("L ").missing, codes::noTimeLogged));
    CHECK(has(examples.judged("T ").missing, codes::ownersGuess));
    CHECK(has(examples.judged("M ").missing, codes::paymentsUndated));
}

TEST_CASE("what would change a verdict says what comes out") {
    Examples examples;
    const Assessment client = examples.judged("A ");
    const Statement* breakEven = find(client.wouldChange, codes::priceForBreakEven);
    const Statement* target = find(client.wouldChange, codes::priceForTarget);
    const Statement* hours = find(client.wouldChange, codes::hoursAtPresentPrice);
    REQUIRE(breakEven);
    REQUIRE(target);
    REQUIRE(hours);
    CHECK(figure<Money>(*breakEven, "amount") == Money(200000, kDollar));
    CHECK(figure<QString>(*breakEven, "verdict") == QLatin1String("watch"));
    CHECK(figure<QString>(*target, "verdict") == QLatin1String("keep"));
    CHECK(figure<Duration>(*hours, "hours") == Duration::hours(20));
    CHECK(find(examples.judged("C ").wouldChange, codes::payingOnTime));
    CHECK(examples.judged("D ").wouldChange.empty());
}

TEST_CASE("all codes are listed once and only listed codes are used") {
    const auto all = codes::all();
    for (const QByteArray& code : all)
        CHECK(std::count(all.begin(), all.end(), code) == 1);
    Examples examples;
    const BookAssessment book = assess(examples.facts.clients, kPolicy, examples.facts.asOf);
    for (const Assessment& client : book.clients) {
        CHECK_FALSE(client.reasons.empty());
        for (const auto* list : {&client.reasons, &client.counterFacts, &client.wouldChange, &client.missing})
            for (const Statement& statement : *list)
                CHECK(std::find(all.begin(), all.end(), statement.code) != all.end());
        const auto grounds = grounds::all();
        for (const QByteArray& ground : client.grounds)
            CHECK(std::find(grounds.begin(), grounds.end(), ground) != grounds.end());
    }
}

TEST_CASE("the ranking puts the gravest first and the whale curve the best") {
    Examples examples;
    const BookAssessment book = assess(examples.facts.clients, kPolicy, examples.facts.asOf);
    const auto order = ranking(book);
    REQUIRE(order.size() == book.clients.size());
    CHECK(examples.facts.names[order[0]].front() == 'E'); // lowest health of those to part from
    CHECK(examples.facts.names[order[1]].front() == 'A');
    CHECK(book.clients[order.back()].verdict == Verdict::Keep);
    const auto curve = whaleCurve(book);
    REQUIRE(curve.size() == book.clients.size());
    CHECK(curve.front().clientId == book.clients[examples.facts.indexOf("K ")].clientId);
    CHECK(curve.back().clientId == book.clients[examples.facts.indexOf("F ")].clientId);
    CHECK(std::abs(curve.back().cumulative.minorUnits() - book.book.margin.minorUnits()) <= 11);
}

TEST_CASE("an empty book is judged, too") {
    const BookAssessment book = assess({}, kPolicy, Day::of(2026, 6, 30));
    CHECK(book.clients.empty());
    CHECK(book.book.clients == 0);
    CHECK_FALSE(book.book.hhi.has_value());
}

TEST_CASE("a margin speaks for a client only where somebody noted what the work cost") {
    Examples examples;
    CHECK(has(examples.judged("D").counterFacts, codes::earnsMargin));
    CHECK_FALSE(has(examples.judged("L").counterFacts, codes::earnsMargin));
}
