// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale.h"
#include "support/catch.h"

#include <algorithm>

using namespace rapport::charts;

TEST_CASE("a scale marks zero and round whole numbers within its values") {
    const Scale scale = scaleOf(-30.0, 95.0, 6);
    CHECK(scale.marks == std::vector<double>{0.0, 50.0});
    CHECK(scaleOf(-30.0, 95.0, 8).marks == std::vector<double>{-20.0, 0.0, 20.0, 40.0, 60.0, 80.0});
    CHECK(scaleOf(3.0, 8.0, 20).marks.front() == 0.0);
    CHECK(scaleOf(0.0, 3.0, 20).marks == std::vector<double>{0.0, 1.0, 2.0, 3.0});
    CHECK(scale.share(-30.0) == 0.0);
    CHECK(scale.share(95.0) == Approx(1.0));
    CHECK(scale.valueAt(scale.share(12.0)) == Approx(12.0));
}

TEST_CASE("a scale of nothing, of hairs and of giants has a length and few marks") {
    for (const double value : {0.0, 1e-12, 1.0, 1e15, 1e300}) {
        const Scale scale = scaleOf(-value, value, 5);
        CHECK(scale.high > scale.low);
        CHECK(scale.marks.size() >= 1);
        CHECK(scale.marks.size() <= 7);
    }
}

TEST_CASE("the unit of an axis grows with its amounts") {
    CHECK(axisUnit(0.0) == 1.0);
    CHECK(axisUnit(9'999.0) == 1.0);
    CHECK(axisUnit(10'000.0) == 1e3);
    CHECK(axisUnit(-2'500'000.0) == 1e3);
    CHECK(axisUnit(25e6) == 1e6);
    CHECK(axisUnit(1e300) == 1e15);
}

TEST_CASE("a squeezed scale keeps zero and order, and gives small values more room") {
    Scale scale = scaleOf(-20.0, 350.0, 6);
    const double plain = scale.share(25.0) - scale.share(0.0);
    scale.squeeze(6);
    CHECK(scale.share(25.0) - scale.share(0.0) > 2.0 * plain);
    CHECK(scale.share(-20.0) == Approx(0.0).margin(1e-12));
    CHECK(scale.share(350.0) == Approx(1.0));
    CHECK(scale.valueAt(scale.share(-7.0)) == Approx(-7.0));
    CHECK(std::ranges::count(scale.marks, 0.0) == 1);
    CHECK(scale.marks.size() >= 3);
    for (size_t i = 1; i < scale.marks.size(); ++i)
        CHECK(scale.share(scale.marks[i]) - scale.share(scale.marks[i - 1]) >= 1.0 / 6.0 - 1e-9);
}
