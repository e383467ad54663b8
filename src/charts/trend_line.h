// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "charts/chart.h"

#include <optional>
#include <vector>

namespace rapport::charts {

struct TrendPoint {
    Day day;
    std::optional<double> value; ///< Nothing leaves a gap.
};

/// A value over time, as health over month ends, with lightly marked levels.
class TrendLine final : public Chart {
public:
    std::vector<TrendPoint> points; ///< In order of day.
    std::vector<double> levels;     ///< Marked across: for health the policy's bounds, 35, 60 and 80.
    double low = 0.0, high = 100.0; ///< Shown at least; zero is always within, values outside widen it.
    std::optional<size_t> hovered;
    std::optional<Verdict> verdict; ///< Colour of the last point and its figure; without it the accent.

    /// Where each point stands, as painted; nothing where it has no value.
    std::vector<std::optional<QPointF>> positions(const QRectF& rect, const ChartStyle& style) const;
    /// The point whose day is nearest to that place; nothing outside the plot.
    std::optional<size_t> pointAt(QPointF point, const QRectF& rect, const ChartStyle& style) const;

protected:
    bool isEmpty() const override;
    Scene compose(const QRectF& rect, const ChartStyle& style) const override;

private:
    struct Layout;
    Layout layOut(const QRectF& rect, const ChartStyle& style) const;
    void addAxis(Scene& scene, const Layout& layout, const ChartStyle& style) const;
    void addLine(Scene& scene, const Layout& layout, const ChartStyle& style) const;
};

} // namespace rapport::charts
