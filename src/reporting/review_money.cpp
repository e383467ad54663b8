// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/review_sections.h"
#include "wording/verdict_wording.h"

#include <array>

namespace rapport::reporting {

namespace {

using wording::Speech;

struct CostLine {
    QString label;
    Money amount;
};

std::vector<CostLine> costLines(const scoring::CostBreakdown& cost, const Speech& speech) {
    std::vector<CostLine> lines{
        {speech.translate("Review", "Working time"), cost.time},
        {speech.translate("Review", "Direct costs"), cost.direct},
        {speech.translate("Review", "Compensation paid"), cost.compensation},
        {speech.translate("Review", "Interest on money overdue"), cost.finance},
        {speech.translate("Review", "Risk of money not coming in"), cost.provision},
    };
    std::erase_if(lines, [](const CostLine& line) { return line.amount.isZero(); });
    return lines;
}

ChartBlock marginChart(const scoring::Facts& facts, const std::vector<CostLine>& costs,
                       const Speech& speech) {
    charts::Waterfall chart;
    chart.bars.push_back({speech.translate("Review", "Revenue"), facts.revenue.inUnits(),
                          charts::BarKind::Start, speech.money(facts.revenue)});
    for (const CostLine& line : costs) {
        const bool gain = line.amount.isNegative();
        const Money size = gain ? -line.amount : line.amount;
        chart.bars.push_back({line.label, size.inUnits(),
                              gain ? charts::BarKind::Gain : charts::BarKind::Loss,
                              speech.money(-line.amount)});
    }
    chart.bars.push_back({speech.translate("Review", "What is left"), 0.0, charts::BarKind::Total,
                          speech.money(facts.margin)});
    ChartBlock block;
    block.caption = speech.translate("Review", "From what they pay to what is left of it");
    block.description = speech.filled(
        speech.translate("Review", "Of {revenue} revenue, {margin} is left after {cost} of cost."),
        {{QStringLiteral("revenue"), speech.money(facts.revenue)},
         {QStringLiteral("margin"), speech.money(facts.margin)},
         {QStringLiteral("cost"), speech.money(facts.cost.total)}});
    block.chart = std::move(chart);
    return block;
}

/// "They pay 12,000 and cost 24,000": the sentence the whole program is about.
QString arithmeticSentence(const scoring::Facts& facts, const Speech& speech) {
    const QList<wording::Slot> values{
        {QStringLiteral("revenue"), speech.money(facts.revenue)},
        {QStringLiteral("cost"), speech.money(facts.cost.total)},
        {QStringLiteral("difference"),
         speech.money(facts.margin.isNegative() ? -facts.margin : facts.margin)},
        {QStringLiteral("hours"), speech.duration(facts.hours)}};
    return speech.filled(
        facts.margin.isNegative()
            ? speech.translate(
                  "Review", "In a year they were billed {revenue} and cost {cost}, {hours} of work among it: "
                            "{difference} were lost on them.")
            : speech.translate(
                  "Review", "In a year they were billed {revenue} and cost {cost}, {hours} of work among it: "
                            "{difference} were left."),
        values);
}

std::vector<charts::AgeingSlice> ageingSlices(const AgeingFigures& ageing, const Speech& speech) {
    return {{speech.translate("Review", "Not due"), ageing.notDue},
            {speech.translate("Review", "1–30 days"), ageing.to30},
            {speech.translate("Review", "31–60 days"), ageing.to60},
            {speech.translate("Review", "61–90 days"), ageing.to90},
            {speech.translate("Review", "91 days and more"), ageing.beyond}};
}

void addAgeing(Section& section, const ReviewInput& input, const Speech& speech) {
    charts::AgeingBar chart;
    chart.slices = ageingSlices(input.ageing, speech);
    Money open = Money::zero(input.base);
    for (const charts::AgeingSlice& slice : chart.slices) {
        if (slice.amount.currency() == input.base) open += slice.amount;
    }
    if (open.isZero()) {
        section.blocks.push_back(Paragraph{speech.translate("Review", "No money is open.")});
        return;
    }
    Table table;
    table.caption = speech.translate("Review", "Open money by how long it is overdue");
    table.columns = {speech.translate("Review", "Overdue by"), speech.translate("Review", "Amount")};
    for (const charts::AgeingSlice& slice : chart.slices)
        table.rows.push_back({{slice.label, slice.amount}});
    table.rows.push_back({{speech.translate("Review", "All open money"), open}, true});

    ChartBlock block;
    block.caption = table.caption;
    block.description =
        speech.filled(speech.translate("Review", "Open in all: {amount}; the table has the parts."),
                      {{QStringLiteral("amount"), speech.money(open)}});
    block.chart = std::move(chart);
    section.blocks.push_back(std::move(block));
    section.blocks.push_back(std::move(table));
}

} // namespace

Section arithmeticSection(const ReviewInput& input, const Speech& speech) {
    const scoring::Facts& facts = input.assessment.facts;
    Section section{
        QStringLiteral("arithmetic"), speech.translate("Review", "What they pay and what they cost"), {}};
    section.blocks.push_back(Paragraph{arithmeticSentence(facts, speech)});

    const std::vector<CostLine> costs = costLines(facts.cost, speech);
    Table table;
    table.caption = speech.translate("Review", "The arithmetic of the last year");
    table.columns = {speech.translate("Review", "What"), speech.translate("Review", "Amount")};
    table.rows.push_back({{speech.translate("Review", "Revenue"), facts.revenue}});
    for (const CostLine& line : costs)
        table.rows.push_back({{line.label, line.amount}});
    table.rows.push_back({{speech.translate("Review", "Cost in all"), facts.cost.total}, true});
    table.rows.push_back({{speech.translate("Review", "What is left"), facts.margin}, true});
    if (!facts.oursCost.isZero() || !facts.oursBack.isZero()) {
        table.rows.push_back({{speech.translate("Review", "Cost of our own mistakes, not held against them"),
                               facts.oursCost}});
        table.rows.push_back(
            {{speech.translate("Review", "Revenue given back for our own mistakes"), facts.oursBack}});
    }
    if (!facts.unbilled.isZero())
        table.rows.push_back({{speech.translate("Review", "Cost of work not billed yet"), facts.unbilled}});
    if (facts.fairMargin != facts.margin)
        table.rows.push_back(
            {{speech.translate("Review", "What is left by fair reckoning"), facts.fairMargin}, true});
    section.blocks.push_back(std::move(table));
    section.blocks.push_back(marginChart(facts, costs, speech));
    if (facts.accrued)
        section.blocks.push_back(Paragraph{
            speech.translate(
                "Review", "They are billed rarely but regularly, so revenue counts by the days it is for."),
            Paragraph::Role::Note});
    return section;
}

Section paymentSection(const ReviewInput& input, const Speech& speech) {
    const scoring::Facts& facts = input.assessment.facts;
    Section section{QStringLiteral("payment"), speech.translate("Review", "How they pay"), {}};
    if (facts.scoredInvoices == 0) {
        section.blocks.push_back(
            Paragraph{speech.translate("Review", "No payment of the last year can be judged yet.")});
    } else {
        Table table;
        table.caption = speech.translate("Review", "Payments of the last year");
        table.columns = {speech.translate("Review", "What"), speech.translate("Review", "How it stands")};
        const auto row = [&](const char* what, Cell value) {
            table.rows.push_back({{speech.translate("Review", what), std::move(value)}});
        };
        row(QT_TRANSLATE_NOOP("Review", "Days beyond terms, on average of the money"), facts.daysBeyondTerms);
        row(QT_TRANSLATE_NOOP("Review", "Share of the money that came late"),
            scoring::Ratio{facts.lateShare});
        row(QT_TRANSLATE_NOOP("Review", "Longest delay in days"), qint64(facts.worstDaysLate));
        row(QT_TRANSLATE_NOOP("Review", "Invoices counted"), qint64(facts.scoredInvoices));
        row(QT_TRANSLATE_NOOP("Review", "90 days late or more, of two years"),
            qint64(facts.veryLateInvoices));
        row(QT_TRANSLATE_NOOP("Review", "Money received"), facts.collected);
        row(QT_TRANSLATE_NOOP("Review", "Open and overdue"), facts.openOverdue);
        row(QT_TRANSLATE_NOOP("Review", "Open for 90 days or more"), facts.open90);
        if (!facts.excused.isZero())
            row(QT_TRANSLATE_NOOP("Review", "In dispute, not counted as late"), facts.excused);
        section.blocks.push_back(std::move(table));
    }
    addAgeing(section, input, speech);
    return section;
}

Section priceSection(const ReviewInput& input, const Speech& speech) {
    const scoring::PriceFacts& price = *input.assessment.price;
    Section section{
        QStringLiteral("price"), speech.translate("Review", "The price at which to keep them"), {}};
    section.blocks.push_back(Paragraph{wording::priceSentence(speech, input.assessment)});
    Table table;
    table.caption = speech.translate("Review", "Prices a month");
    table.columns = {speech.translate("Review", "What"), speech.translate("Review", "A month"),
                     speech.translate("Review", "Change")};
    table.rows.push_back({{speech.translate("Review", "What they pay now"), price.now, std::monostate()}});
    const auto row = [&](const QString& what, const Money& amount, double uplift) {
        const Cell change = price.now.isPositive() ? Cell(speech.signedPercent(uplift)) : Cell();
        table.rows.push_back({{what, amount, change}});
    };
    row(speech.translate("Review", "What would cover the cost"), price.breakEven, price.breakEvenUplift);
    row(speech.translate("Review", "What would earn the margin aimed at"), price.target, price.targetUplift);
    section.blocks.push_back(std::move(table));
    if (input.audience == Audience::Owner)
        section.blocks.push_back(Paragraph{
            speech.filled(speech.translate("Review",
                                           "At the present terms their value over the coming years is about "
                                           "{value}."),
                          {{QStringLiteral("value"), speech.money(price.longTermValue)}}),
            Paragraph::Role::Note});
    return section;
}

Section withoutSection(const ReviewInput& input, const Speech& speech) {
    const scoring::Without& without = input.assessment.without;
    Section section{QStringLiteral("without"), speech.translate("Review", "The business without them"), {}};
    section.blocks.push_back(Paragraph{speech.filled(
        speech.translate("Review", "Without them a year's revenue would be {revenue}, and {hours} of "
                                   "work would be free. What that does to the profit depends on "
                                   "those hours:"),
        {{QStringLiteral("revenue"), speech.money(without.revenue)},
         {QStringLiteral("hours"), speech.duration(input.assessment.facts.hours)}})});
    Table table;
    table.caption = speech.translate("Review", "Change of a year's profit without them");
    table.columns = {speech.translate("Review", "If the freed hours"),
                     speech.translate("Review", "Change of profit")};
    table.rows.push_back({{speech.translate("Review", "stay idle"), without.idle}});
    table.rows.push_back({{speech.translate("Review", "are really saved"), without.saved}});
    table.rows.push_back(
        {{speech.filled(
              speech.translate("Review", "are sold to others, at {value} an hour (the most it could be)"),
              {{QStringLiteral("value"), speech.money(without.valuePerHourOthers)}}),
          without.resold}});
    section.blocks.push_back(std::move(table));
    if (without.topShareAfter)
        section.blocks.push_back(Paragraph{speech.filled(
            speech.translate("Review", "They bring {share} of the revenue; without them the largest "
                                       "client would bring {top}."),
            {{QStringLiteral("share"), speech.percent(input.assessment.facts.share)},
             {QStringLiteral("top"), speech.percent(*without.topShareAfter)}})});
    return section;
}

} // namespace rapport::reporting
