// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"

#include <optional>
#include <vector>

namespace rapport::charts {

/// A chart of items that can be pointed at and chosen. What shows which is meant stands over the rest, so
/// that the rest, which may be thousands of dots, can be kept as a picture while the pointer moves.
class ItemChart : public Chart {
public:
    std::optional<size_t> hovered;
    std::optional<size_t> selected;

    virtual size_t count() const = 0;
    /// Where each item stands, as painted; empty where there is no room for the chart.
    std::vector<QRectF> places(const QRectF& rect, const ChartStyle& style) const;
    /// The item there, or near enough to be meant.
    std::optional<size_t> itemAt(QPointF point, const QRectF& rect, const ChartStyle& style) const;
    /// Every item in the order of the keys that go along the reading direction, and of those that go up.
    virtual std::vector<size_t> along() const;
    virtual std::vector<size_t> upwards() const;

    /// All but the marks of what is hovered and selected.
    Scene ground(const QRectF& rect, const ChartStyle& style) const;
    Scene highlight(const QRectF& rect, const ChartStyle& style) const;

protected:
    bool isEmpty() const override { return count() == 0; }
    Scene compose(const QRectF& rect, const ChartStyle& style) const final;
    /// These lay out left to right.
    virtual Scene composeGround(const QRectF& rect, const ChartStyle& style) const = 0;
    virtual Scene composeHighlight(const QRectF& rect, const ChartStyle& style) const = 0;
    virtual std::vector<QRectF> placesLeftToRight(const QRectF& rect, const ChartStyle& style) const = 0;
    virtual std::optional<size_t> itemAtLeftToRight(QPointF point, const QRectF& rect,
                                                    const ChartStyle& style) const = 0;
};

} // namespace rapport::charts
