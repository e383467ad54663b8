// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {

/// Ink left of the middle less ink right of it, as a share of all.
double leaning(const QImage& image, const QColor& ground) {
    double left = 0.0;
    double right = 0.0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int ink = std::abs(qGray(image.pixel(x, y)) - qGray(ground.rgb()));
            (2 * x < image.width() ? left : right) += ink;
        }
    }
    return (left - right) / (left + right);
}

} // namespace

TEST_CASE("right-to-left turns every chart about, in ink") {
    const QSizeF size(400, 190);
    for (const auto& chart : everyChart()) {
        const double ltr = leaning(painted(*chart, size, plainStyle()), lightTheme().surface);
        const double rtl = leaning(painted(*chart, size, plainStyle(Qt::RightToLeft)), lightTheme().surface);
        CHECK(ltr == Approx(-rtl).margin(0.02));
    }
    const double waterfall = leaning(painted(healthWaterfall(), size, plainStyle()), lightTheme().surface);
    CHECK(std::abs(waterfall) > 0.03);
}

TEST_CASE("right-to-left puts every text in the mirrored place, unchanged") {
    const QRectF rect(30, 10, 400, 190);
    for (const auto& chart : everyChart()) {
        const auto ltr = textsOf(chart->scene(rect, plainStyle()));
        const auto rtl = textsOf(chart->scene(rect, plainStyle(Qt::RightToLeft)));
        REQUIRE(ltr.size() == rtl.size());
        for (size_t i = 0; i < ltr.size(); ++i) {
            CHECK(ltr[i].text == rtl[i].text);
            CHECK(mirrored(ltr[i].box, rect) == rtl[i].box);
        }
    }
}

TEST_CASE("right-to-left bars grow from the right and are found there") {
    const QRectF rect(0, 0, 420, 190);
    const Waterfall chart = healthWaterfall();
    const ChartStyle style = plainStyle(Qt::RightToLeft);
    const auto bars = chart.geometry(rect, style);
    CHECK(bars[0].bar.right() == Approx(bars[5].bar.right()));
    CHECK(bars[5].bar.left() > bars[0].bar.left());
    for (size_t i = 0; i < bars.size(); ++i)
        CHECK(chart.barAt(bars[i].bar.center(), rect, style) == i);
}
