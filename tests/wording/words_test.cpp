// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "support/catch.h"
#include "wording/verdict_wording.h"
#include "wording/words.h"

using namespace rapport;
using scoring::Assessment;
using scoring::Rule;
using wording::Speech;

namespace {

template <typename Enum>
void checkAll() {
    QStringList words;
    for (const Enum value : allValues<Enum>()) {
        words << wording::word(Speech(), value);
        CAPTURE(codeOf(value).data());
        CHECK_FALSE(words.last().isEmpty());
    }
    CHECK(words.removeDuplicates() == 0);
}

} // namespace

TEST_CASE("every value has a word of its own") {
    checkAll<Verdict>();
    checkAll<Area>();
    checkAll<ClientStatus>();
    checkAll<InteractionKind>();
    checkAll<Direction>();
    checkAll<Scope>();
    checkAll<Cause>();
    checkAll<Judgement>();
    checkAll<SignalKind>();
    checkAll<Dispute>();
    checkAll<CostKind>();
    checkAll<DecisionKind>();
    checkAll<PricePeriod>();
    checkAll<RecordType>();
    CHECK(wording::word(Speech(), Severity::Serious) == QStringLiteral("Serious"));
}

TEST_CASE("verdicts are called what people see") {
    CHECK(wording::word(Speech(), Verdict::Help) == QStringLiteral("Help through hard times"));
    CHECK(wording::word(Speech(), Verdict::SetLimits) == QStringLiteral("Set limits or reprice"));
    CHECK(wording::word(Speech(), Verdict::TooEarly) == QStringLiteral("Too early to say"));
}

TEST_CASE("every rule is explained in one sentence") {
    for (const Rule rule : {Rule::V0, Rule::V1, Rule::V1d, Rule::V2, Rule::V3, Rule::V3d, Rule::V4, Rule::V4h,
                            Rule::V4x, Rule::V5, Rule::V6n, Rule::V6}) {
        const QString text = wording::ruleSentence(Speech(), rule);
        CAPTURE(text);
        CHECK(text.endsWith(u'.'));
        CHECK(text.count(u'.') == 1);
    }
}

TEST_CASE("the headline is the verdict and its gravest reason") {
    Assessment assessment;
    assessment.verdict = Verdict::PartWays;
    assessment.rule = Rule::V1;
    assessment.confidenceLevel = scoring::Level::High;
    SECTION("with reasons") {
        scoring::Statement reason;
        reason.code = "abuse_repeated";
        reason.args = {{"days", qint64(2)}};
        assessment.reasons = {reason};
        CHECK(wording::headline(Speech(), assessment) ==
              QStringLiteral("Part ways. Abuse of staff was noted on 2 different days."));
    }
    SECTION("without them the rule speaks") {
        CHECK(wording::headline(Speech(), assessment)
                  .startsWith(QStringLiteral("Part ways. Abuse or dishonesty")));
    }
    CHECK(wording::verdictWithConfidence(Speech(), assessment) == QStringLiteral("Part ways, fairly sure."));
}

TEST_CASE("an owner's own verdict is said beside the computed one") {
    Assessment assessment;
    assessment.verdict = Verdict::PartWays;
    CHECK(wording::overrideSentence(Speech(), assessment).isEmpty());
    assessment.overridden = scoring::OverrideInForce{Id<Decision>(1), Verdict::Watch, Day::of(2026, 12, 31)};
    CHECK(wording::overrideSentence(Speech(), assessment) ==
          QStringLiteral(
              "The owner decided “Watch” until 31 Dec 2026; the records alone would say “Part ways”."));
    CHECK(wording::headline(Speech(), assessment).startsWith(QStringLiteral("Watch. ")));
}
