// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall.h"

#include "charts/typesetter.h"

#include <algorithm>

namespace rapport::charts {

namespace {

constexpr double kGap = 8.0;     ///< Between label, bar and figure.
constexpr double kPadding = 6.0; ///< Between the ends of a row and what stands in it.

/// Rows of a comfortable height; in less room they are squeezed, in more they do not grow further.
double rowHeightFor(const Typesetter& type) {
    return std::ceil(1.7 * type.height());
}

bool endsBelowZero(const Waterfall::Step& step) {
    return step.to < 0.0;
}

} // namespace

/// Left to right; the columns are labels, figures of bars below zero, plot, figures of bars above zero.
struct Waterfall::Layout {
    double top = 0.0;
    double rowHeight = 0.0;
    double padding = 0.0;
    double labelWidth = 0.0; ///< 0: no room for labels.
    double leftFigures = 0.0;
    double rightFigures = 0.0;
    bool withFigures = false;
    QRectF plot;
    double zero = 0.0; ///< x of the value 0.
    std::vector<Step> steps;
    std::vector<QString> figures;
    std::vector<BarGeometry> bars;
    std::vector<double> ends; ///< x of each bar's level, where the next one begins.
};

std::vector<Waterfall::Step> Waterfall::steps() const {
    std::vector<Step> steps;
    steps.reserve(bars.size());
    double level = 0.0;
    for (const WaterfallBar& bar : bars) {
        Step step{level, level};
        switch (bar.kind) {
        case BarKind::Start:
            step = {0.0, bar.value};
            break;
        case BarKind::Loss:
            step.to = level - bar.value;
            break;
        case BarKind::Gain:
            step.to = level + bar.value;
            break;
        case BarKind::Total:
            step.from = 0.0;
            break;
        }
        level = step.to;
        steps.push_back(step);
    }
    return steps;
}

QString Waterfall::valueTextOf(size_t index, const std::vector<Step>& steps, const ChartStyle& style) const {
    const WaterfallBar& bar = bars[index];
    if (!bar.valueText.isEmpty()) return bar.valueText;
    switch (bar.kind) {
    case BarKind::Loss:
        return style.numberText(-bar.value);
    case BarKind::Gain:
        return style.locale.positiveSign() + style.numberText(bar.value);
    case BarKind::Start:
    case BarKind::Total:
        break;
    }
    return style.numberText(steps[index].to);
}

Waterfall::Layout Waterfall::layOut(const QRectF& rect, const ChartStyle& style) const {
    Layout layout;
    layout.steps = steps();
    const Typesetter type(style);
    const auto count = static_cast<double>(bars.size());
    layout.rowHeight = std::min(rowHeightFor(type), rect.height() / count);
    layout.top = rect.top();
    layout.padding = std::min(kPadding, 0.05 * rect.width());
    const QRectF inner = rect.adjusted(layout.padding, 0, -layout.padding, 0);

    double labels = 0.0;
    for (size_t i = 0; i < bars.size(); ++i) {
        // Bold for all: a row becomes bold when selected, and nothing may move then.
        labels = std::max(labels, type.width(singleLine(bars[i].label), true));
        layout.figures.push_back(valueTextOf(i, layout.steps, style));
        double& figures = endsBelowZero(layout.steps[i]) ? layout.leftFigures : layout.rightFigures;
        figures = std::max(figures, type.width(singleLine(layout.figures[i]), true) + kGap);
    }
    // Labels take what the bars can spare; in too little room first they go, then the figures.
    const double least = 3.0 * style.textPixels;
    const double spare = inner.width() - layout.leftFigures - layout.rightFigures - 1.5 * least;
    layout.labelWidth = std::min(labels + kGap, std::max(0.42 * inner.width(), spare));
    const bool tallEnough = layout.rowHeight >= 0.8 * type.height();
    const auto plotWidth = [&] {
        return inner.width() - layout.labelWidth - layout.leftFigures - layout.rightFigures;
    };
    if (!tallEnough || plotWidth() < least) layout.labelWidth = 0.0;
    layout.withFigures = tallEnough && plotWidth() >= least;
    if (!layout.withFigures) layout.leftFigures = layout.rightFigures = 0.0;

    layout.plot = QRectF(inner.left() + layout.labelWidth + layout.leftFigures, rect.top(), plotWidth(),
                         layout.rowHeight * count);

    double low = 0.0;
    double high = 0.0;
    for (const Step& step : layout.steps) {
        low = std::min({low, step.from, step.to});
        high = std::max({high, step.from, step.to});
    }
    const double span = high > low ? high - low : 1.0;
    const auto place = [&](double value) {
        return layout.plot.left() + (value / span - low / span) * layout.plot.width();
    };
    layout.zero = place(0.0);
    const double thickness = 0.62 * layout.rowHeight;
    for (size_t i = 0; i < bars.size(); ++i) {
        const double top = layout.top + layout.rowHeight * static_cast<double>(i);
        const double from = place(layout.steps[i].from);
        const double to = place(layout.steps[i].to);
        layout.ends.push_back(to);
        layout.bars.push_back({QRectF(rect.left(), top, rect.width(), layout.rowHeight),
                               QRectF(std::min(from, to), top + (layout.rowHeight - thickness) / 2.0,
                                      std::abs(to - from), thickness)});
    }
    return layout;
}

std::vector<Waterfall::BarGeometry> Waterfall::geometry(const QRectF& rect, const ChartStyle& style) const {
    if (bars.empty() || rect.isEmpty()) return {};
    std::vector<BarGeometry> result = layOut(rect, style).bars;
    if (style.mirrored()) {
        for (BarGeometry& bar : result)
            bar = {mirrored(bar.row, rect), mirrored(bar.bar, rect)};
    }
    return result;
}

std::optional<size_t> Waterfall::barAt(QPointF point, const QRectF& rect, const ChartStyle& style) const {
    const std::vector<BarGeometry> all = geometry(rect, style);
    const auto hit = std::find_if(all.begin(), all.end(),
                                  [point](const BarGeometry& bar) { return bar.row.contains(point); });
    if (hit == all.end()) return std::nullopt;
    return static_cast<size_t>(hit - all.begin());
}

double Waterfall::preferredHeight(const ChartStyle& style) const {
    return rowHeightFor(Typesetter(style)) * static_cast<double>(std::max<size_t>(1, bars.size()));
}

Scene Waterfall::compose(const QRectF& rect, const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    const Theme& theme = style.theme;
    const Typesetter type(style);
    Scene scene;
    for (size_t i = 0; i < bars.size(); ++i) {
        if (selected == i) {
            scene.add(RectItem{layout.bars[i].row, theme.selection});
        } else if (hovered == i) {
            scene.add(RectItem{layout.bars[i].row, theme.hover});
        }
    }
    scene.add(LineItem{QPointF(layout.zero, layout.plot.top()), QPointF(layout.zero, layout.plot.bottom()),
                       theme.muted});

    for (size_t i = 0; i < bars.size(); ++i) {
        const WaterfallBar& bar = bars[i];
        const QRectF& area = layout.bars[i].bar;
        const QRectF& row = layout.bars[i].row;
        if (i + 1 < bars.size()) {
            const double x = layout.ends[i];
            scene.add(
                LineItem{QPointF(x, area.bottom()), QPointF(x, layout.bars[i + 1].bar.top()), theme.line});
        }
        QColor ink = theme.text;
        switch (bar.kind) {
        case BarKind::Start:
            scene.add(RectItem{area, theme.quiet});
            break;
        case BarKind::Total:
            ink = bar.verdict                ? theme.verdict(*bar.verdict)
                  : layout.steps[i].to < 0.0 ? theme.text // the accent would praise a loss
                                             : theme.accent;
            scene.add(RectItem{area, ink});
            break;
        case BarKind::Loss:
        case BarKind::Gain: {
            const bool loss = bar.kind == BarKind::Loss;
            const QColor& colour = loss ? theme.muted : theme.accent;
            if (area.width() > 0.0) {
                scene.add(PathItem{hatching(area, 5.0, loss), QColor(), colour});
                scene.add(RectItem{area, QColor(), colour});
            } else { // Nothing lost still has its place on the way down.
                scene.add(LineItem{area.topLeft(), area.bottomLeft(), colour});
            }
            break;
        }
        }
        const bool bold = selected == i || bar.kind == BarKind::Total;
        if (layout.labelWidth > 0.0) {
            type.add(scene, bar.label,
                     QRectF(row.left() + layout.padding, row.top(), layout.labelWidth - kGap, row.height()),
                     Anchor::Left, theme.text, bold);
        }
        if (!layout.withFigures) continue;
        if (endsBelowZero(layout.steps[i])) {
            const double right = area.left() - kGap;
            const double left = rect.left() + layout.padding + layout.labelWidth;
            type.add(scene, layout.figures[i], QRectF(left, row.top(), right - left, row.height()),
                     Anchor::Right, ink, bold);
        } else {
            const double left = area.right() + kGap;
            type.add(scene, layout.figures[i],
                     QRectF(left, row.top(), rect.right() - layout.padding - left, row.height()),
                     Anchor::Left, ink, bold);
        }
    }
    return scene;
}

} // namespace rapport::charts
