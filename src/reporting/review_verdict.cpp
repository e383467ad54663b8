// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "reporting/review_sections.h"
#include "wording/statement_wording.h"
#include "wording/verdict_wording.h"
#include "wording/words.h"

namespace rapport::reporting {

namespace {

using wording::Speech;

constexpr double worthABar = 0.05; // Less would read "0" beside an empty bar.

/// What the verdict comes to, said so that the client can read it.
QString openingForClient(Verdict verdict, const Speech& speech) {
    switch (verdict) {
    case Verdict::Keep:
        return speech.translate("Review", "We like working together and want it to stay so.");
    case Verdict::NeedsRecords:
    case Verdict::TooEarly:
        return speech.translate("Review", "It is too early to say how working together goes.");
    case Verdict::Watch:
        return speech.translate("Review", "Some things should go better; we look at them together.");
    case Verdict::MakeItRight:
        return speech.translate("Review", "We owe you something, and will put it right first.");
    case Verdict::Help:
        return speech.translate("Review", "These are hard times; we want to help through them.");
    case Verdict::SetLimits:
        return speech.translate("Review", "We want to go on, on terms that pay for the work it takes.");
    case Verdict::PartWays:
        return speech.translate("Review", "As things are, we see no terms that would be fair to both sides.");
    }
    return {};
}

void addOpening(Section& section, const ReviewInput& input, const Speech& speech) {
    const scoring::Assessment& assessment = input.assessment;
    const bool owner = input.audience == Audience::Owner;
    Paragraph lead{owner ? wording::verdictWithConfidence(speech, assessment)
                         : openingForClient(assessment.shownVerdict(), speech),
                   Paragraph::Role::Lead};
    if (owner) lead.verdict = assessment.shownVerdict();
    section.blocks.push_back(std::move(lead));
    if (!assessment.reasons.empty())
        section.blocks.push_back(Paragraph{wording::sentence(speech, assessment.reasons.front())});
}

/// Guessed hours are not to be taken for recorded ones.
QString workAmongIt(const scoring::Assessment& assessment, const Speech& speech) {
    return wording::isGuess(assessment)
               ? speech.translate("Review", "{hours} of work among it, in part estimated")
               : speech.translate("Review", "{hours} of work among it");
}

Figures glance(const ReviewInput& input, const Speech& speech) {
    const scoring::Assessment& assessment = input.assessment;
    const scoring::Facts& facts = assessment.facts;
    const bool owner = input.audience == Audience::Owner;
    Figures figures;
    figures.caption = speech.translate("Review", "At a glance: the last year");
    const auto share = [&] {
        return speech.filled(speech.translate("Review", "{share} of the whole revenue"),
                             {{QStringLiteral("share"), speech.percent(facts.share)}});
    };
    figures.figures = {{speech.translate("Review", "They pay"), facts.revenue, owner ? share() : QString()},
                       {speech.translate("Review", "They cost"), facts.cost.total,
                        speech.filled(workAmongIt(assessment, speech),
                                      {{QStringLiteral("hours"), speech.duration(facts.hours)}})},
                       {speech.translate("Review", "What is left"), facts.margin, {}}};
    if (owner)
        figures.figures.push_back({speech.translate("Review", "Health, of 100"), assessment.health,
                                   wording::word(speech, assessment.trend)});
    return figures;
}

ChartBlock pointsChart(const ReviewInput& input, const Speech& speech) {
    const scoring::Assessment& assessment = input.assessment;
    charts::Waterfall chart;
    chart.bars.push_back({speech.translate("Review", "Without any problem"), 100.0, charts::BarKind::Start,
                          speech.count(100)});
    for (const Area area : allValues<Area>()) {
        const double lost = assessment.area(area).lost;
        if (lost < worthABar) continue;
        chart.bars.push_back(
            {wording::word(speech, area), lost, charts::BarKind::Loss, speech.number(-lost)});
    }
    chart.bars.push_back({speech.translate("Review", "Health"), 0.0, charts::BarKind::Total,
                          speech.number(assessment.health), assessment.shownVerdict()});
    ChartBlock block;
    block.caption = speech.translate("Review", "From 100 points to the health, by what takes points");
    block.description = speech.filled(
        speech.translate("Review", "The health is {health} of 100; each bar is what one area takes."),
        {{QStringLiteral("health"), speech.number(assessment.health)}});
    block.chart = std::move(chart);
    return block;
}

void addSentence(Section& section, const QString& sentence) {
    if (!sentence.isEmpty()) section.blocks.push_back(Paragraph{sentence});
}

QStringList sentences(const std::vector<scoring::Statement>& statements, const Speech& speech) {
    QStringList all;
    for (const scoring::Statement& statement : statements)
        all << wording::sentence(speech, statement);
    return all;
}

} // namespace

Section verdictSection(const ReviewInput& input, const Speech& speech) {
    const scoring::Assessment& assessment = input.assessment;
    const bool owner = input.audience == Audience::Owner;
    Section section{QStringLiteral("verdict"),
                    owner ? speech.translate("Review", "The verdict")
                          : speech.translate("Review", "In short"),
                    {}};
    addOpening(section, input, speech);
    section.blocks.push_back(glance(input, speech));
    addSentence(section, wording::overrideSentence(speech, assessment));
    addSentence(section, wording::firstPutRightSentence(speech, assessment));
    if (owner) {
        addSentence(section, wording::ruleSentence(speech, assessment.rule));
        addSentence(section, wording::basisSentence(speech, assessment));
        addSentence(section, wording::confidenceSentence(speech, assessment));
    }
    return section;
}

Section reasonsSection(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("reasons"), speech.translate("Review", "Why"), {}};
    if (input.audience == Audience::Shared) {
        if (input.assessment.reasons.empty())
            addSentence(section, speech.translate("Review", "Nothing stands in the way."));
        else
            section.blocks.push_back(ListBlock{sentences(input.assessment.reasons, speech)});
        return section;
    }
    section.blocks.push_back(pointsChart(input, speech));
    if (input.assessment.reasons.empty()) return section;
    Table table;
    table.caption = speech.translate("Review", "The reasons, gravest first");
    table.columns = {speech.translate("Review", "Reason"), speech.translate("Review", "Points lost")};
    for (const scoring::Statement& reason : input.assessment.reasons) {
        const Cell lost = reason.lost >= worthABar ? Cell(reason.lost) : Cell();
        table.rows.push_back({{wording::sentence(speech, reason), lost}});
    }
    section.blocks.push_back(std::move(table));
    return section;
}

Section trendSection(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("trend"), speech.translate("Review", "Where it is going"), {}};
    addSentence(section, wording::trendSentence(speech, input.assessment));
    if (input.assessment.months.size() < 2) return section;
    charts::TrendLine chart;
    for (const scoring::HealthAt& month : input.assessment.months)
        chart.points.push_back({month.day, month.health});
    // The bands of docs/method.md: part ways, set limits, watch, fine.
    chart.levels = {35.0, 60.0, 80.0};
    chart.verdict = input.assessment.shownVerdict();
    ChartBlock block;
    block.caption = speech.translate("Review", "Health at the end of each month");
    block.description = speech.filled(
        speech.translate("Review", "The health went from {first} in {since} to {last} in {until}."),
        {{QStringLiteral("first"), speech.number(input.assessment.months.front().health)},
         {QStringLiteral("since"), speech.month(input.assessment.months.front().day)},
         {QStringLiteral("last"), speech.number(input.assessment.months.back().health)},
         {QStringLiteral("until"), speech.month(input.assessment.months.back().day)}});
    block.chart = std::move(chart);
    section.blocks.push_back(std::move(block));
    return section;
}

Section outlookSection(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("outlook"), speech.translate("Review", "The other side"), {}};
    const auto list = [&](const QString& heading, const QString& none,
                          const std::vector<scoring::Statement>& statements) {
        if (statements.empty() && none.isEmpty()) return;
        section.blocks.push_back(Paragraph{heading});
        section.blocks.push_back(
            ListBlock{statements.empty() ? QStringList{none} : sentences(statements, speech)});
    };
    list(speech.translate("Review", "What speaks for them:"),
         speech.translate("Review", "The records hold nothing that speaks for them in particular."),
         input.assessment.counterFacts);
    list(speech.translate("Review", "What would change it:"), QString(), input.assessment.wouldChange);
    list(speech.translate("Review", "What is missing in the records:"), QString(), input.assessment.missing);
    return section;
}

} // namespace rapport::reporting
