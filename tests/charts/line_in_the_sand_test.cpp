// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/svg.h"
#include "drawing.h"
#include "support/catch.h"

#include <QPainter>

#include <algorithm>
#include <optional>
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
    const bool farOut = GENERATE(false, true);
    if (farOut) chart.dots.push_back({900.0, 700.0, 500.0, Verdict::Watch});
    CHECK(chart.isSqueezed() == farOut);
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

namespace {

LineInTheSand thousandsOfDots() {
    LineInTheSand chart;
    for (int i = 0; i < 5000; ++i) {
        chart.dots.push_back(
            {double(i % 71), double((i * 31) % 97), double(i % 13), static_cast<Verdict>(i % 8)});
    }
    chart.lineTitle = QStringLiteral("Break-even");
    return chart;
}

std::vector<QPointF> stampedPlaces(const Scene& scene) {
    std::vector<QPointF> places;
    for (const SceneItem& item : scene.items()) {
        if (const auto* stamp = std::get_if<StampItem>(&item))
            places.insert(places.end(), stamp->places.begin(), stamp->places.end());
    }
    return places;
}

std::optional<QRectF> boxOf(const Scene& scene, const QString& words) {
    for (const TextItem& text : textsOf(scene)) {
        if (text.text == words) return text.box;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("of thousands of dots one stands in every place where there are any") {
    const LineInTheSand chart = thousandsOfDots();
    CHECK(chart.isThinned());
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const Scene scene = chart.scene(kRect, style);
    CHECK(staysWithin(scene, kRect));
    const std::vector<QPointF> stamped = stampedPlaces(scene);
    CHECK(stamped.size() > 1000);
    const auto all = chart.places(kRect, style);
    for (size_t i = 0; i < all.size(); i += 7) {
        const QPointF centre = all[i].center();
        CHECK(std::ranges::any_of(stamped, [&](QPointF place) {
            return std::abs(place.x() - centre.x()) < 8.0 && std::abs(place.y() - centre.y()) < 8.0;
        }));
    }
    // As many dots are drawn one by one where there is no raster.
    CHECK(toSvg(scene, kRect.size(), {}).count("<path") >= qsizetype(stamped.size()));
}

TEST_CASE("however many dots there are, no more are drawn than can be told apart, and those named always") {
    LineInTheSand chart;
    for (int i = 0; i < 40000; ++i)
        chart.dots.push_back({1.0 + 0.001 * (i % 200), 1.0 + 0.001 * (i / 200), 5.0, Verdict::Keep});
    chart.dots.push_back({90.0, 30.0, 900.0, Verdict::PartWays});
    chart.names = {{17, QStringLiteral("Named")}};
    const Scene scene = chart.scene(kRect, plainStyle());
    CHECK(stampedPlaces(scene).size() < 3000);
    const auto places = chart.places(kRect, plainStyle());
    const auto found = chart.itemAt(places.back().center(), kRect, plainStyle());
    CHECK(found == chart.dots.size() - 1);
}

TEST_CASE("closer, more of the dots are drawn, and only those in view") {
    LineInTheSand chart = thousandsOfDots();
    const auto before = stampedPlaces(chart.scene(kRect, plainStyle())).size();
    chart.view.zoomBy(8.0, QPointF(0.5, 0.5));
    const Scene scene = chart.scene(kRect, plainStyle());
    CHECK(staysWithin(scene, kRect));
    const auto places = chart.places(kRect, plainStyle());
    size_t inView = 0;
    std::optional<size_t> beside;
    for (size_t i = 0; i < places.size(); ++i) {
        const bool seen =
            kRect.contains(places[i].center()) && chart.itemAt(places[i].center(), kRect, plainStyle());
        inView += seen ? 1 : 0;
        if (!seen && !beside) beside = i;
    }
    CHECK(inView > 20);
    CHECK(inView < before);
    REQUIRE(beside);
    chart.selected = beside;
    CHECK(chart.highlight(kRect, plainStyle()).items().empty());
    chart.reveal(*beside, kRect, plainStyle());
    CHECK_FALSE(chart.highlight(kRect, plainStyle()).items().empty());
}

TEST_CASE("a point keeps its share of the view, mirrored or not") {
    LineInTheSand chart = lineInTheSand();
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto places = chart.places(kRect, style);
    const QPointF share = chart.shareAt(places[0].center(), kRect, style);
    chart.view.zoomBy(3.0, share);
    const QPointF after = chart.shareAt(chart.places(kRect, style)[0].center(), kRect, style);
    CHECK(after.x() == Approx(share.x()).margin(0.01));
    CHECK(after.y() == Approx(share.y()).margin(0.01));
}

TEST_CASE("a closer look is about the chosen dot, or else where the dots are") {
    LineInTheSand chart;
    for (int i = 0; i < 40; ++i)
        chart.dots.push_back({10.0 + 0.1 * i, 5.0 + 0.05 * i, 20.0, Verdict::Keep});
    chart.dots.push_back({60.0, 30.0, 20.0, Verdict::Watch});
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const auto seen = [&] {
        const auto places = chart.places(kRect, style);
        return std::ranges::count_if(places, [&](const QRectF& place) {
            return kRect.contains(place.center()) && chart.itemAt(place.center(), kRect, style).has_value();
        });
    };
    for (int step = 0; step < 6; ++step)
        chart.view.zoomBy(1.5, chart.focus(kRect, style));
    CHECK(seen() >= 20);
    chart.selected = 40;
    chart.reveal(40, kRect, style);
    for (int step = 0; step < 6; ++step)
        chart.view.zoomBy(1.5, chart.focus(kRect, style));
    CHECK(chart.itemAt(chart.places(kRect, style)[40].center(), kRect, style) == 40);
}

TEST_CASE("the title of the line touches neither the line nor a dot") {
    const double zoom = GENERATE(1.0, 2.0);
    for (int sample = 0; sample < 40; ++sample) {
        LineInTheSand chart;
        unsigned state = 77u + unsigned(sample);
        const auto next = [&state] {
            state = state * 1664525u + 1013904223u;
            return double(state >> 8) / double(1u << 24);
        };
        for (int i = 0; i < 60; ++i) {
            const double revenue = 50.0 * next();
            chart.dots.push_back({revenue, revenue * (0.4 + next()), 200.0 * next(), Verdict::Watch});
        }
        chart.lineTitle = QStringLiteral("Break-even");
        chart.view.zoomBy(zoom, QPointF(0.2, 0.2));
        const Scene scene = chart.scene(kRect, plainStyle());
        const auto box = boxOf(scene, chart.lineTitle);
        REQUIRE(box);
        const LineItem line = breakEven(scene);
        CHECK((above(line, box->bottomRight()) > 2.0 || above(line, box->topLeft()) < -2.0));
        for (const QRectF& place : chart.places(kRect, plainStyle()))
            CHECK_FALSE(place.intersects(*box));
    }
}

TEST_CASE("a stamp looks as the shape it stands for") {
    const QPointF place(20, 15);
    QPainterPath path;
    path.addRect(-5, -4, 10, 8);
    Scene one, other;
    one.add(PathItem{path.translated(place), Qt::black});
    other.add(StampItem{path, Qt::black, QColor(), 1.0, {place}});
    const double ratio = GENERATE(1.0, 2.0);
    const auto drawn = [ratio](const Scene& scene) {
        QImage image(QSize(40, 30) * ratio, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::white);
        QPainter painter(&image);
        scene.paint(painter, QFont());
        return image;
    };
    CHECK(drawn(one) == drawn(other));
}
