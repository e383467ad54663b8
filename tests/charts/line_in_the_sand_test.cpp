// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"
#include "support/catch.h"

#include <set>

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {

const QRectF kRect(0, 0, 560, 380);

/// The one slanting line.
LineItem breakEven(const Scene& scene) {
    for (const SceneItem& item : scene.items()) {
        const auto* line = std::get_if<LineItem>(&item);
        if (line && line->from.x() != line->to.x() && line->from.y() != line->to.y()) return *line;
    }
    FAIL("no slanting line");
    return {};
}

/// How far a point lies above the line, in pixels.
double above(const LineItem& line, QPointF point) {
    const double share = (point.x() - line.from.x()) / (line.to.x() - line.from.x());
    return line.from.y() + share * (line.to.y() - line.from.y()) - point.y();
}

} // namespace

TEST_CASE("clients that cost more than they bring stand above the line, the others below") {
    LineInTheSand chart = lineInTheSand();
    chart.dots.push_back({-6.0, 3.0, 10.0, Verdict::PartWays});
    chart.dots.push_back({10.0, 10.0, 10.0, Verdict::Watch});
    const LineItem line = breakEven(chart.scene(kRect, plainStyle()));
    const auto places = chart.places(kRect, plainStyle());
    REQUIRE(places.size() == chart.dots.size());
    for (size_t i = 0; i < places.size(); ++i) {
        const SandDot& dot = chart.dots[i];
        const double height = above(line, places[i].center());
        if (dot.cost == dot.revenue) {
            CHECK(height == Approx(0.0).margin(0.01));
        } else {
            CHECK((height > 0.0) == (dot.cost > dot.revenue));
        }
    }
}

TEST_CASE("the area of a dot goes by the hours") {
    const LineInTheSand chart = lineInTheSand();
    const auto places = chart.places(kRect, plainStyle());
    CHECK(places[0].width() > places[1].width());
    CHECK(places[1].width() > places[5].width());
    CHECK(places[5].width() >= 10.0); // from which on the marks read
    const auto area = [&](size_t i) { return places[i].width() * places[i].width(); };
    const double perHour = (area(0) - area(1)) / 100.0;
    CHECK((area(1) - area(2)) / 110.0 == Approx(perHour));
}

TEST_CASE("every verdict has its colour and the line and the outermost clients their names") {
    const Scene scene = lineInTheSand().scene(kRect, plainStyle());
    std::set<QRgb> colours;
    for (const SceneItem& item : scene.items()) {
        if (const auto* path = std::get_if<PathItem>(&item)) {
            colours.insert((path->fill.isValid() ? path->fill : path->stroke).rgb() | 0xFF000000);
        }
    }
    for (const QColor& colour : lightTheme().verdicts)
        CHECK(colours.count(colour.rgb()) == 1);
    const QStringList words = wordsOf(scene);
    for (const char* word : {"Break-even", "Okafor Dental", "Harbour Hotel", "Revenue, thousands of EUR",
                             "Cost to serve, thousands of EUR"}) {
        CHECK(words.contains(QString::fromLatin1(word)));
    }
}

TEST_CASE("names that find no free place are left out") {
    LineInTheSand chart;
    for (int i = 0; i < 300; ++i) {
        chart.dots.push_back({20.0 + 0.02 * i, 20.0 + 0.01 * (i % 40), 5.0, Verdict::Keep});
        chart.names.push_back({size_t(i), QStringLiteral("Client %1").arg(i)});
    }
    const Scene scene = chart.scene(kRect, plainStyle());
    CHECK_FALSE(hasOverlappingTexts(scene));
    CHECK(wordsOf(scene).filter(QStringLiteral("Client")).size() < 10);
}

TEST_CASE("pointing at a dot finds it, beside all dots nothing is meant") {
    const LineInTheSand chart = lineInTheSand();
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto places = chart.places(kRect, style);
    for (size_t i = 0; i < places.size(); ++i)
        CHECK(chart.itemAt(places[i].center(), kRect, style) == i);
    CHECK_FALSE(chart.itemAt(QPointF(280, 60), kRect, style));
    CHECK_FALSE(chart.itemAt(QPointF(-20, 60), kRect, style));
}

TEST_CASE("along goes by revenue, upwards by cost") {
    const LineInTheSand chart = lineInTheSand();
    const auto along = chart.along();
    for (size_t i = 1; i < along.size(); ++i)
        CHECK(chart.dots[along[i - 1]].revenue <= chart.dots[along[i]].revenue);
    const auto upwards = chart.upwards();
    for (size_t i = 1; i < upwards.size(); ++i)
        CHECK(chart.dots[upwards[i - 1]].cost <= chart.dots[upwards[i]].cost);
    CHECK(along != upwards);
}

TEST_CASE("what is chosen is drawn over the rest, which stays as it was") {
    LineInTheSand chart = lineInTheSand();
    const auto before = chart.ground(kRect, plainStyle()).items().size();
    CHECK(chart.highlight(kRect, plainStyle()).items().empty());
    chart.selected = 8;
    chart.hovered = 2;
    CHECK(chart.ground(kRect, plainStyle()).items().size() == before);
    CHECK(chart.scene(kRect, plainStyle()).items().size() ==
          before + chart.highlight(kRect, plainStyle()).items().size());
    CHECK(staysWithin(chart.highlight(kRect, plainStyle()), kRect));
}
