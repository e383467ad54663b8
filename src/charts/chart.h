// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/scene.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace rapport::charts {

/// A chart is its data; it keeps nothing between two paintings. It paints no ground of its own: the caller's
/// is theme.surface. Values must be finite.
class Chart {
public:
    virtual ~Chart() = default;

    QString emptyText; ///< Said calmly in the middle when there is nothing to show.

    /// The drawing for a rectangle; in right-to-left layouts all of it is mirrored.
    Scene scene(const QRectF& rect, const ChartStyle& style) const;
    void paint(QPainter& painter, const QRectF& rect, const ChartStyle& style) const;

protected:
    Chart() = default;
    Chart(const Chart&) = default;
    Chart& operator=(const Chart&) = default;

    virtual bool isEmpty() const = 0;
    /// Lays out left to right; scene() mirrors.
    virtual Scene compose(const QRectF& rect, const ChartStyle& style) const = 0;
};

} // namespace rapport::charts
