// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/scale.h"
#include "charts/scene.h"

#include <QRectF>
#include <QString>

namespace rapport::charts {

/// The two axes of a chart, laid out left to right: figures before and under the plot, the title of the
/// upright axis above it, that of the level one under the figures. In too little room titles go first, then
/// figures.
struct PlotFrame {
    QRectF rect;
    QRectF plot; ///< May be empty in a rectangle of a few pixels.
    Scale x, y;
    bool withTitles = false;
    bool withFigures = false;

    /// `headRows` lines of text are kept free above the plot, beside the titles. The scales are taken as
    /// given. The figures before the plot are given at least so much room, so that it stays where it is while
    /// they change.
    static PlotFrame layOut(const QRectF& rect, const Scale& x, const Scale& y, int headRows,
                            const ChartStyle& style, double leastFigures = 0.0);

    QPointF place(double xValue, double yValue) const;
    /// Thin lines at the marks, stronger ones at zero, figures and titles.
    void add(Scene& scene, const QString& xTitle, const QString& yTitle, const ChartStyle& style) const;
};

} // namespace rapport::charts
