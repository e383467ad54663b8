// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/patterns.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::scoring;

namespace {

const Day today = Day::of(2026, 6, 30);
const Currency usd = *Currency::fromCode(u"USD");

Money dollars(qint64 units) {
    return Money(units * 100, usd);
}

/// A client put together record by record, and what the patterns say of it.
struct Dealings {
    ClientContent content;
    ClientFacts facts;
    Facts measured;
    OtherClients others;
    ContactLoad load;
    std::vector<StaffShare> shares;
    std::vector<Reopening> reopenings;
    Policy policy;
    qint64 nextId = 1;

    Dealings() {
        facts.base = usd;
        load = contactLoadOf({}, {}, QTimeZone::utc(), today);
    }

    Id<Complaint> complaint(int daysAgo, const char* about, Judgement judgement,
                            std::optional<int> settledDaysAgo = {}) {
        Complaint one;
        one.id = Id<Complaint>(nextId++);
        one.day = today - daysAgo;
        one.about = QString::fromUtf8(about);
        one.judgement = judgement;
        one.resolved = settledDaysAgo.has_value();
        if (settledDaysAgo) one.resolvedOn = today - *settledDaysAgo;
        content.complaints.push_back(one);
        return one.id;
    }
    qint64 signal(int daysAgo, SignalKind kind, Severity severity = Severity::Normal) {
        ConductSignal one;
        one.id = Id<ConductSignal>(nextId++);
        one.day = today - daysAgo;
        one.kind = kind;
        one.severity = severity;
        content.signalEvents.push_back(one);
        return one.id.value();
    }
    void request(int daysAgo, ScopeOutcome outcome, std::optional<qint64> dealing = {}) {
        ScopeRequest one;
        one.id = Id<ScopeRequest>(nextId++);
        one.day = today - daysAgo;
        one.outcome = outcome;
        if (dealing) one.interactionId = Id<Interaction>(*dealing);
        content.scopeRequests.push_back(one);
    }
    qint64 outside(int daysAgo, std::optional<int> minutes) {
        Interaction one;
        one.id = Id<Interaction>(nextId++);
        one.day = today - daysAgo;
        one.kind = InteractionKind::Call;
        one.scope = Scope::Out;
        if (minutes) one.timeSpent = Duration::minutes(*minutes);
        content.interactions.push_back(one);
        return one.id.value();
    }
    /// Due so many days ago and paid so many days later; nothing: still open.
    void invoice(int dueDaysAgo, std::optional<int> paidAfter) {
        InvoiceFact one;
        one.id = Id<Invoice>(nextId++);
        one.issued = today - dueDaysAgo - 30;
        one.due = today - dueDaysAgo;
        one.net = dollars(1000);
        one.tax = dollars(0);
        if (paidAfter) one.payments.push_back({Id<Payment>(nextId++), one.due + *paidAfter, dollars(1000)});
        facts.invoices.push_back(one);
    }

    std::vector<Pattern> all() const {
        return patternsOf({content, facts, measured, others, load, shares, reopenings, policy, today});
    }
    std::optional<Pattern> find(PatternKind kind) const {
        for (const Pattern& pattern : all())
            if (pattern.kind == kind) return pattern;
        return std::nullopt;
    }
    bool has(PatternKind kind) const { return find(kind).has_value(); }
};

template <typename T>
T figure(const Pattern& pattern, const char* name) {
    for (const auto& [key, value] : pattern.figures)
        if (key == name) return std::get<T>(value);
    throw std::runtime_error(name);
}

qint64 count(const Pattern& pattern) {
    return figure<qint64>(pattern, "count");
}

Interaction contact(qint64 id, Day day, InteractionKind kind, const char* at = nullptr) {
    Interaction one;
    one.id = Id<Interaction>(id);
    one.day = day;
    one.kind = kind;
    if (at) one.at = Instant::fromIso(QString::fromLatin1(at));
    return one;
}

} // namespace

TEST_CASE("a client without records has no pattern") {
    CHECK(Dealings().all().empty());
}

TEST_CASE("complaints are of the same matter when half of the shorter one's words stand in the other") {
    CHECK(isSameMatter(QStringLiteral("Van lettering is peeling"),
                       QStringLiteral("The lettering of the van peels again")));
    CHECK_FALSE(
        isSameMatter(QStringLiteral("The sign was wrong"), QStringLiteral("The invoice was too high")));
    CHECK(isSameMatter(QStringLiteral("PRINTER!"), QStringLiteral("printer, broken again")));
    CHECK(isSameMatter(QString::fromUtf8("تأخر تسليم اللوحة"),
                       QString::fromUtf8("تاخر تسليم اللوحه مرة اخرى")));
    CHECK_FALSE(isSameMatter(QString(), QString()));
    CHECK_FALSE(isSameMatter(QStringLiteral("it is so"), QStringLiteral("it is so")));
}

TEST_CASE("never satisfied: the same came again twice after it was settled") {
    Dealings dealings;
    const auto first = dealings.complaint(300, "Colour of the sign", Judgement::Partly, 290);
    const auto second = dealings.complaint(230, "Colour of the sign again", Judgement::Unfounded, 220);
    CHECK_FALSE(dealings.has(PatternKind::NeverSatisfied)); // once
    const auto third = dealings.complaint(161, "sign: the colour", Judgement::Unfounded, 150);
    SECTION("sixty days after the settlement count, more do not") {
        REQUIRE(dealings.content.complaints.back().day - (today - 220) == 59);
        dealings.content.complaints.back().day = today - 160; // 60
        const auto found = dealings.find(PatternKind::NeverSatisfied);
        REQUIRE(found);
        CHECK(count(*found) == 2);
        const std::vector<RecordRef> wanted{{RecordType::Complaint, third.value()},
                                            {RecordType::Complaint, second.value()},
                                            {RecordType::Complaint, first.value()}};
        CHECK(found->evidence == wanted);
        dealings.content.complaints.back().day = today - 159; // 61
        CHECK_FALSE(dealings.has(PatternKind::NeverSatisfied));
    }
    SECTION("what was justified was not settled well by us, and what nobody judged counts for nobody") {
        for (const Judgement judgement : {Judgement::Justified, Judgement::Unclassified}) {
            dealings.content.complaints.back().judgement = judgement;
            CHECK_FALSE(dealings.has(PatternKind::NeverSatisfied));
        }
    }
    SECTION("a judgement of a later day is not known yet") {
        dealings.content.complaints.back().judged = today + 1;
        CHECK_FALSE(dealings.has(PatternKind::NeverSatisfied));
    }
    SECTION("another matter is another complaint") {
        dealings.content.complaints.back().about = QStringLiteral("Parking in the yard");
        CHECK_FALSE(dealings.has(PatternKind::NeverSatisfied));
        SECTION("unless it was opened again itself") {
            dealings.reopenings.push_back({third, today - 140});
            CHECK(dealings.has(PatternKind::NeverSatisfied));
        }
    }
}

TEST_CASE("complains whatever the conditions: surprising, unfounded and far beyond the others") {
    Dealings dealings;
    for (int i = 0; i < 5; ++i)
        dealings.complaint(30 * i + 5, "Something", Judgement::Unfounded);
    // As the method measures five unfounded complaints at twelve dealings.
    dealings.measured.complaints = 5;
    dealings.measured.exposure = 12.0;
    dealings.measured.unfounded = 5.0;
    dealings.measured.complaintRatio = 5.6 / 24.0 / 0.05;
    dealings.measured.complaintSurprise = 0.0077;
    dealings.others.complaints = 10;
    dealings.others.dealings = 100.0;

    const auto found = dealings.find(PatternKind::ComplainsOften);
    REQUIRE(found);
    CHECK(count(*found) == 5);
    CHECK(figure<Ratio>(*found, "rate").value == Approx(5.0 / 12.0));
    CHECK(figure<Ratio>(*found, "others").value == Approx(0.1));
    CHECK(found->evidence.size() == 5);

    SECTION("where everybody complains so often, it is us") {
        dealings.others.complaints = 21; // 0.21 a dealing; half of 0.4167 is 0.2083
        CHECK_FALSE(dealings.has(PatternKind::ComplainsOften));
    }
    SECTION("where they are right, it is us, too") {
        dealings.measured.complaintRatio = 1.9;
        CHECK_FALSE(dealings.has(PatternKind::ComplainsOften));
    }
    SECTION("without other clients the method's normal rate is the measure") {
        dealings.others = {};
        REQUIRE(dealings.has(PatternKind::ComplainsOften));
        CHECK(dealings.find(PatternKind::ComplainsOften)->figures.size() == 5);
    }
    SECTION("one complaint is never a pattern, however short the time") {
        dealings.measured.complaints = 1;
        dealings.measured.exposure = 0.1;
        CHECK_FALSE(dealings.has(PatternKind::ComplainsOften));
    }
}

TEST_CASE("a client with a problem is told from a problem client") {
    Facts measured;
    CHECK(complaintStandingOf(measured) == ComplaintStanding::NoComplaints);
    measured.complaints = 6;
    measured.complaintRatio = 0.5;
    measured.justifiedRatio = 5.5;
    CHECK(complaintStandingOf(measured) == ComplaintStanding::WithProblem);
    measured.complaintRatio = 2.0;
    CHECK(complaintStandingOf(measured) == ComplaintStanding::Both);
    measured.justifiedRatio = 1.99;
    CHECK(complaintStandingOf(measured) == ComplaintStanding::Problem);
    measured.complaintRatio = 1.99;
    CHECK(complaintStandingOf(measured) == ComplaintStanding::Ordinary);
}

TEST_CASE("always wants an exception: three days of a year, whoever noted it") {
    Dealings dealings;
    dealings.signal(20, SignalKind::BendRules);
    Concession given;
    given.id = Id<Concession>(500);
    given.day = today - 20; // of the same wish
    given.kind = ConcessionKind::RuleBent;
    dealings.content.concessions.push_back(given);
    dealings.request(90, ScopeOutcome::Favour);
    CHECK_FALSE(dealings.has(PatternKind::BendsRules)); // two days
    given.id = Id<Concession>(501);
    given.day = today - 200;
    given.kind = ConcessionKind::Gift; // was ours to give
    dealings.content.concessions.push_back(given);
    CHECK_FALSE(dealings.has(PatternKind::BendsRules));
    dealings.signal(364, SignalKind::BendRules);
    const auto found = dealings.find(PatternKind::BendsRules);
    REQUIRE(found);
    CHECK(count(*found) == 3);
    CHECK(figure<qint64>(*found, "noted") == 2);
    CHECK(figure<qint64>(*found, "exceptions") == 1);
    CHECK(figure<qint64>(*found, "favours") == 1);
    CHECK(found->evidence.size() == 4);
}

TEST_CASE("more than was agreed: what was paid or agreed after all is none of it") {
    Dealings dealings;
    dealings.outside(10, 30);
    dealings.outside(40, {}); // ten minutes by default
    dealings.signal(70, SignalKind::OutOfScope);
    const qint64 paid = dealings.outside(100, 240);
    dealings.request(100, ScopeOutcome::PaidExtra, paid);
    const auto found = dealings.find(PatternKind::ScopeCreep);
    REQUIRE(found);
    CHECK(count(*found) == 3);
    CHECK(figure<Duration>(*found, "time") == Duration::minutes(40));
    dealings.content.interactions.front().cause = Cause::Ours; // our own doing
    CHECK_FALSE(dealings.has(PatternKind::ScopeCreep));
    dealings.request(130, ScopeOutcome::Refused);
    CHECK(dealings.has(PatternKind::ScopeCreep));
}

TEST_CASE("grave conduct is a pattern on the second day, or at once when it is serious") {
    Dealings dealings;
    dealings.signal(30, SignalKind::Abuse);
    dealings.signal(30, SignalKind::Abuse); // one incident noted by two people
    CHECK_FALSE(dealings.has(PatternKind::StaffAbuse));
    dealings.signal(364, SignalKind::Abuse, Severity::Minor);
    CHECK(dealings.has(PatternKind::StaffAbuse));
    dealings.content.signalEvents.back().day = today - 365; // a year back is out of the window
    CHECK_FALSE(dealings.has(PatternKind::StaffAbuse));
    dealings.content.signalEvents.front().severity = Severity::Serious;
    CHECK(dealings.has(PatternKind::StaffAbuse));

    dealings.signal(600, SignalKind::Cheat, Severity::Minor); // minor ones are not counted
    dealings.signal(500, SignalKind::Cheat);
    CHECK_FALSE(dealings.has(PatternKind::Dishonest));
    dealings.signal(20, SignalKind::Cheat);
    CHECK(count(*dealings.find(PatternKind::Dishonest)) == 2);
    for (const int day : {10, 20})
        dealings.signal(day, SignalKind::Advantage);
    CHECK_FALSE(dealings.has(PatternKind::TakesAdvantage));
    dealings.signal(30, SignalKind::Advantage);
    CHECK(dealings.has(PatternKind::TakesAdvantage));
    dealings.signal(5, SignalKind::ReputationThreat, Severity::Serious);
    CHECK(count(*dealings.find(PatternKind::PublicCriticism)) == 1);
}

TEST_CASE("contact is counted by week, and out of hours by the business's own clock") {
    const Day start = contactStart(today);
    REQUIRE(start == Day::of(2026, 4, 1));
    std::vector<Interaction> dealings{
        contact(1, today, InteractionKind::Call, "2026-06-30T15:30:00Z"),      // Tuesday 17:30 in Berlin
        contact(2, today - 6, InteractionKind::Email, "2026-06-24T16:00:00Z"), // Wednesday 18:00: closed
        contact(3, today - 7, InteractionKind::Call),                          // nobody knows when
        contact(4, start, InteractionKind::Message, "2026-04-01T05:59:00Z"),   // Wednesday 7:59
        contact(5, start - 1, InteractionKind::Call),
        contact(6, today + 1, InteractionKind::Call),
        contact(7, today, InteractionKind::Visit),
        contact(8, today, InteractionKind::Call),
    };
    dealings.back().direction = Direction::Outgoing;
    const ContactLoad load =
        contactLoadOf(dealings, BusinessHours(), QTimeZone(QByteArrayLiteral("Europe/Berlin")), today);
    REQUIRE(load.weeks.size() == 13);
    CHECK(load.all == ContactWeek{start, 4, 2, 3, 2});
    CHECK(load.weeks.back() == ContactWeek{today - 6, 2, 1, 2, 1});
    CHECK(load.weeks[11] == ContactWeek{today - 13, 1, 1, 0, 0});
    CHECK(load.weeks.front() == ContactWeek{start, 1, 0, 1, 1});
    CHECK(load.outOfHoursShare() == Approx(2.0 / 3.0));
    CHECK(load.perWeek() == Approx(4.0 / 13.0));
    CHECK(load.outOfHours ==
          std::vector<RecordRef>{{RecordType::Interaction, 2}, {RecordType::Interaction, 4}});

    const ContactLoad nowhere = contactLoadOf(dealings, BusinessHours(), QTimeZone(), today);
    CHECK(nowhere.all == ContactWeek{start, 4, 2, 0, 0});
    CHECK(nowhere.outOfHoursShare() == 0.0);
}

TEST_CASE("contact is much against what is usual with the others") {
    Dealings dealings;
    dealings.load.all.contacts = 65; // five a week
    dealings.load.all.calls = 26;
    CHECK(dealings.has(PatternKind::ContactOften)); // nobody else was in touch
    dealings.others.contacts = {40, 13, 26, 13};    // the median is 19.5: one and a half a week
    const auto found = dealings.find(PatternKind::ContactOften);
    REQUIRE(found);
    CHECK(figure<double>(*found, "week") == Approx(5.0));
    CHECK(figure<double>(*found, "calls") == Approx(2.0));
    CHECK(figure<double>(*found, "usual") == Approx(1.5));
    dealings.others.contacts = {22, 22}; // 1.69 a week: five is less than three times that
    CHECK_FALSE(dealings.has(PatternKind::ContactOften));
    dealings.others.contacts = {1};
    dealings.load.all.contacts = 64;
    CHECK_FALSE(dealings.has(PatternKind::ContactOften));

    dealings.load.all.timed = 20;
    dealings.load.all.outOfHours = 5;
    CHECK(dealings.has(PatternKind::OutOfHours));
    dealings.load.all.timed = 21;
    CHECK_FALSE(dealings.has(PatternKind::OutOfHours));
    dealings.load.all.timed = dealings.load.all.outOfHours = 4;
    CHECK_FALSE(dealings.has(PatternKind::OutOfHours));
}

TEST_CASE("a person's time is a pattern from a quarter on, and more than the revenue share") {
    Dealings dealings;
    dealings.shares = {{Id<Staff>(1), QStringLiteral("Mia"), Duration::hours(40), Duration::hours(10)}};
    dealings.measured.share = 0.1;
    const auto found = dealings.find(PatternKind::TakesTime);
    REQUIRE(found);
    CHECK(figure<Ratio>(*found, "share").value == Approx(0.25));
    CHECK(figure<QString>(*found, "name") == QStringLiteral("Mia"));
    dealings.measured.share = 0.25; // they pay for it
    CHECK_FALSE(dealings.has(PatternKind::TakesTime));
    dealings.measured.share = 0.1;
    dealings.shares.front().forClient = Duration::minutes(599);
    CHECK_FALSE(dealings.has(PatternKind::TakesTime));
    dealings.shares.clear(); // nobody is named anywhere
    CHECK_FALSE(dealings.has(PatternKind::TakesTime));
}

TEST_CASE("very late in a row: the longest run of two years, and what came after it") {
    Dealings dealings;
    dealings.invoice(500, 5);
    dealings.invoice(470, 90);
    dealings.invoice(440, 89);
    CHECK_FALSE(dealings.has(PatternKind::VeryLateInARow));
    dealings.invoice(400, 95);
    dealings.invoice(370, 120);
    dealings.invoice(340, 100);
    dealings.invoice(200, 0);
    dealings.invoice(40, {}); // open, and not 90 days late yet: nobody knows
    dealings.invoice(-5, {}); // not due
    const auto found = dealings.find(PatternKind::VeryLateInARow);
    REQUIRE(found);
    CHECK(count(*found) == 3);
    CHECK(figure<qint64>(*found, "late") == 4);
    CHECK(figure<qint64>(*found, "of") == 7);
    CHECK(figure<qint64>(*found, "since") == 1);
    REQUIRE(found->evidence.size() == 3);
    CHECK(found->evidence.front().id == dealings.facts.invoices[5].id.value());

    SECTION("one that is open for ninety days goes on with the run") {
        dealings.facts.invoices.resize(6);
        dealings.invoice(90, {});
        CHECK(count(*dealings.find(PatternKind::VeryLateInARow)) == 4);
    }
    SECTION("one in dispute with us in the wrong neither counts nor breaks the run") {
        dealings.facts.invoices[4].dispute = Dispute::Ours;
        CHECK(count(*dealings.find(PatternKind::VeryLateInARow)) == 2);
    }
}
