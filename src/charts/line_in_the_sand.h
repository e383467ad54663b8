// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/item_chart.h"
#include "charts/viewport.h"

namespace rapport::charts {

struct SandDot {
    double revenue = 0.0; ///< Both in the unit of the titles.
    double cost = 0.0;
    double hours = 0.0; ///< Gives the dot its size.
    Verdict verdict = Verdict::TooEarly;
};

/// What clients bring against what serving them costs, one dot each, with the line on which both are the
/// same. Dots are the marks of the verdicts; their areas go by the hours worked. Of very many that lie close
/// together only some are drawn: the closer the view, the more.
class LineInTheSand final : public ItemChart {
public:
    struct Name {
        size_t dot = 0;
        QString text;
    };

    std::vector<SandDot> dots;
    QString revenueTitle; ///< Of the level axis, with its unit.
    QString costTitle;    ///< Of the upright axis.
    QString lineTitle;    ///< "Break-even"
    std::vector<Name>
        names;     ///< Written beside their dots as far as there is room, the first before the rest.
    Viewport view; ///< Left to right, also where the layout is not.

    size_t count() const override { return dots.size(); }
    /// Whether both axes bring large amounts together: where a few clients are so much larger than the rest
    /// that all others would lie on one another. The line stays straight.
    bool isSqueezed() const;
    /// Whether there are so many dots that some may be left out.
    bool isThinned() const;
    /// Where a point lies in what is looked at, from left to right and bottom to top; beyond 0 and 1 beside
    /// the plot.
    QPointF shareAt(QPointF point, const QRectF& rect, const ChartStyle& style) const;
    /// What a closer look is about, as such a share: the chosen dot, or else the middle of those in view.
    QPointF focus(const QRectF& rect, const ChartStyle& style) const;
    /// Moves the view so that the dot is seen.
    void reveal(size_t dot, const QRectF& rect, const ChartStyle& style);
    /// By revenue; by cost.
    std::vector<size_t> along() const override;
    std::vector<size_t> upwards() const override;

protected:
    Scene composeGround(const QRectF& rect, const ChartStyle& style) const override;
    Scene composeHighlight(const QRectF& rect, const ChartStyle& style) const override;
    std::vector<QRectF> placesLeftToRight(const QRectF& rect, const ChartStyle& style) const override;
    std::optional<size_t> itemAtLeftToRight(QPointF point, const QRectF& rect,
                                            const ChartStyle& style) const override;

private:
    struct Layout;
    struct Axes;
    Axes axes(const QRectF& rect, const ChartStyle& style) const;
    Layout layOut(const QRectF& rect, const ChartStyle& style) const;
    std::vector<size_t> shown(const Layout& layout) const;
    void addLine(Scene& scene, const Layout& layout, const ChartStyle& style) const;
    QRectF addLineTitle(Scene& scene, const Layout& layout, const ChartStyle& style) const;
    void addMarks(Scene& scene, const Layout& layout, const ChartStyle& style) const;
    void addStamps(Scene& scene, const Layout& layout, const ChartStyle& style) const;
    void addNames(Scene& scene, const Layout& layout, const QRectF& taken, const ChartStyle& style) const;
};

} // namespace rapport::charts
