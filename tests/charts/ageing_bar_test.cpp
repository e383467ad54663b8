// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/ageing_bar.h"
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {
const QRectF kRect(0, 0, 500, 110);
} // namespace

TEST_CASE("the parts of an ageing bar are as their amounts and fill it") {
    const auto parts = ageingBar().geometry(kRect, plainStyle());
    REQUIRE(parts.size() == 5);
    CHECK(parts[0].width() == Approx(200.0));
    CHECK(parts[1].width() == Approx(100.0));
    CHECK(parts[2].width() == Approx(50.0));
    CHECK(parts[3].width() == 0.0);
    CHECK(parts[4].width() == Approx(150.0));
    CHECK(parts[4].right() == Approx(kRect.right()));
}

TEST_CASE("the key names every slice with its whole amount, however narrow") {
    const double width = GENERATE(90.0, 200.0, 320.0, 800.0);
    AgeingBar chart = ageingBar();
    const ChartStyle style = plainStyle();
    const QRectF rect(0, 0, width, chart.preferredHeight(width, style));
    const Scene scene = chart.scene(rect, style);
    CHECK(textsOf(scene).size() == 10);
    for (const AgeingSlice& slice : chart.slices) {
        CHECK(wordsOf(scene).contains(style.moneyText(slice.amount)));
    }
    CHECK_FALSE(hasOverlappingTexts(scene));
    CHECK(staysWithin(scene, rect));
}

TEST_CASE("an amount is never shortened") {
    const AgeingBar chart = ageingBar();
    const ChartStyle style = plainStyle();
    QStringList amounts;
    for (const AgeingSlice& slice : chart.slices)
        amounts << style.moneyText(slice.amount);
    for (double width = 20.0; width < 500.0; width += 13.0) {
        for (const TextItem& text : textsOf(chart.scene(QRectF(0, 0, width, 80), style))) {
            if (text.pixels == style.textPixels) CHECK(amounts.contains(text.text));
        }
    }
}

TEST_CASE("a credit has a place in the key but no length") {
    AgeingBar chart = ageingBar();
    chart.slices[2].amount = euros(-5000);
    CHECK(chart.geometry(kRect, plainStyle())[2].width() == 0.0);
    CHECK(wordsOf(chart.scene(kRect, plainStyle())).contains(plainStyle().moneyText(euros(-5000))));
}

TEST_CASE("pointing at a part of the bar or at the key finds the slice") {
    const AgeingBar chart = ageingBar();
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto parts = chart.geometry(kRect, style);
    CHECK(chart.sliceAt(parts[0].center(), kRect, style) == size_t(0));
    CHECK(chart.sliceAt(parts[4].center(), kRect, style) == size_t(4));
    for (const TextItem& text : textsOf(chart.scene(kRect, style))) {
        if (text.text == u"61-90") CHECK(chart.sliceAt(text.box.center(), kRect, style) == size_t(3));
    }
    CHECK_FALSE(chart.sliceAt(QPointF(-3, 5), kRect, style));
}

TEST_CASE("slices differ in black and white") {
    AgeingBar chart = ageingBar();
    for (AgeingSlice& slice : chart.slices)
        slice.amount = euros(100);
    const ChartStyle style = plainStyle();
    const auto parts = chart.geometry(kRect, style);
    const QImage image = painted(chart, kRect.size(), style).convertToFormat(QImage::Format_Grayscale8);
    double lighter = 300.0;
    for (const QRectF& part : parts) {
        const QRect inner = part.toAlignedRect().adjusted(3, 3, -3, -3);
        double sum = 0.0;
        for (int y = inner.top(); y <= inner.bottom(); ++y) {
            for (int x = inner.left(); x <= inner.right(); ++x)
                sum += qGray(image.pixel(x, y));
        }
        const double mean = sum / (inner.width() * inner.height());
        CHECK(mean < lighter - 10.0);
        lighter = mean;
    }
}
