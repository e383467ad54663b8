// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/item_chart.h"

namespace rapport::charts {

/// Profit summed over the clients, the best first: how high it gets, and what is left of it at the end.
class WhaleCurve final : public ItemChart {
public:
    std::vector<double> cumulative; ///< After each client, in the unit of the title.
    QString profitTitle;            ///< Of the upright axis, with its unit.
    QString clientsTitle;           ///< Of the level axis.
    QString totalText;              ///< At the level of all clients together.
    QString peakText;               ///< Over the highest point.

    size_t count() const override { return cumulative.size(); }
    /// The client with whom the sum is highest, the first of several; nothing when it never rises above zero.
    std::optional<size_t> peak() const;

protected:
    Scene composeGround(const QRectF& rect, const ChartStyle& style) const override;
    Scene composeHighlight(const QRectF& rect, const ChartStyle& style) const override;
    std::vector<QRectF> placesLeftToRight(const QRectF& rect, const ChartStyle& style) const override;
    std::optional<size_t> itemAtLeftToRight(QPointF point, const QRectF& rect,
                                            const ChartStyle& style) const override;

private:
    struct Layout;
    Layout layOut(const QRectF& rect, const ChartStyle& style) const;
    void addTotal(Scene& scene, const Layout& layout, const ChartStyle& style) const;
    bool isCrossed(const QRectF& box, const Layout& layout) const;
    void addPeak(Scene& scene, const Layout& layout, const ChartStyle& style) const;
};

} // namespace rapport::charts
