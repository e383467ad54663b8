// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/trend_line.h"
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {
const QRectF kRect(0, 0, 420, 200);
} // namespace

TEST_CASE("a trend's points stand by day and value") {
    TrendLine chart;
    chart.points = {{Day(0), 100.0}, {Day(30), 50.0}, {Day(90), 0.0}};
    const auto places = chart.positions(kRect, plainStyle());
    REQUIRE(places.size() == 3);
    const double width = places[2]->x() - places[0]->x();
    const double height = places[2]->y() - places[0]->y();
    CHECK(height > 0.0);
    CHECK(places[1]->x() - places[0]->x() == Approx(width / 3.0));
    CHECK(places[1]->y() - places[0]->y() == Approx(height / 2.0));
}

TEST_CASE("a month without a value leaves a gap") {
    const TrendLine chart = trendLine();
    CHECK_FALSE(chart.positions(kRect, plainStyle())[4]);
    int beginnings = 0;
    const Scene scene = chart.scene(kRect, plainStyle());
    for (const SceneItem& item : scene.items()) {
        const auto* path = std::get_if<PathItem>(&item);
        if (!path || path->fill.isValid()) continue;
        for (int i = 0; i < path->path.elementCount(); ++i)
            beginnings += path->path.elementAt(i).isMoveTo();
    }
    CHECK(beginnings == 2);
}

TEST_CASE("the levels are marked and named, and so is the last value") {
    const Scene scene = trendLine().scene(kRect, plainStyle());
    const QStringList words = wordsOf(scene);
    for (const char* word : {"0", "35", "60", "80", "47"})
        CHECK(words.contains(QString::fromLatin1(word)));
    const auto dashed = std::count_if(scene.items().begin(), scene.items().end(), [](const SceneItem& item) {
        const auto* line = std::get_if<LineItem>(&item);
        return line && line->dashed;
    });
    CHECK(dashed == 3);
}

TEST_CASE("the zero line of a trend is drawn, below zero too") {
    TrendLine chart = trendLine();
    chart.points[2].value = GENERATE(40.0, -60.0);
    const Scene scene = chart.scene(kRect, plainStyle());
    const auto solid = std::count_if(scene.items().begin(), scene.items().end(), [](const SceneItem& item) {
        const auto* line = std::get_if<LineItem>(&item);
        return line && !line->dashed && line->from.y() == line->to.y();
    });
    CHECK(solid == 1);
    CHECK(wordsOf(scene).contains(QStringLiteral("0")));
}

TEST_CASE("dates under a trend stand at even steps and always name the last") {
    TrendLine chart = trendLine();
    const double width = GENERATE(150.0, 220.0, 420.0, 900.0);
    ChartStyle style = plainStyle();
    style.month = [](Day day) { return day.toIso().left(7); };
    const QStringList words = wordsOf(chart.scene(QRectF(0, 0, width, 200), style));
    QStringList months;
    for (const QString& word : words) {
        if (word.size() == 7) months << word;
    }
    CHECK(months.contains(QStringLiteral("2026-01")));
    std::vector<int> indices;
    for (const QString& month : months) {
        indices.push_back(month.left(4).toInt() * 12 + month.right(2).toInt());
    }
    for (size_t i = 2; i < indices.size(); ++i) {
        CHECK(indices[i] - indices[i - 1] == indices[1] - indices[0]);
    }
}

TEST_CASE("pointing at a trend finds the nearest day") {
    const TrendLine chart = trendLine();
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto places = chart.positions(kRect, style);
    for (size_t i = 0; i < places.size(); ++i) {
        if (places[i]) CHECK(chart.pointAt(QPointF(places[i]->x() + 3.0, 90.0), kRect, style) == i);
    }
    CHECK_FALSE(chart.pointAt(QPointF(-5.0, 90.0), kRect, style));
}
