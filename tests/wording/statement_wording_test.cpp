// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "scoring/reason_codes.h"
#include "support/catch.h"
#include "wording/statement_phrases.h"
#include "wording/statement_wording.h"

#include <QRegularExpression>

using namespace rapport;
using scoring::Figures;
using scoring::Ratio;
using scoring::Statement;
using wording::Speech;

namespace {

Money dollars(qint64 units) {
    return Money(units * 100, *Currency::fromCode(u"USD"));
}

Statement statement(const char* code, Figures args) {
    Statement made;
    made.code = code;
    made.args = std::move(args);
    return made;
}

QString say(const char* code, Figures args = {}) {
    return wording::sentence(Speech(), statement(code, std::move(args)));
}

} // namespace

TEST_CASE("every statement of the method has a sentence and a label") {
    REQUIRE_FALSE(scoring::codes::all().empty());
    for (const QByteArray& code : scoring::codes::all()) {
        CAPTURE(code);
        CHECK(wording::hasSentence(code));
        const QString label = wording::label(Speech(), statement(code.constData(), {}));
        CHECK(label != QString::fromLatin1(code));
        CHECK(label.size() <= 32);
    }
}

TEST_CASE("every sentence is of a statement of the method, whole and calm") {
    static const QRegularExpression unkind(
        QStringLiteral(R"(\b(bad|difficult|problem|terrible|worst|toxic) (client|customer)|!)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto all = scoring::codes::all();
    for (const auto phrases : {wording::reasonPhrases(), wording::outlookPhrases()}) {
        for (const wording::StatementPhrase& phrase : phrases) {
            CAPTURE(phrase.code, phrase.sentence);
            CHECK(std::find(all.begin(), all.end(), QByteArray(phrase.code)) != all.end());
            const QString text = QString::fromUtf8(phrase.sentence);
            CHECK(text.endsWith(u'.'));
            CHECK_FALSE(text.contains(unkind));
        }
    }
}

TEST_CASE("the arithmetic stands in the sentence") {
    CHECK(say("costs_more_than_pays",
              {{"cost", dollars(24000)}, {"revenue", dollars(12000)}, {"difference", dollars(-12000)}}) ==
          QStringLiteral(
              "Serving them cost $24,000.00 in a year that brought $12,000.00: $12,000.00 were lost."));
    CHECK(
        say("price_for_break_even",
            {{"amount", dollars(2000)}, {"uplift", Ratio{1.0}}, {"verdict", QStringLiteral("set_limits")}}) ==
        QStringLiteral(
            "At $2,000.00 a month (+100%) the cost would be covered and the verdict would be “Set limits "
            "or reprice”."));
    CHECK(say("in_hard_times", {{"until", Day::of(2026, 9, 30)}}) ==
          QStringLiteral("They are going through hard times, noted until 30 Sep 2026."));
    CHECK(say("prospect_takes_time", {{"hours", Duration::minutes(750)}}) ==
          QStringLiteral("12 h 30 min of work went into them and nothing has been billed so far."));
}

TEST_CASE("one and two take their own forms in English") {
    CHECK(say("payments_undated", {{"count", qint64(1)}}) ==
          QStringLiteral("1 payment has no date and says nothing about lateness."));
    CHECK(say("payments_undated", {{"count", qint64(2)}}) ==
          QStringLiteral("2 payments have no date and say nothing about lateness."));
    CHECK(say("conduct_events", {{"count", qint64(1)}, {"kind", QStringLiteral("abuse")}}) ==
          QStringLiteral("Abuse of staff was noted once."));
    CHECK(say("conduct_events", {{"count", qint64(3)}, {"kind", QStringLiteral("abuse")}}) ==
          QStringLiteral("Abuse of staff was noted 3 times."));
}

TEST_CASE("half a complaint takes the form of several") {
    const auto counted = [](double count) { return say("complaints_were_justified", {{"count", count}}); };
    CHECK(counted(1.0) == QStringLiteral("1 of their complaints was justified."));
    CHECK(counted(1.5) == QStringLiteral("1.5 of their complaints were justified."));
}

TEST_CASE("no sentence keeps its brackets, whatever the number") {
    for (const QByteArray& code : scoring::codes::all()) {
        for (const qint64 n : {0, 1, 2, 5, 21}) {
            Statement one = statement(code.constData(), {});
            for (const char* name : {"count", "days", "months", "of", "points", "years", "dealings", "ratio",
                                     "invoices", "then", "now", "flips"})
                one.args.emplace_back(name, scoring::Figure(n));
            const QString text = wording::sentence(Speech(), one);
            CAPTURE(text);
            CHECK_FALSE(text.contains(QStringLiteral("(s)")));
            CHECK_FALSE(text.contains(u'{'));
        }
    }
}

TEST_CASE("each kind of conduct has a sentence of its own") {
    QStringList sentences;
    for (const SignalKind kind : allValues<SignalKind>())
        sentences << say("conduct_events", {{"count", qint64(2)}, {"kind", QString(codeOf(kind))}});
    CHECK(sentences.removeDuplicates() == 0);
    CHECK(say("serious_event", {{"kind", QStringLiteral("cheat")}, {"day", Day::of(2026, 5, 3)}}) ==
          QStringLiteral("A serious incident was noted on 3 May 2026 (Dishonest dealing)."));
}

TEST_CASE("unjudged complaints say whether they matter") {
    CHECK(say("complaints_unjudged", {{"count", qint64(2)}, {"flips", qint64(0)}}) ==
          QStringLiteral("2 complaints have not been judged yet."));
    CHECK(say("complaints_unjudged", {{"count", qint64(2)}, {"flips", qint64(1)}}) ==
          QStringLiteral("2 complaints have not been judged yet; judging them would change the verdict."));
}

TEST_CASE("a code nobody knows is shown as it is") {
    CHECK(say("never_heard_of") == QStringLiteral("never_heard_of"));
}
