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

QSizeF chartSize(const ChartBlock& block, double width, const charts::ChartStyle& style) {
    struct Height {
        const charts::ChartStyle& style;
        double width;
        double operator()(const charts::Waterfall& chart) const { return chart.preferredHeight(style); }
        double operator()(const charts::AgeingBar& chart) const {
            return chart.preferredHeight(width, style);
        }
        double operator()(const charts::TrendLine&) const { return 16.0 * style.textPixels; }
        double operator()(const charts::LineInTheSand&) const { return 0.56 * width; }
        double operator()(const charts::WhaleCurve&) const { return 0.42 * width; }
        double operator()(const charts::RankedBars& chart) const { return chart.preferredHeight(style); }
    };
    return QSizeF(width, std::visit(Height{style, width}, block.chart));
}

} // namespace rapport::reporting
