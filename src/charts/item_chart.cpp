// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/item_chart.h"

#include <numeric>

namespace rapport::charts {

std::vector<QRectF> ItemChart::places(const QRectF& rect, const ChartStyle& style) const {
    if (isEmpty() || rect.isEmpty()) return {};
    std::vector<QRectF> all = placesLeftToRight(rect, style);
    if (style.mirrored()) {
        for (QRectF& place : all)
            place = mirrored(place, rect);
    }
    return all;
}

std::optional<size_t> ItemChart::itemAt(QPointF point, const QRectF& rect, const ChartStyle& style) const {
    if (isEmpty() || !rect.contains(point)) return std::nullopt;
    return itemAtLeftToRight(style.mirrored() ? mirrored(point, rect) : point, rect, style);
}

std::vector<size_t> ItemChart::along() const {
    std::vector<size_t> order(count());
    std::iota(order.begin(), order.end(), size_t{0});
    return order;
}

std::vector<size_t> ItemChart::upwards() const {
    return along();
}

Scene ItemChart::ground(const QRectF& rect, const ChartStyle& style) const {
    if (isEmpty()) return scene(rect, style);
    if (rect.isEmpty()) return {};
    Scene result = composeGround(rect, style);
    if (style.mirrored()) result.mirror(rect);
    return result;
}

Scene ItemChart::highlight(const QRectF& rect, const ChartStyle& style) const {
    if (isEmpty() || rect.isEmpty()) return {};
    Scene result = composeHighlight(rect, style);
    if (style.mirrored()) result.mirror(rect);
    return result;
}

Scene ItemChart::compose(const QRectF& rect, const ChartStyle& style) const {
    Scene result = composeGround(rect, style);
    const Scene marks = composeHighlight(rect, style);
    for (const SceneItem& item : marks.items())
        result.add(item);
    return result;
}

} // namespace rapport::charts
