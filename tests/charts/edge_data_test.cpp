// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "support/catch.h"

#include <cmath>
#include <limits>

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {

const QSizeF kSizes[] = {{1, 1},    {7, 3},     {20, 200},   {200, 14}, {60, 40},
                         {120, 90}, {300, 150}, {1200, 700}, {4000, 30}};

/// The charts of the fixture with all values replaced.
std::vector<std::shared_ptr<Chart>> chartsOf(double value) {
    auto waterfall = std::make_shared<Waterfall>(healthWaterfall());
    for (WaterfallBar& bar : waterfall->bars)
        bar.value = value;
    auto spark = std::make_shared<Sparkline>(sparkline());
    for (auto& point : spark->points)
        point = value;
    auto trend = std::make_shared<TrendLine>(trendLine());
    for (TrendPoint& point : trend->points)
        point.value = value;
    auto ageing = std::make_shared<AgeingBar>(ageingBar());
    const double cents = std::clamp(value, -9e18, 9e18);
    for (AgeingSlice& slice : ageing->slices)
        slice.amount = euros(static_cast<qint64>(cents));
    auto sand = std::make_shared<LineInTheSand>(lineInTheSand());
    for (SandDot& dot : sand->dots)
        dot = {value, value, value, dot.verdict};
    sand->dots.front() = {-value, value, value, Verdict::Keep};
    auto whale = std::make_shared<WhaleCurve>(whaleCurve());
    for (double& sum : whale->cumulative)
        sum = value;
    auto bars = std::make_shared<RankedBars>(rankedBars());
    for (RankedBar& bar : bars->bars)
        bar.value = value;
    return {waterfall, spark, trend, ageing, sand, whale, bars};
}

} // namespace

TEST_CASE("charts stay within their rectangle and keep texts apart in any size") {
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    for (const auto& chart : everyChart()) {
        for (const QSizeF& size : kSizes) {
            INFO(size.width() << " x " << size.height());
            const QRectF rect(QPointF(5, 5), size);
            const Scene scene = chart->scene(rect, style);
            CHECK_FALSE(hasOverlappingTexts(scene));
            for (const TextItem& text : textsOf(scene)) {
                CHECK(rect.adjusted(-0.5, -3, 0.5, 3).contains(text.box));
            }
            if (size.width() >= 20 && size.height() >= 14) CHECK(staysWithin(scene, rect));
        }
    }
}

TEST_CASE("all-zero, huge and negative values draw finite shapes inside the chart") {
    const double value = GENERATE(0.0, 1.0, -1.0, 1e-12, 1e15, -1e15, 1e300);
    INFO(value);
    const QRectF rect(0, 0, 300, 150);
    ChartStyle style = plainStyle();
    style.number = [](double number) { return QString::number(number, 'g', 3); };
    for (const auto& chart : chartsOf(value)) {
        const Scene scene = chart->scene(rect, style);
        CHECK_FALSE(scene.items().empty());
        CHECK(staysWithin(scene, rect));
        CHECK_FALSE(hasOverlappingTexts(scene));
        CHECK_FALSE(painted(*chart, rect.size(), style).isNull());
    }
}

TEST_CASE("a single value is drawn") {
    Sparkline spark;
    spark.points = {5.0};
    TrendLine trend;
    trend.points = {{Day(20000), 64.0}};
    Waterfall waterfall;
    waterfall.bars = {{QStringLiteral("Revenue"), 5.0, BarKind::Start, {}, {}}};
    AgeingBar ageing;
    ageing.slices = {{QStringLiteral("Not due"), euros(100)}};
    LineInTheSand sand;
    sand.dots = {{5.0, 4.0, 3.0, Verdict::Keep}};
    WhaleCurve whale;
    whale.cumulative = {5.0};
    RankedBars bars;
    bars.bars = {{QStringLiteral("Quay Café"), 5.0, QStringLiteral("5"), std::nullopt}};
    const Chart* charts[] = {&spark, &trend, &waterfall, &ageing, &sand, &whale, &bars};
    for (const Chart* chart : charts) {
        const QRectF rect(0, 0, 200, 100);
        const Scene scene = chart->scene(rect, plainStyle());
        CHECK_FALSE(scene.items().empty());
        CHECK(staysWithin(scene, rect));
    }
}

TEST_CASE("without data a chart says the caller's words and nothing else") {
    Waterfall waterfall;
    Sparkline spark;
    spark.points = {std::nullopt, std::nullopt};
    TrendLine trend;
    trend.points = {{Day(1), std::nullopt}};
    AgeingBar ageing;
    LineInTheSand sand;
    WhaleCurve whale;
    RankedBars bars;
    Chart* charts[] = {&waterfall, &spark, &trend, &ageing, &sand, &whale, &bars};
    for (Chart* chart : charts) {
        CHECK(chart->scene(QRectF(0, 0, 300, 100), plainStyle()).items().empty());
        chart->emptyText = QStringLiteral("No invoices yet");
        CHECK(wordsOf(chart->scene(QRectF(0, 0, 300, 100), plainStyle())) ==
              QStringList{QStringLiteral("No invoices yet")});
        CHECK(chart->scene(QRectF(0, 0, 300, 5), plainStyle()).items().empty());
        CHECK(chart->scene(QRectF(), plainStyle()).items().empty());
    }
    CHECK_FALSE(waterfall.barAt(QPointF(1, 1), QRectF(0, 0, 10, 10), plainStyle()));
    CHECK_FALSE(ageing.sliceAt(QPointF(1, 1), QRectF(0, 0, 10, 10), plainStyle()));
}

TEST_CASE("long labels end in an ellipsis and leave the figures their room") {
    Waterfall chart = healthWaterfall();
    for (WaterfallBar& bar : chart.bars)
        bar.label = QString(300, u'w');
    const QRectF rect(0, 0, 320, 190);
    const Scene scene = chart.scene(rect, plainStyle());
    CHECK(textsOf(scene).size() == 12);
    CHECK(textsOf(scene)[0].text.endsWith(QChar(0x2026)));
    CHECK_FALSE(hasOverlappingTexts(scene));
    CHECK(staysWithin(scene, rect));
}

TEST_CASE("painting is the same every time, at every pixel ratio") {
    const double ratio = GENERATE(1.0, 1.5, 2.0);
    for (const auto& chart : everyChart()) {
        const QImage once = painted(*chart, QSizeF(300, 150), plainStyle(), ratio);
        CHECK(once == painted(*chart, QSizeF(300, 150), plainStyle(), ratio));
        QImage bare(once.size(), once.format());
        bare.setDevicePixelRatio(ratio);
        bare.fill(lightTheme().surface);
        CHECK(once != bare);
    }
}
