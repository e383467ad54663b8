// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/whale_curve.h"

#include "charts/plot_frame.h"
#include "charts/typesetter.h"

#include <algorithm>
#include <cmath>

namespace rapport::charts {

namespace {

constexpr double kGap = 4.0;
constexpr double kDot = 4.0;

} // namespace

/// Left to right.
struct WhaleCurve::Layout {
    PlotFrame frame;

    QPointF place(size_t client, double value) const {
        return frame.place(static_cast<double>(client + 1), value);
    }
    /// Less where the chart is too small for padding.
    double dotRadius(QPointF place) const {
        const QRectF& rect = frame.rect;
        const double room = std::min({place.x() - rect.left(), rect.right() - place.x(),
                                      place.y() - rect.top(), rect.bottom() - place.y()});
        return std::clamp(room, 0.0, kDot);
    }
};

std::optional<size_t> WhaleCurve::peak() const {
    const auto highest = std::max_element(cumulative.begin(), cumulative.end());
    if (highest == cumulative.end() || *highest <= 0.0) return std::nullopt;
    return static_cast<size_t>(highest - cumulative.begin());
}

WhaleCurve::Layout WhaleCurve::layOut(const QRectF& rect, const ChartStyle& style) const {
    const auto [least, most] = std::minmax_element(cumulative.begin(), cumulative.end());
    const auto marksFor = [&style](double length) {
        return std::clamp(static_cast<int>(length / (5.0 * style.textPixels)), 1, 8);
    };
    const Scale x = scaleOf(0.0, static_cast<double>(cumulative.size()), marksFor(rect.width()));
    Scale y = scaleOf(*least, *most, marksFor(rect.height()));
    Layout layout;
    layout.frame = PlotFrame::layOut(rect, x, y, 1, style);
    // Room for the mark of the peak, and for the text over a total that is the peak.
    const double padding = kDot + 1.0;
    const double above = layout.frame.withTitles ? Typesetter(style, true).height() + 2.0 : padding;
    if (const double height = layout.frame.plot.height(); height > 2.0 * (padding + above)) {
        const double room = height - padding - above;
        y.pad(padding / room, above / room);
        layout.frame = PlotFrame::layOut(rect, x, y, 1, style);
    }
    if (layout.frame.plot.width() > 4.0 * padding) {
        layout.frame.plot.adjust(0, 0, -padding, 0);
    }
    return layout;
}

std::vector<QRectF> WhaleCurve::placesLeftToRight(const QRectF& rect, const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    std::vector<QRectF> places;
    places.reserve(cumulative.size());
    for (size_t i = 0; i < cumulative.size(); ++i) {
        const QPointF place = layout.place(i, cumulative[i]);
        places.emplace_back(place.x() - kDot, place.y() - kDot, 2.0 * kDot, 2.0 * kDot);
    }
    return places;
}

std::optional<size_t> WhaleCurve::itemAtLeftToRight(QPointF point, const QRectF& rect,
                                                    const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    const QRectF& plot = layout.frame.plot;
    if (plot.isEmpty() || point.x() < plot.left() || point.x() > plot.right() + 2.0 * kDot ||
        point.y() < plot.top() || point.y() > plot.bottom()) {
        return std::nullopt;
    }
    const double share = (point.x() - plot.left()) / plot.width();
    const double client = std::round(share * static_cast<double>(cumulative.size())) - 1.0;
    return static_cast<size_t>(std::clamp(client, 0.0, static_cast<double>(cumulative.size() - 1)));
}

/// A dashed line at what all clients earn together, and its text on the side where the curve is not.
void WhaleCurve::addTotal(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const QRectF& plot = layout.frame.plot;
    const double total = cumulative.back();
    const double y = layout.place(0, total).y();
    if (total != 0.0) {
        scene.add(LineItem{QPointF(plot.left(), y), QPointF(plot.right(), y), style.theme.accent, 1.2, true});
    }
    if (!layout.frame.withTitles) return;
    const Typesetter small(style, true);
    const double width = std::min(small.width(singleLine(totalText)), plot.width() - 2.0 * kGap);
    const double above = y - small.height() - 1.0;
    const double below = y + 1.0;
    const double left = plot.left() + kGap;
    const double right = plot.right() - kGap - width;
    for (const QPointF& corner :
         {QPointF(left, above), QPointF(right, below), QPointF(left, below), QPointF(right, above)}) {
        const QRectF box(corner, QSizeF(width, small.height()));
        if (!plot.contains(box) || isCrossed(box, layout)) continue;
        small.add(scene, totalText, box, Anchor::Left, style.theme.accent);
        return;
    }
}

/// Whether the curve goes through a box in the plot.
bool WhaleCurve::isCrossed(const QRectF& box, const Layout& layout) const {
    const double perClient = layout.frame.plot.width() * layout.frame.x.share(1.0);
    const double last = static_cast<double>(cumulative.size());
    const double begin = std::floor((box.left() - layout.frame.plot.left()) / perClient);
    const double end = std::ceil((box.right() - layout.frame.plot.left()) / perClient);
    double before = 0.0;
    for (double client = std::clamp(begin, 0.0, last); client <= std::min(end, last); client += 1.0) {
        const double value = client < 1.0 ? 0.0 : cumulative[static_cast<size_t>(client) - 1];
        const double y = layout.frame.place(client, value).y();
        if (client == std::clamp(begin, 0.0, last)) before = y;
        if (std::max(y, before) >= box.top() && std::min(y, before) <= box.bottom()) return true;
        before = y;
    }
    return false;
}

void WhaleCurve::addPeak(Scene& scene, const Layout& layout, const ChartStyle& style) const {
    const std::optional<size_t> highest = peak();
    if (!highest) return;
    const QRectF& plot = layout.frame.plot;
    const QPointF place = layout.place(*highest, cumulative[*highest]);
    QPainterPath dot;
    const double radius = layout.dotRadius(place);
    dot.addEllipse(place, radius, radius);
    if (layout.frame.withTitles) {
        scene.add(LineItem{QPointF(place.x(), plot.top()), place, style.theme.muted});
        const Typesetter type(style, true);
        const double width = std::min(type.width(singleLine(peakText), true), layout.frame.rect.width());
        const double left =
            std::clamp(place.x() - width / 2.0, layout.frame.rect.left(), layout.frame.rect.right() - width);
        type.add(scene, peakText, QRectF(left, plot.top() - type.height() - 1.0, width, type.height()),
                 Anchor::Middle, style.theme.text, true);
    }
    scene.add(PathItem{dot, style.theme.accent});
}

Scene WhaleCurve::composeGround(const QRectF& rect, const ChartStyle& style) const {
    const Layout layout = layOut(rect, style);
    Scene scene;
    layout.frame.add(scene, clientsTitle, profitTitle, style);
    if (layout.frame.plot.isEmpty()) return scene;
    addTotal(scene, layout, style);
    QPainterPath curve(layout.frame.place(0.0, 0.0));
    // No more points than can be told apart; the peak and the end are never left out.
    const auto pixels = static_cast<size_t>(std::max(1.0, 2.0 * layout.frame.plot.width()));
    const size_t stride = std::max<size_t>(1, cumulative.size() / pixels);
    const std::optional<size_t> highest = peak();
    for (size_t i = 0; i < cumulative.size(); ++i) {
        if (i % stride == 0 || i + 1 == cumulative.size() || highest == i)
            curve.lineTo(layout.place(i, cumulative[i]));
    }
    scene.add(PathItem{curve, QColor(), style.theme.text, 1.6});
    addPeak(scene, layout, style);
    return scene;
}

Scene WhaleCurve::composeHighlight(const QRectF& rect, const ChartStyle& style) const {
    Scene scene;
    if (!hovered && !selected) return scene;
    const Layout layout = layOut(rect, style);
    const auto ring = [&](std::optional<size_t> client, double width) {
        if (!client || *client >= cumulative.size()) return;
        QPainterPath path;
        const QPointF place = layout.place(*client, cumulative[*client]);
        const double radius = layout.dotRadius(place);
        path.addEllipse(place, radius, radius);
        scene.add(PathItem{path, style.theme.surface, style.theme.accent, width});
    };
    if (hovered != selected) ring(hovered, 1.2);
    ring(selected, 2.4);
    return scene;
}

} // namespace rapport::charts
