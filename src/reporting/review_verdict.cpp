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

QString leadSentence(const ReviewInput& input, const Speech& speech) {
    const scoring::Assessment& assessment = input.assessment;
    QString reason;
    if (!assessment.reasons.empty())
        reason = wording::sentence(speech, assessment.reasons.front());
    else if (input.audience == Audience::Owner)
        reason = wording::ruleSentence(speech, assessment.rule);
    if (reason.isEmpty()) return wording::verdictWithConfidence(speech, assessment);
    QString text =
        speech.translate("Review", "{verdict}, {sure}. {reason}", "Part ways, fairly sure. They cost ...");
    text.replace(QStringLiteral("{verdict}"), wording::word(speech, assessment.shownVerdict()));
    text.replace(QStringLiteral("{sure}"), wording::word(speech, assessment.confidenceLevel));
    return text.replace(QStringLiteral("{reason}"), reason);
}

ChartBlock pointsChart(const ReviewInput& input, const Speech& speech) {
    const scoring::Assessment& assessment = input.assessment;
    charts::Waterfall chart;
    chart.bars.push_back({speech.translate("Review", "Without any problem"), 100.0, charts::BarKind::Start,
                          speech.count(100)});
    for (const Area area : allValues<Area>()) {
        const double lost = assessment.area(area).lost;
        if (lost < worthABar) continue;
        const bool named = input.audience == Audience::Owner || area != Area::Conduct;
        chart.bars.push_back({named ? wording::word(speech, area) : speech.translate("Review", "Other"), lost,
                              charts::BarKind::Loss, speech.number(-lost)});
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
    Section section{QStringLiteral("verdict"), speech.translate("Review", "The verdict"), {}};
    section.blocks.push_back(Paragraph{leadSentence(input, speech), Paragraph::Role::Lead});
    addSentence(section, wording::overrideSentence(speech, assessment));
    addSentence(section, wording::firstPutRightSentence(speech, assessment));
    if (input.audience == Audience::Owner)
        addSentence(section, wording::ruleSentence(speech, assessment.rule));
    addSentence(section, wording::confidenceSentence(speech, assessment));

    Table table;
    table.caption = speech.translate("Review", "At a glance");
    table.columns = {speech.translate("Review", "What"), speech.translate("Review", "How it stands")};
    const auto row = [&](const char* what, Cell value) {
        table.rows.push_back({{speech.translate("Review", what), std::move(value)}});
    };
    row(QT_TRANSLATE_NOOP("Review", "Verdict"), wording::word(speech, assessment.shownVerdict()));
    row(QT_TRANSLATE_NOOP("Review", "Health (of 100)"), assessment.health);
    row(QT_TRANSLATE_NOOP("Review", "Confidence"), scoring::Ratio{assessment.confidence});
    row(QT_TRANSLATE_NOOP("Review", "Trend"), wording::word(speech, assessment.trend));
    row(QT_TRANSLATE_NOOP("Review", "Months of dealings"), assessment.facts.tenureMonths);
    if (input.audience == Audience::Owner)
        row(QT_TRANSLATE_NOOP("Review", "Share of the whole revenue"),
            scoring::Ratio{assessment.facts.share});
    section.blocks.push_back(std::move(table));
    return section;
}

Section reasonsSection(const ReviewInput& input, const Speech& speech) {
    Section section{QStringLiteral("reasons"), speech.translate("Review", "Why"), {}};
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
