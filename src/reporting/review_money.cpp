// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/review_sections.h"
#include "wording/verdict_wording.h"

#include <algorithm>
#include <cmath>

namespace rapport::reporting {

namespace {

using wording::Speech;

struct CostLine {
    QString label;
    Money amount;
    QString key; ///< Of its row.
};

std::vector<CostLine> costLines(const scoring::Assessment& assessment, const Speech& speech) {
    const scoring::CostBreakdown& cost = assessment.facts.cost;
    std::vector<CostLine> lines{
        {wording::isGuess(assessment) ? speech.translate("Review", "Working time, in part estimated")
                                      : speech.translate("Review", "Working time"),
         cost.time, QStringLiteral("cost.time")},
        {speech.translate("Review", "Direct costs"), cost.direct, QStringLiteral("cost.direct")},
        {speech.translate("Review", "Compensation paid"), cost.compensation,
         QStringLiteral("cost.compensation")},
        {speech.translate("Review", "Interest on money overdue"), cost.finance,
         QStringLiteral("cost.finance")},
        {speech.translate("Review", "Risk of money not coming in"), cost.provision,
         QStringLiteral("cost.provision")},
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

/// A tenth of a month more or less is nobody's business: docs/method.md counts one month at least, a year at
/// most.
double monthsOf(const scoring::Facts& facts) {
    return std::clamp(facts.tenureMonths, 1.0, 12.0);
}

Money perMonth(const Money& amount, double months) {
    return Money(std::llround(double(amount.minorUnits()) / months), amount.currency());
}

/// The rows of the arithmetic: a year's amount, and what it is a month.
class ArithmeticTable {
public:
    explicit ArithmeticTable(const scoring::Facts& facts) : months_(monthsOf(facts)) {}

    void add(const QString& what, const Money& amount, const QString& key) {
        Table::Row row{{what, amount, perMonth(amount, months_)}, false, key};
        if (months_ == 12.0)
            row.formulas.push_back(
                {2, QStringLiteral("ROUND([1]/12,%1)").arg(amount.currency().minorDigits())});
        table.rows.push_back(std::move(row));
    }
    /// `formula` may be empty.
    void addTotal(const QString& what, const Money& amount, const QString& key, const QString& formula) {
        add(what, amount, key);
        table.rows.back().total = true;
        if (!formula.isEmpty()) table.rows.back().formulas.push_back({1, formula});
    }

    Table table;

private:
    double months_;
};

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

/// Prices as formulas over the rows of the arithmetic. A formula is only given where it comes to the very
/// figure; with unbilled work or less than a year of dealings the method counts more finely.
Table priceTable(const scoring::Assessment& assessment, const Speech& speech) {
    const scoring::PriceFacts& price = *assessment.price;
    const scoring::Facts& facts = assessment.facts;
    const int digits = price.now.currency().minorDigits();
    const bool ours = !facts.oursCost.isZero() || !facts.oursBack.isZero();
    const QString revenue = ours ? QStringLiteral("({revenue}+{ours.back})") : QStringLiteral("{revenue}");
    QString cost = ours ? QStringLiteral("({cost}-{ours.cost})") : QStringLiteral("{cost}");
    const Money revenueSum = facts.revenue + facts.oursBack;
    const Money costSum = facts.cost.total - facts.oursCost;
    const double kept = (1.0 + price.breakEvenUplift) / (1.0 + price.targetUplift); // 1 - margin aimed at
    const auto formula = [&](const QString& sum, const Money& amount, double parts, const Money& shown) {
        const Money reached(std::llround(double(amount.minorUnits()) / parts), amount.currency());
        if (monthsOf(facts) != 12.0 || reached != shown) return QString();
        const QString by = parts == 12.0
                               ? QStringLiteral("12")
                               : QStringLiteral("(12*%1)").arg(QString::number(parts / 12.0, 'g', 10));
        return QStringLiteral("ROUND(%1/%2,%3)").arg(sum, by, QString::number(digits));
    };

    Table table;
    table.caption = speech.translate("Review", "Prices a month");
    table.columns = {speech.translate("Review", "What"), speech.translate("Review", "A month"),
                     speech.translate("Review", "Change")};
    const auto row = [&](const QString& what, const Money& amount, const QString& key, const QString& text) {
        Table::Row added{{what, amount, std::monostate()}, false, key};
        if (!text.isEmpty()) added.formulas.push_back({1, text});
        table.rows.push_back(std::move(added));
    };
    const auto change = [&](double uplift) {
        if (!price.now.isPositive()) return;
        table.rows.back().cells[2] = Change{uplift};
        table.rows.back().formulas.push_back({2, QStringLiteral("[1]/{price.now}-1")});
    };
    row(speech.translate("Review", "What they pay now"), price.now, QStringLiteral("price.now"),
        formula(revenue, revenueSum, 12.0, price.now));
    row(speech.translate("Review", "What would cover the cost"), price.breakEven,
        QStringLiteral("price.break_even"), formula(cost, costSum, 12.0, price.breakEven));
    change(price.breakEvenUplift);
    row(speech.translate("Review", "What would earn the margin aimed at"), price.target,
        QStringLiteral("price.target"), formula(cost, costSum, 12.0 * kept, price.target));
    change(price.targetUplift);
    return table;
}

} // namespace

Section arithmeticSection(const ReviewInput& input, const Speech& speech) {
    const scoring::Facts& facts = input.assessment.facts;
    Section section{
        QStringLiteral("arithmetic"), speech.translate("Review", "What they pay and what they cost"), {}};
    section.sheet = speech.translate("Sheet", "Arithmetic");
    section.blocks.push_back(Paragraph{arithmeticSentence(facts, speech)});

    const std::vector<CostLine> costs = costLines(input.assessment, speech);
    ArithmeticTable table(facts);
    Table& content = table.table;
    content.caption = speech.translate("Review", "The arithmetic of the last year");
    content.columns = {speech.translate("Review", "What"), speech.translate("Review", "Amount"),
                       speech.translate("Review", "A month")};
    table.add(speech.translate("Review", "Revenue"), facts.revenue, QStringLiteral("revenue"));
    for (const CostLine& line : costs)
        table.add(line.label, line.amount, line.key);
    Money sum = Money::zero(facts.cost.total.currency());
    for (const CostLine& line : costs)
        sum += line.amount;
    const bool addsUp = !costs.empty() && sum == facts.cost.total;
    table.addTotal(speech.translate("Review", "Cost in all"), facts.cost.total, QStringLiteral("cost"),
                   addsUp ? QStringLiteral("SUM({%1}:{%2})").arg(costs.front().key, costs.back().key)
                          : QString());
    table.addTotal(speech.translate("Review", "What is left"), facts.margin, QStringLiteral("margin"),
                   facts.revenue - facts.cost.total == facts.margin ? QStringLiteral("{revenue}-{cost}")
                                                                    : QString());
    QString fair = QStringLiteral("{margin}");
    Money fairSum = facts.margin;
    const auto addFair = [&](const QString& what, const Money& amount, const QString& key) {
        table.add(what, amount, key);
        fair += QStringLiteral("+{%1}").arg(key);
        fairSum += amount;
    };
    if (!facts.oursCost.isZero() || !facts.oursBack.isZero()) {
        addFair(speech.translate("Review", "Cost of our own mistakes, not held against them"), facts.oursCost,
                QStringLiteral("ours.cost"));
        addFair(speech.translate("Review", "Revenue given back for our own mistakes"), facts.oursBack,
                QStringLiteral("ours.back"));
    }
    if (!facts.unbilled.isZero())
        addFair(speech.translate("Review", "Cost of work not billed yet"), facts.unbilled,
                QStringLiteral("unbilled"));
    if (facts.fairMargin != facts.margin)
        table.addTotal(speech.translate("Review", "What is left by fair reckoning"), facts.fairMargin,
                       QStringLiteral("margin.fair"), fairSum == facts.fairMargin ? fair : QString());
    section.blocks.push_back(std::move(content));
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
        if (facts.worstDaysLate > 0)
            row(QT_TRANSLATE_NOOP("Review", "Longest delay in days"), qint64(facts.worstDaysLate));
        row(QT_TRANSLATE_NOOP("Review", "Invoices counted"), qint64(facts.scoredInvoices));
        if (facts.veryLateInvoices > 0)
            row(QT_TRANSLATE_NOOP("Review", "90 days late or more, of two years"),
                qint64(facts.veryLateInvoices));
        row(QT_TRANSLATE_NOOP("Review", "Money received"), facts.collected);
        row(QT_TRANSLATE_NOOP("Review", "Open and overdue"), facts.openOverdue);
        if (!facts.open90.isZero())
            row(QT_TRANSLATE_NOOP("Review", "Open for 90 days or more"), facts.open90);
        if (!facts.excused.isZero())
            row(QT_TRANSLATE_NOOP("Review", "In dispute, not counted as late"), facts.excused);
        section.blocks.push_back(std::move(table));
    }
    addAgeing(section, input.ageing, input.base, speech);
    return section;
}

Section priceSection(const ReviewInput& input, const Speech& speech) {
    const scoring::PriceFacts& price = *input.assessment.price;
    Section section{
        QStringLiteral("price"), speech.translate("Review", "The price at which to keep them"), {}};
    section.blocks.push_back(Paragraph{wording::priceSentence(speech, input.assessment)});
    section.sheet = speech.translate("Sheet", "Arithmetic");
    section.blocks.push_back(priceTable(input.assessment, speech));
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
    Figures figures;
    figures.caption = speech.translate("Review", "Change of a year's profit without them");
    figures.figures = {
        {speech.translate("Review", "If the freed hours stay idle"), without.idle, {}},
        {speech.translate("Review", "If the freed hours are really saved"), without.saved, {}},
        {speech.translate("Review", "If the freed hours are sold to others"), without.resold,
         speech.filled(speech.translate("Review", "at {value} an hour: the most it could be"),
                       {{QStringLiteral("value"), speech.money(without.valuePerHourOthers)}})}};
    section.blocks.push_back(std::move(figures));
    if (without.topShareAfter)
        section.blocks.push_back(Paragraph{speech.filled(
            speech.translate("Review", "They bring {share} of the revenue; without them the largest "
                                       "client would bring {top}."),
            {{QStringLiteral("share"), speech.percent(input.assessment.facts.share)},
             {QStringLiteral("top"), speech.percent(*without.topShareAfter)}})});
    return section;
}

} // namespace rapport::reporting
