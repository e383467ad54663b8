// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {
const QRectF kRect(0, 0, 560, 300);
} // namespace

TEST_CASE("the curve is highest at its peak and ends on the line of the total") {
    const WhaleCurve chart = whaleCurve();
    CHECK(chart.peak() == 2);
    const auto places = chart.places(kRect, plainStyle());
    REQUIRE(places.size() == 5);
    for (const QRectF& place : places)
        CHECK(place.top() >= places[2].top());
    const Scene scene = chart.scene(kRect, plainStyle());
    bool total = false;
    for (const SceneItem& item : scene.items()) {
        const auto* line = std::get_if<LineItem>(&item);
        if (line && line->dashed) total = std::abs(line->from.y() - places[4].center().y()) < 0.01;
    }
    CHECK(total);
    CHECK(wordsOf(scene).contains(chart.peakText));
    CHECK(wordsOf(scene).contains(chart.totalText));
}

TEST_CASE("a curve that never rises has no peak, and one that only rises ends with it") {
    WhaleCurve chart = whaleCurve();
    chart.cumulative = {-1.0, -5.0, -20.0};
    CHECK_FALSE(chart.peak());
    CHECK_FALSE(wordsOf(chart.scene(kRect, plainStyle())).contains(chart.peakText));
    CHECK_FALSE(hasOverlappingTexts(chart.scene(kRect, plainStyle())));
    CHECK(wordsOf(chart.scene(kRect, plainStyle())).contains(chart.totalText));
    chart.cumulative = {10.0, 15.0, 15.0};
    CHECK(chart.peak() == 1);
    CHECK(wordsOf(chart.scene(kRect, plainStyle())).contains(chart.totalText));
    CHECK_FALSE(hasOverlappingTexts(chart.scene(kRect, plainStyle())));
}

TEST_CASE("of very many clients the curve keeps its shape with few points") {
    WhaleCurve chart = whaleCurve();
    chart.cumulative.clear();
    double sum = 0.0;
    for (int i = 0; i < 20000; ++i)
        chart.cumulative.push_back(sum += 10.0 - 0.0012 * i);
    const Scene scene = chart.scene(kRect, plainStyle());
    int points = 0;
    for (const SceneItem& item : scene.items()) {
        if (const auto* path = std::get_if<PathItem>(&item)) points += path->path.elementCount();
    }
    CHECK(points < 3000);
    CHECK(staysWithin(scene, kRect));
}

TEST_CASE("pointing at the curve finds the client whose step it is") {
    const WhaleCurve chart = whaleCurve();
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto places = chart.places(kRect, style);
    for (size_t i = 0; i < places.size(); ++i)
        CHECK(chart.itemAt(QPointF(places[i].center().x(), 150), kRect, style) == i);
    CHECK_FALSE(chart.itemAt(QPointF(200, 1), kRect, style));
}
