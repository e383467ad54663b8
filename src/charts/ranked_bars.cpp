// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ranked_bars.h"

#include "charts/scale.h"
#include "charts/typesetter.h"

#include <algorithm>
#include <cmath>

namespace rapport::charts {

namespace {

constexpr double kGap = 8.0;

double rowHeightFor(const Typesetter& type) {
    return std::ceil(1.55 * type.height());
}

} // namespace

/// Left to right: labels, bars, figures behind the bars.
struct RankedBars::Layout {
    QRectF rect;
    QRectF plot;
    double rowHeight = 0.0;
    double labelWidth = 0.0; ///< 0: no room for labels.
    double figureWidth = 0.0;
    bool withFigures = false;
    bool withLevels = false; ///< Their labels, above the rows.
    double zero = 0.0;       ///< x of the value 0.
    Scale scale;
    std::vector<QRectF> bars;

    double x(double value) const { return plot.left() + scale.share(value) * plot.width(); }
    QRectF row(size_t index) const {
        return QRectF(rect.left(), plot.top() + rowHeight * static_cast<double>(index), rect.width(),
                      rowHeight);
    }
};

std::vector<size_t> RankedBars::upwards() const {
    std::vector<size_t> order = along();
    std::ranges::reverse(order);
    return order;
}

double RankedBars::preferredHeight(const ChartStyle& style) const {
    const double rows =
        rowHeightFor(Typesetter(style)) * static_cast<double>(std::max<size_t>(1, bars.size()));
    return rows + (levels.empty() ? 0.0 : Typesetter(style, true).height());
}

RankedBars::Layout RankedBars::layOut(const QRectF& rect, const ChartStyle& style) const {
    Layout layout;
    layout.rect = rect;
    const Typesetter type(style);
    const Typesetter small(style, true);
    const auto count = static_cast<double>(bars.size());
    double low = 0.0, high = 0.0, labels = 0.0;
    for (const RankedBar& bar : bars) {
        low = std::min(low, bar.value);
        high = std::max(high, bar.value);
        labels = std::max(labels, type.width(singleLine(bar.label)));
        layout.figureWidth = std::max(layout.figureWidth, type.width(singleLine(bar.valueText)) + kGap);
    }
    for (const Level& level : levels)
        high = std::max(high, level.value);
    layout.scale.low = low;
    layout.scale.high = high > low ? high : low + 1.0;

    double top = rect.top();
    layout.withLevels = !levels.empty() && rect.height() - small.height() >= count * 0.8 * type.height();
    if (layout.withLevels) top += small.height();
    layout.rowHeight = std::min(rowHeightFor(type), (rect.bottom() - top) / count);
    // In too little room first the labels go, then the figures; the bars stay.
    const bool tallEnough = layout.rowHeight >= 0.8 * type.height();
    const double least = 3.0 * style.textPixels;
    layout.labelWidth = std::min(labels + kGap, 0.42 * rect.width());
    const auto room = [&] { return rect.width() - layout.labelWidth - layout.figureWidth; };
    if (!tallEnough || room() < least) layout.labelWidth = 0.0;
    layout.withFigures = tallEnough && room() >= least;
    if (!layout.withFigures) layout.figureWidth = 0.0;
    layout.plot =
        QRectF(rect.left() + layout.labelWidth, top, std::max(0.0, room()), layout.rowHeight * count);
    layout.zero = layout.x(0.0);
    const double thickness = 0.55 * layout.rowHeight;
    for (size_t i = 0; i < bars.size(); ++i) {
        const double end = layout.x(bars[i].value);
        layout.bars.emplace_back(std::min(layout.zero, end), layout.row(i).center().y() - thickness / 2.0,
                                 std::abs(end - layout.zero), thickness);
    }
    return layout;
}

std::vector<QRectF> RankedBars::placesLeftToRight(const QRectF& rect, const ChartStyle& style) const {
    return layOut(rect, style).bars;
}

std::optional<size_t> RankedBars::itemAtLeftToRight(QPointF point, const QRectF& rect,
                                                    const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    for (size_t i = 0; i < bars.size(); ++i) {
        if (layout.row(i).contains(point)) return i;
    }
    return std::nullopt;
}

void RankedBars::addLevels(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const Typesetter small(style, true);
    double lastRight = layout.rect.left() - kGap;
    for (const Level& level : levels) {
        const double x = layout.x(level.value);
        scene.add(LineItem{QPointF(x, layout.plot.top()), QPointF(x, layout.plot.bottom()), style.theme.muted,
                           1.0, true});
        if (!layout.withLevels) continue;
        const double width = std::min(small.width(singleLine(level.label)), layout.rect.width());
        const double left = std::clamp(x - width / 2.0, layout.rect.left(), layout.rect.right() - width);
        if (left < lastRight + kGap) continue;
        lastRight = left + width;
        small.add(scene, level.label, QRectF(left, layout.rect.top(), width, small.height()), Anchor::Middle,
                  style.theme.muted);
    }
}

Scene RankedBars::composeGround(const QRectF& rect, const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    const Theme& theme = style.theme;
    const Typesetter type(style);
    Scene scene;
    addLevels(scene, layout, style);
    for (size_t i = 0; i < bars.size(); ++i) {
        const RankedBar& bar = bars[i];
        const QRectF& area = layout.bars[i];
        const QRectF row = layout.row(i);
        scene.add(RectItem{area, theme.quiet});
        if (bar.part && bar.value != 0.0) {
            const double share = std::clamp(*bar.part / bar.value, 0.0, 1.0);
            QRectF part = area;
            part.setWidth(share * area.width());
            if (bar.value < 0.0) part.moveRight(area.right());
            if (part.width() > 0.0) scene.add(RectItem{part, theme.accent});
        }
        if (layout.labelWidth > 0.0) {
            type.add(scene, bar.label, QRectF(row.left(), row.top(), layout.labelWidth - kGap, row.height()),
                     Anchor::Left, theme.text);
        }
        if (!layout.withFigures) continue;
        const double left = std::max(area.right(), layout.zero) + kGap;
        type.add(scene, bar.valueText, QRectF(left, row.top(), rect.right() - left, row.height()),
                 Anchor::Left, theme.text);
    }
    scene.add(LineItem{QPointF(layout.zero, layout.plot.top()), QPointF(layout.zero, layout.plot.bottom()),
                       theme.muted});
    return scene;
}

Scene RankedBars::composeHighlight(const QRectF& rect, const ChartStyle& style) const {
    Scene scene;
    if (!hovered && !selected) return scene;
    const Layout layout = layOut(rect, style);
    const auto frame = [&](std::optional<size_t> bar, double width) {
        if (!bar || *bar >= bars.size()) return;
        QRectF area = layout.bars[*bar].adjusted(-width, -width, width, width).intersected(rect);
        if (area.width() < 2.0 * width) area.setWidth(2.0 * width);
        scene.add(RectItem{area.intersected(rect), QColor(), style.theme.accent, width});
    };
    if (hovered != selected) frame(hovered, 1.0);
    frame(selected, 2.0);
    return scene;
}

} // namespace rapport::charts
