// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

namespace rapport::charts {

/// Which part of a plot is looked at. Places are shares of the plot's axes, 0 at the low ends and 1 at the
/// high ones; both axes are brought as much closer, and nothing beyond the ends is ever shown.
class Viewport {
public:
    double left() const { return left_; }
    double bottom() const { return bottom_; }
    double side() const { return side_; } ///< How much of each axis is seen.
    bool isWhole() const { return side_ >= 1.0; }
    bool isClosest() const;
    double zoom() const { return 1.0 / side_; }

    /// Brings all closer by a factor, or away by one below 1; what is at the point, in shares of what is
    /// seen, stays there as far as the ends allow.
    void zoomBy(double factor, QPointF about = QPointF(0.5, 0.5));
    /// Moves on to the right and up, in shares of what is seen.
    void pan(QPointF by);
    /// The least move after which a place of the whole is well within what is seen.
    void reveal(QPointF place);

private:
    void keepWithin();

    double left_ = 0.0, bottom_ = 0.0, side_ = 1.0;
};

} // namespace rapport::charts
