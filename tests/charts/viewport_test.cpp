// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale.h"
#include "charts/viewport.h"
#include "support/catch.h"

#include <algorithm>
#include <cmath>

using namespace rapport::charts;

TEST_CASE("what is pointed at stays where it is while the view comes closer") {
    Viewport view;
    const QPointF about(0.8, 0.3);
    view.zoomBy(4.0, about);
    CHECK(view.side() == Approx(0.25));
    CHECK(view.zoom() == Approx(4.0));
    CHECK(view.left() + about.x() * view.side() == Approx(0.8));
    CHECK(view.bottom() + about.y() * view.side() == Approx(0.3));
    view.zoomBy(0.25, QPointF(0.1, 0.9));
    CHECK(view.isWhole());
    CHECK(view.left() == Approx(0.0));
    CHECK(view.bottom() == Approx(0.0));
}

TEST_CASE("nothing beyond the ends of the axes is ever shown") {
    Viewport view;
    view.pan(QPointF(0.5, -0.5));
    CHECK(view.left() == 0.0);
    view.zoomBy(2.0);
    view.pan(QPointF(5.0, -5.0));
    CHECK(view.left() == Approx(0.5));
    CHECK(view.bottom() == 0.0);
    view.zoomBy(0.5, QPointF(0.0, 1.0));
    CHECK(view.isWhole());
    CHECK(view.left() == 0.0);
    view.zoomBy(1e9);
    CHECK(view.isClosest());
    CHECK(view.side() > 0.0);
    view.zoomBy(0.0);
    view.zoomBy(std::nan(""));
    CHECK(view.isClosest());
}

TEST_CASE("a place is brought into view by the least move") {
    Viewport view;
    view.zoomBy(4.0, QPointF(0.0, 0.0));
    const double before = view.left();
    view.reveal(QPointF(0.1, 0.9));
    CHECK(view.left() == before);
    CHECK(view.bottom() + view.side() > 0.9);
    CHECK(view.bottom() < 0.9);
    view.reveal(QPointF(1.0, 0.0));
    CHECK(view.left() + view.side() == Approx(1.0));
    CHECK(view.bottom() == 0.0);
}

TEST_CASE("a part of an axis has marks of its own, with decimals where it needs them") {
    const bool squeezed = GENERATE(false, true);
    Scale whole = scaleOf(-2.0, 90.0, 6);
    if (squeezed) whole.squeeze(6);
    const double from = GENERATE(0.0, 0.2, 0.6, 0.95);
    for (const double side : {0.5, 0.05, 0.004}) {
        const Scale part = whole.part(from, from + side, 6);
        CHECK(part.low == Approx(whole.valueAt(from)));
        CHECK(part.share(part.low) == Approx(0.0).margin(1e-9));
        CHECK(part.share(whole.valueAt(from + side / 2.0)) == Approx(0.5));
        CHECK(part.marks.size() <= 9);
        CHECK(std::ranges::is_sorted(part.marks));
        const double unit = std::pow(10.0, part.decimals);
        for (const double mark : part.marks) {
            CHECK(mark >= part.low - 1e-9);
            CHECK(mark <= part.high + 1e-9);
            CHECK(std::abs(mark * unit - std::round(mark * unit)) < 1e-6);
        }
        if (part.high - part.low > 0.1) CHECK(part.marks.size() >= 2);
    }
}
