// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sparkline.h"
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {

const QRectF kRect(0, 0, 100, 22);

std::vector<PathItem> pathsOf(const Scene& scene) {
    std::vector<PathItem> paths;
    for (const SceneItem& item : scene.items()) {
        if (const auto* path = std::get_if<PathItem>(&item)) paths.push_back(*path);
    }
    return paths;
}

} // namespace

TEST_CASE("a sparkline marks its last known point in the verdict's colour") {
    Sparkline chart = sparkline();
    chart.points.back() = std::nullopt;
    chart.verdict = Verdict::Watch;
    const std::vector<PathItem> paths = pathsOf(chart.scene(kRect, plainStyle()));
    REQUIRE_FALSE(paths.empty());
    CHECK(paths.back().fill == lightTheme().verdict(Verdict::Watch));
    const double pitch = (kRect.width() - paths.back().path.boundingRect().width()) / 11.0;
    CHECK(paths.back().path.boundingRect().center().x() ==
          Approx(kRect.right() - paths.back().path.boundingRect().width() / 2.0 - pitch));
}

TEST_CASE("a gap breaks a sparkline and a lonely month still shows") {
    Sparkline chart;
    chart.points = {1.0, std::nullopt, 2.0, 3.0};
    const std::vector<PathItem> paths = pathsOf(chart.scene(kRect, plainStyle()));
    REQUIRE(paths.size() == 3); // The line, the lonely dot, the last point.
    CHECK(paths[0].path.elementCount() == 2);
    CHECK(paths[0].path.boundingRect().left() > kRect.center().x());
    CHECK(paths[1].path.boundingRect().center().x() < kRect.left() + 5.0);
}

TEST_CASE("a sparkline shows zero and keeps to its range") {
    Sparkline chart;
    chart.points = {50.0, 50.0};
    chart.range = Sparkline::Range{0.0, 100.0};
    const Scene scene = chart.scene(kRect, plainStyle());
    const auto* zero = std::get_if<LineItem>(&scene.items().front());
    REQUIRE(zero);
    CHECK(zero->from.y() > kRect.bottom() - 4.0);
    CHECK(pathsOf(scene).front().path.boundingRect().center().y() == Approx(kRect.center().y()));
}
