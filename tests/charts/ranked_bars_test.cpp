// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {
const QRectF kRect(0, 0, 420, 140);
} // namespace

TEST_CASE("bars are as long as their values, on the same zero") {
    const RankedBars chart = rankedBars();
    const auto bars = chart.places(kRect, plainStyle());
    REQUIRE(bars.size() == 3);
    CHECK(bars[0].left() == bars[1].left());
    CHECK(bars[1].width() / bars[0].width() == Approx(0.12 / 0.31));
    CHECK(bars[2].width() / bars[0].width() == Approx(0.04 / 0.31));
}

TEST_CASE("levels are shown even where no bar reaches them") {
    RankedBars chart = rankedBars();
    for (RankedBar& bar : chart.bars)
        bar.value = 0.02;
    const Scene scene = chart.scene(kRect, plainStyle());
    CHECK(wordsOf(scene).contains(QStringLiteral("25%")));
    const auto dashed = std::ranges::count_if(scene.items(), [](const SceneItem& item) {
        const auto* line = std::get_if<LineItem>(&item);
        return line && line->dashed;
    });
    CHECK(dashed == 2);
    CHECK(staysWithin(scene, kRect));
}

TEST_CASE("the part marked out is that share of its bar") {
    const RankedBars chart = rankedBars();
    const auto bars = chart.places(kRect, plainStyle());
    std::vector<QRectF> parts;
    const Scene scene = chart.scene(kRect, plainStyle());
    for (const SceneItem& item : scene.items()) {
        const auto* rect = std::get_if<RectItem>(&item);
        if (rect && rect->fill == lightTheme().accent) parts.push_back(rect->rect);
    }
    REQUIRE(parts.size() == 1); // one has no part and one a part of nothing
    CHECK(parts[0].width() / bars[0].width() == Approx(0.2 / 0.31));
    CHECK(parts[0].left() == bars[0].left());
}

TEST_CASE("a bar below zero goes the other way, with its figure still to be read") {
    RankedBars chart = rankedBars();
    chart.bars[2].value = -0.1;
    chart.bars[2].part = -0.05;
    const auto bars = chart.places(kRect, plainStyle());
    CHECK(bars[2].right() == Approx(bars[0].left()));
    const Scene scene = chart.scene(kRect, plainStyle());
    CHECK(wordsOf(scene).contains(QStringLiteral("4%")));
    CHECK(staysWithin(scene, kRect));
    CHECK_FALSE(hasOverlappingTexts(scene));
}

TEST_CASE("pointing at a row finds its bar, and down is the next one") {
    const RankedBars chart = rankedBars();
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto bars = chart.places(kRect, style);
    for (size_t i = 0; i < bars.size(); ++i)
        CHECK(chart.itemAt(QPointF(3.0, bars[i].center().y()), kRect, style) == i);
    CHECK(chart.upwards() == std::vector<size_t>{2, 1, 0});
}
