// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/verdict_wording.h"

#include "scoring/reason_codes.h"
#include "wording/statement_wording.h"
#include "wording/words.h"

namespace rapport::wording {

QString ruleSentence(const Speech& speech, scoring::Rule rule) {
    using scoring::Rule;
    switch (rule) {
    case Rule::V0:
        return speech.translate("Rule", "There are too few dealings so far to say anything fair.");
    case Rule::V1:
        return speech.translate("Rule",
                                "Abuse or dishonesty was noted on more than one day; revenue does not "
                                "outweigh that.");
    case Rule::V1d:
        return speech.translate("Rule",
                                "Abuse or dishonesty was noted on more than one day, but the business "
                                "leans on them: set limits now and plan the parting.");
    case Rule::V2:
        return speech.translate("Rule", "We owe them something: our own mistakes come first.");
    case Rule::V3:
        return speech.translate("Rule", "What they cost, or several problems together, is more than limits "
                                        "alone would mend.");
    case Rule::V3d:
        return speech.translate("Rule",
                                "What they cost, or several problems together, is too much, but the "
                                "business leans on them: set limits now and plan to depend on them less.");
    case Rule::V4:
        return speech.translate("Rule",
                                "At least one thing is more than the business can carry on the present "
                                "terms.");
    case Rule::V4h:
        return speech.translate("Rule", "There would be grounds for limits, but they are going through hard "
                                        "times: help now, look again later.");
    case Rule::V4x:
        return speech.translate("Rule", "Limits were set and had their time, and it did not get better.");
    case Rule::V5:
        return speech.translate("Rule", "Something is worth watching; nothing calls for action yet.");
    case Rule::V6n:
        return speech.translate("Rule",
                                "Nothing speaks against them, but their service cost is not recorded, so "
                                "nobody can know.");
    case Rule::V6:
        return speech.translate("Rule", "Nothing speaks against them.");
    }
    return {};
}

QString headline(const Speech& speech, const scoring::Assessment& assessment) {
    const QString reason = assessment.reasons.empty() ? ruleSentence(speech, assessment.rule)
                                                      : sentence(speech, assessment.reasons.front());
    // A sentence is not isolated like a value: it is of this language.
    QString text =
        speech.translate("Verdict", "{verdict}. {reason}", "a verdict and the sentence of its reason");
    text.replace(QStringLiteral("{verdict}"), word(speech, assessment.shownVerdict()));
    return text.replace(QStringLiteral("{reason}"), reason);
}

QString verdictWithConfidence(const Speech& speech, const scoring::Assessment& assessment) {
    QString text = speech.translate("Verdict", "{verdict}, {sure}.", "Part ways, fairly sure.");
    text.replace(QStringLiteral("{verdict}"), word(speech, assessment.shownVerdict()));
    return text.replace(QStringLiteral("{sure}"), word(speech, assessment.confidenceLevel));
}

namespace {

const scoring::Statement* guessOf(const scoring::Assessment& assessment) {
    for (const scoring::Statement& one : assessment.missing)
        if (one.code == scoring::codes::ownersGuess) return &one;
    return nullptr;
}

template <typename Value>
Value figureOf(const scoring::Statement& statement, const char* name) {
    for (const auto& [key, figure] : statement.args)
        if (key == name)
            if (const auto* value = std::get_if<Value>(&figure)) return *value;
    return {};
}

QString recordsSentence(const Speech& speech, const scoring::Assessment& assessment) {
    const QList<Slot> values{{QStringLiteral("confidence"), speech.percent(assessment.confidence)}};
    switch (assessment.confidenceLevel) {
    case scoring::Level::Low:
        return speech.filled(speech.translate("Confidence", "The records behind this are few (confidence "
                                                            "{confidence}): take it as a hint."),
                             values);
    case scoring::Level::Medium:
        return speech.filled(speech.translate("Confidence",
                                              "The records behind this are incomplete (confidence "
                                              "{confidence}): look at them before acting."),
                             values);
    case scoring::Level::High:
        return speech.filled(
            speech.translate("Confidence", "The records behind this are good (confidence {confidence})."),
            values);
    }
    return {};
}

} // namespace

bool isGuess(const scoring::Assessment& assessment) {
    return guessOf(assessment) != nullptr;
}

QString basisSentence(const Speech& speech, const scoring::Assessment& assessment) {
    const scoring::Statement* guess = guessOf(assessment);
    if (!guess) return {};
    return speech.filled(
        speech.translate("Verdict", "Based on your estimate of {hours} a month."),
        {{QStringLiteral("hours"), speech.duration(figureOf<Duration>(*guess, "hours"))}});
}

QString confidenceSentence(const Speech& speech, const scoring::Assessment& assessment) {
    const QString records = recordsSentence(speech, assessment);
    const scoring::Statement* guess = guessOf(assessment);
    if (!guess) return records;
    const double share = figureOf<scoring::Ratio>(*guess, "share").value;
    const QString guessed =
        speech.filled(speech.translate("Confidence", "{share} of the hours counted are estimated, not recorded."),
                      {{QStringLiteral("share"), speech.percent(share)}});
    //: Two whole sentences, one after the other
    QString both = speech.translate("Confidence", "{first} {second}", "two sentences");
    both.replace(QStringLiteral("{second}"), guessed);
    return both.replace(QStringLiteral("{first}"), records);
}

QString trendSentence(const Speech& speech, const scoring::Assessment& assessment) {
    const double slope = assessment.slope.value_or(0.0);
    const QList<Slot> values{{QStringLiteral("points"), speech.number(slope < 0 ? -slope : slope)}};
    switch (assessment.trend) {
    case scoring::Trend::Unknown:
        return speech.translate("Trend", "The history is too short to show where this is going.");
    case scoring::Trend::Improving:
        return speech.filled(
            speech.translate("Trend",
                             "Over the last year the health got better (points a quarter: {points})."),
            values);
    case scoring::Trend::Steady:
        return speech.translate("Trend", "Over the last year the health stayed much the same.");
    case scoring::Trend::Worsening:
        return speech.filled(
            speech.translate("Trend",
                             "Over the last year the health got worse (points a quarter: {points})."),
            values);
    }
    return {};
}

QString priceSentence(const Speech& speech, const scoring::Assessment& assessment) {
    if (!assessment.price) return {};
    const scoring::PriceFacts& price = *assessment.price;
    const QList<Slot> values{{QStringLiteral("now"), speech.money(price.now)},
                             {QStringLiteral("breakEven"), speech.money(price.breakEven)},
                             {QStringLiteral("target"), speech.money(price.target)},
                             {QStringLiteral("hours"), speech.duration(price.hoursAffordable)}};
    return speech.filled(
        speech.translate("Price",
                         "They pay {now} a month; {breakEven} would cover what they cost and {target} would "
                         "earn the margin aimed at. The present price covers {hours} of work a month."),
        values);
}

QString firstPutRightSentence(const Speech& speech, const scoring::Assessment& assessment) {
    if (!assessment.firstPutRight) return {};
    return speech.translate("Verdict", "First put right what we did ourselves.");
}

QString overrideSentence(const Speech& speech, const scoring::Assessment& assessment) {
    if (assessment.overridden) {
        const QList<Slot> values{
            {QStringLiteral("own"), word(speech, assessment.overridden->verdict)},
            {QStringLiteral("until"), speech.day(assessment.overridden->until)},
            {QStringLiteral("computed"), word(speech, assessment.verdict)},
        };
        return speech.filled(speech.translate("Verdict",
                                              "The owner decided “{own}” until {until}; the records alone "
                                              "would say “{computed}”."),
                             values);
    }
    if (assessment.overrideLapsed) {
        return speech.translate("Verdict", "The owner's own verdict has run out: a new decision is due.");
    }
    return {};
}

} // namespace rapport::wording
