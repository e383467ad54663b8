// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/item_chart.h"

namespace rapport::charts {

struct RankedBar {
    QString label;
    double value = 0.0;
    QString valueText;          ///< The figure as shown.
    std::optional<double> part; ///< How much of the value is marked out, in the accent.
};

/// Bars under one another, the longest usually first, on lines for levels worth knowing.
class RankedBars final : public ItemChart {
public:
    struct Level {
        double value = 0.0;
        QString label;
    };

    std::vector<RankedBar> bars;
    std::vector<Level> levels; ///< Shown even where no bar reaches them.

    size_t count() const override { return bars.size(); }
    std::vector<size_t> upwards() const override;
    /// At which nothing is squeezed.
    double preferredHeight(const ChartStyle& style) const;

protected:
    Scene composeGround(const QRectF& rect, const ChartStyle& style) const override;
    Scene composeHighlight(const QRectF& rect, const ChartStyle& style) const override;
    /// The bars themselves.
    std::vector<QRectF> placesLeftToRight(const QRectF& rect, const ChartStyle& style) const override;
    /// By the whole row.
    std::optional<size_t> itemAtLeftToRight(QPointF point, const QRectF& rect,
                                            const ChartStyle& style) const override;

private:
    struct Layout;
    Layout layOut(const QRectF& rect, const ChartStyle& style) const;
    void addLevels(Scene& scene, const Layout& layout, const ChartStyle& style) const;
};

} // namespace rapport::charts
