// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "wording/pattern_wording.h"

using namespace rapport;
using namespace rapport::scoring;
using wording::Speech;

namespace {

Pattern pattern(PatternKind kind, Figures figures) {
    return {kind, std::move(figures), {}};
}

} // namespace

TEST_CASE("every pattern has a name, a sentence and a plain threshold, with all figures in their places") {
    const Figures all{{"count", qint64{3}},
                      {"days", qint64{60}},
                      {"dealings", 12.0},
                      {"rate", Ratio{0.25}},
                      {"others", Ratio{0.1}},
                      {"unfounded", 2.5},
                      {"ratio", 4.0},
                      {"noted", qint64{2}},
                      {"exceptions", qint64{1}},
                      {"favours", qint64{0}},
                      {"week", 5.5},
                      {"calls", 2.0},
                      {"usual", 1.5},
                      {"share", Ratio{0.5}},
                      {"name", QStringLiteral("Mia {time}")},
                      {"revenue", Ratio{0.05}},
                      {"late", qint64{4}},
                      {"of", qint64{9}},
                      {"since", qint64{0}},
                      {"time", Duration::minutes(90)}};
    for (const PatternKind kind : patternKinds()) {
        CAPTURE(int(kind));
        CHECK_FALSE(wording::patternName(Speech(), kind).isEmpty());
        const QString threshold = wording::thresholdSentence(Speech(), kind);
        CHECK(threshold.startsWith(QStringLiteral("Named")));
        CHECK_FALSE(threshold.contains(QLatin1Char('{')));
        const QString said = wording::patternSentence(Speech(), pattern(kind, all));
        CHECK(said.endsWith(QLatin1Char('.')));
        CHECK(said.count(QLatin1Char('{')) == (kind == PatternKind::TakesTime ? 1 : 0)); // in the name
        CHECK_FALSE(said.contains(QStringLiteral("(s)")));
    }
}

TEST_CASE("a pattern is said with its figures and in the right number") {
    CHECK(wording::patternSentence(Speech(), pattern(PatternKind::VeryLateInARow, {{"count", qint64{3}},
                                                                                   {"days", qint64{90}},
                                                                                   {"late", qint64{4}},
                                                                                   {"of", qint64{7}},
                                                                                   {"since", qint64{1}}})) ==
          QStringLiteral(
              "3 invoices in a row were 90 days late or later (4 of 7 in two years). Paid sooner since "
              "then: 1."));
    CHECK(wording::patternSentence(Speech(), pattern(PatternKind::StaffAbuse, {{"count", qint64{1}}})) ==
          QStringLiteral("On 1 day of the last twelve months abuse of one of us was noted."));
    CHECK(wording::thresholdSentence(Speech(), PatternKind::TakesTime)
              .startsWith(QStringLiteral("Named from 25% of somebody’s recorded time on")));
}

TEST_CASE("a client with a problem is told from a problem client in words") {
    Facts measured;
    CHECK(wording::standingSentence(Speech(), ComplaintStanding::NoComplaints, measured) ==
          QStringLiteral("Neither: no complaint in the last twelve months."));
    measured.complaints = 6;
    measured.justified = 6.0;
    measured.justifiedRatio = 5.5;
    measured.unclassified = 1;
    const QString said = wording::standingSentence(Speech(), ComplaintStanding::WithProblem, measured);
    CHECK(said.startsWith(QStringLiteral("A client with a problem, not a problem client: of 6 complaints")));
    CHECK(said.contains(QStringLiteral("5.5 times the usual. The first step is ours.")));
    CHECK(said.endsWith(QStringLiteral("1 of them is not judged yet and counts for neither side.")));
}

TEST_CASE("who else waited is said as what went together") {
    StaffWaiting waiting;
    waiting.heavyWeeks = 4;
    waiting.otherWeeks = 6;
    waiting.share = 0.4;
    waiting.othersThen = Duration::hours(20);
    waiting.othersElsewhere = Duration::hours(30);
    const QString less = wording::waitingSentence(Speech(), QStringLiteral("Mia"), waiting);
    CHECK(less.contains(QStringLiteral("went together with 10 h")));
    CHECK(less.contains(QStringLiteral("(33%)")));
    CHECK_FALSE(less.contains(QStringLiteral("cause")));
    waiting.othersThen = Duration::hours(31);
    CHECK(wording::waitingSentence(Speech(), QStringLiteral("Mia"), waiting)
              .contains(QStringLiteral("got no less then")));
    waiting.heavyWeeks = 1;
    CHECK(wording::waitingSentence(Speech(), QStringLiteral("Mia"), waiting)
              .startsWith(QStringLiteral("In 1 week they took")));
}

TEST_CASE("contact is said with what is usual and when it came") {
    ContactLoad load = contactLoadOf({}, {}, QTimeZone::utc(), Day::of(2026, 6, 30));
    CHECK(wording::contactSentence(Speech(), load, {}) ==
          QStringLiteral("They did not call or write in 13 weeks."));
    load.all.contacts = 26;
    load.all.calls = 13;
    CHECK(wording::contactSentence(Speech(), load, 0.5) ==
          QStringLiteral(
              "26 contacts in 13 weeks: 2 a week, 1 of them calls; with the others 0.5 are usual. At "
              "what hour is not recorded."));
    load.all.timed = 20;
    load.all.outOfHours = 5;
    CHECK(
        wording::contactSentence(Speech(), load, {}) ==
        QStringLiteral("26 contacts in 13 weeks: 2 a week, 1 of them calls. 5 of 20 whose hour is known came "
                       "out of hours (25%)."));
}
