// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/report_charts.h"

namespace rapport::reporting {

charts::ChartStyle chartStyle(const wording::Speech& speech) {
    charts::ChartStyle style;
    style.theme = charts::printTheme();
    style.measure = charts::TextMeasure::Estimated;
    style.direction = speech.direction();
    style.locale = speech.locale();
    style.number = [speech](double value) { return speech.number(value); };
    style.money = [speech](const Money& value) { return speech.money(value); };
    style.month = [speech](Day day) { return speech.month(day); };
    return style;
}

const charts::Chart& chartOf(const ChartBlock& block) {
    return std::visit([](const auto& chart) -> const charts::Chart& { return chart; }, block.chart);
}

QSizeF chartSize(const ChartBlock& block, const charts::ChartStyle& style) {
    static constexpr double width = 720.0;
    struct Height {
        const charts::ChartStyle& style;
        double operator()(const charts::Waterfall& chart) const { return chart.preferredHeight(style); }
        double operator()(const charts::AgeingBar& chart) const {
            return chart.preferredHeight(width, style);
        }
        double operator()(const charts::TrendLine&) const { return 220.0; }
    };
    return QSizeF(width, std::visit(Height{style}, block.chart));
}

} // namespace rapport::reporting
