// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

#include <span>
#include <vector>

namespace rapport::charts {

/// A dot that may be left out for one beside it.
struct ThinnedDot {
    size_t index = 0;
    QPointF place;
    double weight = 0.0; ///< The heaviest of those close together stays.
};

/// The dots to draw where very many lie close together: of those in the same square of a grid the heaviest,
/// the first of equals. However many there are, no more are drawn than the area has squares. The grid is tied
/// to `anchor`: moved along with the dots, the same ones stay while a plot is panned. In the order given.
std::vector<ThinnedDot> thinned(std::span<const ThinnedDot> dots, const QRectF& area, double square,
                                QPointF anchor);

} // namespace rapport::charts
