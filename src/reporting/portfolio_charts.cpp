// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/portfolio_charts.h"

#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace rapport::reporting {

namespace {

using wording::Speech;

constexpr size_t shareBars = 10, hoursBars = 12;
constexpr size_t namedLosses = 5, namedGains = 3; // in the scatter

/// "Revenue, thousand €"
QString axisTitle(const Speech& speech, const QString& what, double unit, Currency currency) {
    const char* pattern = QT_TRANSLATE_NOOP("Portfolio", "{what}, {currency}");
    if (unit == 1e3) pattern = QT_TRANSLATE_NOOP("Portfolio", "{what}, thousand {currency}");
    if (unit == 1e6) pattern = QT_TRANSLATE_NOOP("Portfolio", "{what}, million {currency}");
    if (unit == 1e9) pattern = QT_TRANSLATE_NOOP("Portfolio", "{what}, billion {currency}");
    return speech.filled(
        speech.translate("Portfolio", pattern),
        {{QStringLiteral("what"), what}, {QStringLiteral("currency"), speech.currencySign(currency)}});
}

double unitFor(double largest) {
    return std::min(1e9, charts::axisUnit(largest));
}

std::vector<const PortfolioLine*> sorted(const PortfolioInput& input,
                                         bool (*before)(const PortfolioLine&, const PortfolioLine&)) {
    std::vector<const PortfolioLine*> lines;
    for (const PortfolioLine& line : input.clients)
        lines.push_back(&line);
    std::stable_sort(lines.begin(), lines.end(),
                     [before](const auto* one, const auto* other) { return before(*one, *other); });
    return lines;
}

QString hoursText(const Speech& speech, double hours) {
    return speech.filled(speech.translate("Portfolio", "{hours} h"),
                         {{QStringLiteral("hours"), speech.number(hours, 0)}});
}

} // namespace

ChartBlock sandChart(const PortfolioInput& input, const Speech& speech) {
    double largest = 0.0;
    qint64 above = 0;
    for (const PortfolioLine& line : input.clients) {
        largest = std::max({largest, std::abs(line.revenue.inUnits()), std::abs(line.cost.inUnits())});
        above += line.margin.isNegative();
    }
    const double unit = unitFor(largest);
    charts::LineInTheSand chart;
    for (const PortfolioLine& line : input.clients)
        chart.dots.push_back(
            {line.revenue.inUnits() / unit, line.cost.inUnits() / unit, line.hours.inHours(), line.verdict});
    const Currency currency = input.totals.revenue.currency();
    chart.revenueTitle = axisTitle(speech, speech.translate("Portfolio", "Revenue"), unit, currency);
    chart.costTitle = axisTitle(speech, speech.translate("Portfolio", "Cost to serve"), unit, currency);
    chart.lineTitle = speech.translate("Portfolio", "Break-even");
    const auto byMargin = sorted(input, [](const PortfolioLine& one, const PortfolioLine& other) {
        return one.margin < other.margin;
    });
    const auto name = [&](const PortfolioLine* line) {
        chart.names.push_back({size_t(line - input.clients.data()), line->name});
    };
    for (size_t i = 0; i < std::min(namedLosses, byMargin.size()); ++i)
        if (byMargin[i]->margin.isNegative()) name(byMargin[i]);
    for (size_t i = 0; i < std::min(namedGains, byMargin.size()); ++i)
        if (byMargin[byMargin.size() - 1 - i]->margin.isPositive()) name(byMargin[byMargin.size() - 1 - i]);

    ChartBlock block;
    block.caption = speech.translate(
        "Portfolio", "What each client brings and costs: above the line they cost more. The larger the mark, "
                     "the more hours");
    block.description =
        speech.filled(speech.translate("Portfolio", "{above} of {all} clients lie above the line on which "
                                                    "they cost as much as they bring."),
                      {{QStringLiteral("above"), speech.count(above)},
                       {QStringLiteral("all"), speech.count(qint64(input.clients.size()))}});
    block.chart = std::move(chart);
    return block;
}

ChartBlock whaleChart(const PortfolioInput& input, const Speech& speech) {
    double largest = 0.0;
    for (const Money& sum : input.whale)
        largest = std::max(largest, std::abs(sum.inUnits()));
    const double unit = unitFor(largest);
    charts::WhaleCurve chart;
    for (const Money& sum : input.whale)
        chart.cumulative.push_back(sum.inUnits() / unit);
    ChartBlock block;
    block.caption = speech.translate("Portfolio", "Profit summed over the clients, the best first");
    const Money total = input.whale.empty() ? input.totals.margin : input.whale.back();
    chart.profitTitle =
        axisTitle(speech, speech.translate("Portfolio", "Profit so far"), unit, total.currency());
    chart.clientsTitle = speech.translate("Portfolio", "Clients, the most profitable first");
    chart.totalText = speech.filled(speech.translate("Portfolio", "All clients together: {amount}"),
                                    {{QStringLiteral("amount"), speech.money(total)}});
    block.description = chart.totalText;
    if (const auto peak = chart.peak()) {
        const Money highest = input.whale[*peak];
        const int best = int(*peak) + 1;
        const QString earn =
            speech.translate("Portfolio", "The first %n client(s) earn {amount}", nullptr, best);
        chart.peakText = highest == total
                             ? speech.translate("Portfolio", "No client costs more than it brings")
                             : speech.filled(earn, {{QStringLiteral("amount"), speech.money(highest)}});
        block.description = speech.filled(
            speech.translate("Portfolio", "The best {count} of {all} clients earn {highest}; with all the "
                                          "others {total} is left."),
            {{QStringLiteral("count"), speech.count(best)},
             {QStringLiteral("all"), speech.count(qint64(input.whale.size()))},
             {QStringLiteral("highest"), speech.money(highest)},
             {QStringLiteral("total"), speech.money(total)}});
    }
    block.chart = std::move(chart);
    return block;
}

ChartBlock shareChart(const PortfolioInput& input, const Speech& speech) {
    const auto byShare = sorted(
        input, [](const PortfolioLine& one, const PortfolioLine& other) { return one.share > other.share; });
    charts::RankedBars chart;
    qint64 large = 0;
    double together = 0.0;
    for (const PortfolioLine* line : byShare) {
        large += line->share >= input.shareMajor;
        if (chart.bars.size() == shareBars || line->share <= 0.0) continue;
        together += line->share;
        chart.bars.push_back({line->name, line->share, speech.percent(line->share), std::nullopt});
    }
    chart.levels = {{input.shareMajor, speech.percent(input.shareMajor)},
                    {input.shareDependent, speech.percent(input.shareDependent)}};
    ChartBlock block;
    block.caption = speech.translate("Portfolio", "Share of the revenue, the largest clients");
    block.description = speech.filled(
        speech.translate("Portfolio", "{large} clients bring {major} of the revenue or more; the largest "
                                      "ones together {together}."),
        {{QStringLiteral("large"), speech.count(large)},
         {QStringLiteral("major"), speech.percent(input.shareMajor)},
         {QStringLiteral("together"), speech.percent(together)}});
    block.chart = std::move(chart);
    return block;
}

ChartBlock hoursChart(const PortfolioInput& input, const Speech& speech) {
    const auto byHours = sorted(
        input, [](const PortfolioLine& one, const PortfolioLine& other) { return one.hours > other.hours; });
    charts::RankedBars chart;
    double shown = 0.0;
    for (size_t i = 0; i < std::min(hoursBars, byHours.size()); ++i) {
        const double hours = byHours[i]->hours.inHours();
        if (hours <= 0.0) break;
        shown += hours;
        chart.bars.push_back({byHours[i]->name, hours, hoursText(speech, hours), std::nullopt});
    }
    ChartBlock block;
    block.caption = speech.translate("Portfolio", "Working time, the clients that took most");
    block.description =
        speech.filled(speech.translate("Portfolio", "The clients shown took {shown} of {all}."),
                      {{QStringLiteral("shown"), hoursText(speech, shown)},
                       {QStringLiteral("all"), hoursText(speech, input.hours.inHours())}});
    block.chart = std::move(chart);
    return block;
}

} // namespace rapport::reporting
