// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"
#include "domain/verdict.h"

#include <optional>
#include <vector>

namespace rapport::charts {

enum class BarKind {
    Start, ///< Begins at zero and sets the level: health 100, revenue.
    Loss,  ///< Takes its value from the level; the value is positive.
    Gain,  ///< Adds its value to the level.
    Total, ///< Shows the level reached, from zero; its own value is not used.
};

struct WaterfallBar {
    QString label;
    double value = 0.0;
    BarKind kind = BarKind::Loss;
    QString valueText; ///< The exact figure as shown ("−31", "€ 1,200"); empty: style.number formats it.
    std::optional<Verdict> verdict = std::nullopt; ///< Gives a total its verdict's colour.
};

/// From one level to another: bars in rows, top to bottom, each beginning where the last one ended.
/// Kinds differ by pattern too: start and total are solid, losses and gains hatched against each other.
class Waterfall final : public Chart {
public:
    std::vector<WaterfallBar> bars;
    std::optional<size_t> hovered;
    std::optional<size_t> selected;

    /// From where to where a bar runs, in the unit of the values.
    struct Step {
        double from = 0.0;
        double to = 0.0;
    };
    struct BarGeometry {
        QRectF row; ///< What the pointer hits: label, bar and figure.
        QRectF bar;
    };

    std::vector<Step> steps() const;
    /// As painted: mirrored in right-to-left layouts.
    std::vector<BarGeometry> geometry(const QRectF& rect, const ChartStyle& style) const;
    std::optional<size_t> barAt(QPointF point, const QRectF& rect, const ChartStyle& style) const;
    /// At which nothing is squeezed.
    double preferredHeight(const ChartStyle& style) const;

protected:
    bool isEmpty() const override { return bars.empty(); }
    Scene compose(const QRectF& rect, const ChartStyle& style) const override;

private:
    struct Layout;
    Layout layOut(const QRectF& rect, const ChartStyle& style) const;
    QString valueTextOf(size_t index, const std::vector<Step>& steps, const ChartStyle& style) const;
};

} // namespace rapport::charts
