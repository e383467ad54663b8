// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/viewport.h"

#include <algorithm>

namespace rapport::charts {

namespace {

constexpr double kLeastSide = 1.0 / 256.0;
/// How far from the rim of what is seen a revealed place is, as a share of it.
constexpr double kRim = 0.1;

double moved(double from, double side, double place) {
    const double rim = kRim * side;
    if (place < from + rim) return place - rim;
    if (place > from + side - rim) return place + rim - side;
    return from;
}

} // namespace

bool Viewport::isClosest() const {
    return side_ <= kLeastSide;
}

void Viewport::zoomBy(double factor, QPointF about) {
    if (!(factor > 0.0)) return;
    const double before = side_;
    side_ = std::clamp(side_ / factor, kLeastSide, 1.0);
    left_ += about.x() * (before - side_);
    bottom_ += about.y() * (before - side_);
    keepWithin();
}

void Viewport::pan(QPointF by) {
    left_ += by.x() * side_;
    bottom_ += by.y() * side_;
    keepWithin();
}

void Viewport::reveal(QPointF place) {
    left_ = moved(left_, side_, place.x());
    bottom_ = moved(bottom_, side_, place.y());
    keepWithin();
}

void Viewport::keepWithin() {
    left_ = std::clamp(left_, 0.0, 1.0 - side_);
    bottom_ = std::clamp(bottom_, 0.0, 1.0 - side_);
}

} // namespace rapport::charts
