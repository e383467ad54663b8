// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trend_line.h"

#include "charts/typesetter.h"

#include <algorithm>
#include <cmath>

namespace rapport::charts {

namespace {

constexpr double kGap = 6.0;
constexpr double kDot = 3.5;

std::optional<size_t> lastKnown(const std::vector<TrendPoint>& points) {
    for (size_t i = points.size(); i-- > 0;) {
        if (points[i].value) return i;
    }
    return std::nullopt;
}

/// Every how many of the boxes, counted from the last, stand apart from each other.
size_t strideOf(const std::vector<QRectF>& boxes) {
    for (size_t stride = 1; stride < boxes.size(); ++stride) {
        bool apart = true;
        for (size_t i = boxes.size() - 1; apart && i >= stride; i -= stride) {
            apart = boxes[i - stride].right() + kGap <= boxes[i].left();
        }
        if (apart) return stride;
    }
    return std::max<size_t>(1, boxes.size());
}

} // namespace

/// Left to right.
struct TrendLine::Layout {
    QRectF rect;
    QRectF plot;
    double low = 0.0;
    double high = 1.0;
    bool withLevels = false; ///< Figures of the levels before the plot.
    bool withDays = false;   ///< Dates under the plot.
    bool withFigure = false; ///< The last value behind the plot.
    std::vector<double> xs;

    double y(double value) const {
        const double span = high - low;
        return plot.bottom() - (value / span - low / span) * plot.height();
    }
};

bool TrendLine::isEmpty() const {
    return !lastKnown(points).has_value();
}

TrendLine::Layout TrendLine::layOut(const QRectF& rect, const ChartStyle& style) const {
    Layout layout;
    layout.rect = rect;
    layout.low = std::min(0.0, low);
    layout.high = std::max(0.0, high);
    for (const TrendPoint& point : points) {
        if (!point.value) continue;
        layout.low = std::min(layout.low, *point.value);
        layout.high = std::max(layout.high, *point.value);
    }
    if (layout.high <= layout.low) layout.high = layout.low + 1.0;

    const Typesetter small(style, true);
    const Typesetter type(style);
    double levelWidth =
        std::max(small.width(style.numberText(layout.low)), small.width(style.numberText(layout.high)));
    for (const double level : levels)
        levelWidth = std::max(levelWidth, small.width(style.numberText(level)));
    double figureWidth = 0.0;
    if (const auto last = lastKnown(points))
        figureWidth = type.width(style.numberText(*points[*last].value), true);

    const double least = 5.0 * style.textPixels;
    const double edge = kDot + 1.0;
    QRectF plot = rect.adjusted(edge, edge, -edge, -edge);
    layout.withDays = plot.height() - small.height() >= 3.0 * style.textPixels;
    if (layout.withDays) plot.setBottom(rect.bottom() - small.height() - kGap / 2.0);
    layout.withFigure = plot.width() - figureWidth - kGap >= least && plot.height() >= type.height();
    if (layout.withFigure) plot.setRight(plot.right() - figureWidth - kGap);
    layout.withLevels = plot.width() - levelWidth - kGap >= least && plot.height() >= 2.0 * small.height();
    if (layout.withLevels) {
        plot.setLeft(rect.left() + levelWidth + kGap + edge);
        plot.setTop(std::max(plot.top(), rect.top() + small.height() / 2.0));
        if (!layout.withDays) plot.setBottom(rect.bottom() - small.height() / 2.0);
    }
    layout.plot = QRectF(plot.left(), plot.top(), std::max(0.0, plot.width()), std::max(0.0, plot.height()));

    const int days = points.empty() ? 0 : points.back().day - points.front().day;
    for (const TrendPoint& point : points) {
        const double share = days > 0 ? static_cast<double>(point.day - points.front().day) / days : 0.5;
        layout.xs.push_back(layout.plot.left() + share * layout.plot.width());
    }
    return layout;
}

std::vector<std::optional<QPointF>> TrendLine::positions(const QRectF& rect, const ChartStyle& style) const {
    std::vector<std::optional<QPointF>> result(points.size());
    if (rect.isEmpty()) return result;
    const Layout layout = layOut(rect, style);
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].value) continue;
        const QPointF place(layout.xs[i], layout.y(*points[i].value));
        result[i] = style.mirrored() ? mirrored(place, rect) : place;
    }
    return result;
}

std::optional<size_t> TrendLine::pointAt(QPointF point, const QRectF& rect, const ChartStyle& style) const {
    if (points.empty() || !rect.contains(point)) return std::nullopt;
    const Layout layout = layOut(rect, style);
    const double x = style.mirrored() ? mirrored(point, rect).x() : point.x();
    // Half a text height beyond the ends, so that the first and the last point are as easy to hit.
    const double reach = style.textPixels;
    if (x < layout.plot.left() - reach || x > layout.plot.right() + reach) return std::nullopt;
    const auto nearest = std::min_element(layout.xs.begin(), layout.xs.end(), [x](double a, double b) {
        return std::abs(a - x) < std::abs(b - x);
    });
    return static_cast<size_t>(nearest - layout.xs.begin());
}

void TrendLine::addAxis(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const Theme& theme = style.theme;
    const Typesetter small(style, true);
    const double left = layout.plot.left() - kDot;
    const double right = layout.plot.right() + kDot;
    // The levels first: where figures would stand on each other it is the ends of the scale that go.
    std::vector<double> marks;
    for (const double level : levels) {
        if (level > layout.low && level < layout.high && level != 0.0) marks.push_back(level);
    }
    const size_t dashed = marks.size();
    marks.push_back(0.0);
    marks.push_back(layout.high);
    if (layout.low < 0.0) marks.push_back(layout.low);
    std::vector<double> taken;
    for (size_t i = 0; i < marks.size(); ++i) {
        const double y = layout.y(marks[i]);
        if (i < dashed) scene.add(LineItem{QPointF(left, y), QPointF(right, y), theme.line, 1.0, true});
        if (marks[i] == 0.0) scene.add(LineItem{QPointF(left, y), QPointF(right, y), theme.muted});
        const bool free = std::none_of(taken.begin(), taken.end(),
                                       [&](double other) { return std::abs(other - y) < small.height(); });
        if (!layout.withLevels || !free) continue;
        taken.push_back(y);
        const double width = small.width(style.numberText(marks[i]));
        small.add(scene, style.numberText(marks[i]),
                  QRectF(left - kGap - width, y - small.height() / 2.0, width, small.height()), Anchor::Right,
                  theme.muted);
    }
    if (!layout.withDays) return;

    std::vector<QRectF> boxes;
    for (size_t i = 0; i < points.size(); ++i) {
        const double width = small.width(style.monthText(points[i].day));
        const double farthest = std::max(layout.rect.left(), layout.rect.right() - width);
        boxes.emplace_back(std::clamp(layout.xs[i] - width / 2.0, layout.rect.left(), farthest),
                           layout.plot.bottom() + kGap / 2.0, width, small.height());
    }
    const size_t stride = strideOf(boxes);
    for (size_t i = 0; i < points.size(); ++i) {
        if ((points.size() - 1 - i) % stride != 0) continue;
        small.add(scene, style.monthText(points[i].day), boxes[i], Anchor::Middle, theme.muted);
    }
}

void TrendLine::addLine(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const Theme& theme = style.theme;
    QPainterPath line;
    QPainterPath alone; // Points with a gap on both sides: no line would show them.
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i].value) continue;
        const QPointF place(layout.xs[i], layout.y(*points[i].value));
        const bool joinsBefore = i > 0 && points[i - 1].value;
        const bool joinsAfter = i + 1 < points.size() && points[i + 1].value;
        joinsBefore ? line.lineTo(place) : line.moveTo(place);
        if (!joinsBefore && !joinsAfter) alone.addEllipse(place, 0.6 * kDot, 0.6 * kDot);
    }
    scene.add(PathItem{line, QColor(), theme.text, 1.6});
    if (!alone.isEmpty()) scene.add(PathItem{alone, theme.text});

    if (hovered && *hovered < points.size() && points[*hovered].value) {
        QPainterPath ring;
        ring.addEllipse(QPointF(layout.xs[*hovered], layout.y(*points[*hovered].value)), kDot + 1.0,
                        kDot + 1.0);
        scene.add(PathItem{ring, theme.surface, theme.accent, 2.0});
    }
    const size_t last = *lastKnown(points);
    const QPointF place(layout.xs[last], layout.y(*points[last].value));
    const QColor& colour = verdict ? theme.verdict(*verdict) : theme.accent;
    if (hovered != last) {
        QPainterPath dot;
        dot.addEllipse(place, kDot, kDot);
        scene.add(PathItem{dot, colour});
    }
    if (!layout.withFigure) return;
    const Typesetter type(style);
    const QString text = style.numberText(*points[last].value);
    const double y = std::clamp(place.y(), layout.plot.top() + type.height() / 2.0,
                                layout.plot.bottom() - type.height() / 2.0);
    type.add(scene, text,
             QRectF(place.x() + kDot + kGap, y - type.height() / 2.0, type.width(text, true), type.height()),
             Anchor::Left, colour, true);
}

Scene TrendLine::compose(const QRectF& rect, const ChartStyle& style) const {
    Scene scene;
    const Layout layout = layOut(rect, style);
    addAxis(scene, layout, style);
    addLine(scene, layout, style);
    return scene;
}

} // namespace rapport::charts
