// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/waterfall.h"
#include "drawing.h"
#include "support/catch.h"

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {
const QRectF kRect(10, 20, 420, 190);
} // namespace

TEST_CASE("a waterfall carries the level from bar to bar") {
    const auto steps = marginWaterfall().steps();
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].to == 12000.0);
    CHECK(steps[1].from == 12000.0);
    CHECK(steps[1].to == -12000.0);
    CHECK(steps[2].to == -10500.0);
    CHECK(steps[3].from == 0.0);
    CHECK(steps[3].to == -10500.0);
}

TEST_CASE("the lengths of a waterfall's bars are as their values") {
    const auto bars = healthWaterfall().geometry(kRect, plainStyle());
    REQUIRE(bars.size() == 6);
    const double unit = bars[0].bar.width() / 100.0;
    CHECK(bars[1].bar.width() == Approx(31.1 * unit));
    CHECK(bars[2].bar.width() == Approx(19.2 * unit));
    CHECK(bars[3].bar.width() == Approx(0.0).margin(1e-9));
    CHECK(bars[4].bar.width() == Approx(8.9 * unit));
    CHECK(bars[5].bar.width() == Approx(40.8 * unit));
    // Each loss begins where the level was.
    CHECK(bars[1].bar.right() == Approx(bars[0].bar.right()));
    CHECK(bars[2].bar.right() == Approx(bars[1].bar.left()));
    CHECK(bars[5].bar.left() == Approx(bars[0].bar.left()));
}

TEST_CASE("a level below zero lies beyond the zero line") {
    const auto bars = marginWaterfall().geometry(kRect, plainStyle());
    const double zero = bars[0].bar.left();
    CHECK(bars[1].bar.left() < zero);
    CHECK(bars[3].bar.right() == Approx(zero));
    CHECK(bars[3].bar.width() == Approx(bars[0].bar.width() * 10500.0 / 12000.0));
}

TEST_CASE("the zero line of a waterfall is drawn even when all values are zero") {
    Waterfall chart;
    chart.bars = {{QStringLiteral("Revenue"), 0.0, BarKind::Start, {}, {}},
                  {QStringLiteral("Margin"), 0.0, BarKind::Total, {}, {}}};
    const Scene scene = chart.scene(kRect, plainStyle());
    const auto tall = std::count_if(scene.items().begin(), scene.items().end(), [](const SceneItem& item) {
        const auto* line = std::get_if<LineItem>(&item);
        return line && line->from.x() == line->to.x() && line->to.y() - line->from.y() > 40.0;
    });
    CHECK(tall == 1);
}

TEST_CASE("pointing anywhere in a row finds its bar") {
    const Waterfall chart = healthWaterfall();
    const ChartStyle style = plainStyle();
    const auto bars = chart.geometry(kRect, style);
    for (size_t i = 0; i < bars.size(); ++i) {
        CHECK(chart.barAt(bars[i].bar.center(), kRect, style) == i);
        CHECK(chart.barAt(QPointF(kRect.left() + 1, bars[i].row.center().y()), kRect, style) == i);
    }
    CHECK_FALSE(chart.barAt(QPointF(kRect.left() - 5, bars[0].row.center().y()), kRect, style));
    CHECK_FALSE(chart.barAt(QPointF(kRect.center().x(), kRect.bottom() + 50), kRect, style));
}

TEST_CASE("a waterfall says every label and figure, the caller's own where given") {
    const QStringList words = wordsOf(healthWaterfall().scene(kRect, plainStyle()));
    CHECK(words.contains(QStringLiteral("Complaints")));
    CHECK(words.contains(QStringLiteral("-31")));
    CHECK(words.contains(QStringLiteral("41")));
    CHECK(wordsOf(marginWaterfall().scene(kRect, plainStyle())).contains(QStringLiteral("-10,500.00")));
}

TEST_CASE("figures of a waterfall stand clear of its bars") {
    const Waterfall chart = GENERATE(healthWaterfall(), marginWaterfall());
    const ChartStyle style = plainStyle();
    const auto bars = chart.geometry(kRect, style);
    for (const TextItem& text : textsOf(chart.scene(kRect, style))) {
        for (const auto& bar : bars)
            CHECK_FALSE(text.box.adjusted(0, 2, 0, -2).intersects(bar.bar));
    }
}

TEST_CASE("hovering or selecting moves nothing") {
    Waterfall chart = healthWaterfall();
    const auto before = chart.geometry(kRect, plainStyle());
    const QImage calm = painted(chart, QSizeF(420, 190), plainStyle());
    chart.hovered = 1;
    const QImage hovered = painted(chart, QSizeF(420, 190), plainStyle());
    chart.hovered.reset();
    chart.selected = 1;
    const QImage selected = painted(chart, QSizeF(420, 190), plainStyle());
    const auto after = chart.geometry(kRect, plainStyle());
    for (size_t i = 0; i < before.size(); ++i)
        CHECK(before[i].bar == after[i].bar);
    CHECK(calm != hovered);
    CHECK(calm != selected);
    CHECK(hovered != selected);
}

TEST_CASE("losses and gains differ in black and white") {
    // The same ink for everything: only the pattern is left to tell them apart.
    ChartStyle style = plainStyle();
    style.theme.accent = style.theme.muted = style.theme.quiet = QColor(Qt::black);
    Waterfall gain;
    gain.bars = {{{}, 50.0, BarKind::Start, QStringLiteral("x"), {}},
                 {{}, 50.0, BarKind::Gain, QStringLiteral("x"), {}}};
    Waterfall loss = gain;
    loss.bars = {{{}, 100.0, BarKind::Start, QStringLiteral("x"), {}},
                 {{}, 50.0, BarKind::Loss, QStringLiteral("x"), {}}};
    const auto second = [&](const Waterfall& chart) {
        const QSizeF size(300, 60);
        const QRectF bar = chart.geometry(QRectF(QPointF(0, 0), size), style)[1].bar;
        return painted(chart, size, style).copy(bar.toAlignedRect().adjusted(2, 2, -2, -2));
    };
    CHECK(second(gain).size() == second(loss).size());
    CHECK(second(gain) != second(loss));
}

TEST_CASE("in its preferred height a waterfall is whole, in less it keeps its bars") {
    const Waterfall chart = healthWaterfall();
    const ChartStyle style = plainStyle();
    const double height = chart.preferredHeight(style);
    CHECK(textsOf(chart.scene(QRectF(0, 0, 420, height), style)).size() == 12);
    const Scene tiny = chart.scene(QRectF(0, 0, 60, 30), style);
    CHECK(textsOf(tiny).empty());
    CHECK(chart.geometry(QRectF(0, 0, 60, 30), style)[0].bar.width() > 40.0);
}

TEST_CASE("a label is not cut while the bars can spare the room") {
    Waterfall chart;
    chart.bars = {{QStringLiteral("Health"), 100.0, BarKind::Start, {}, {}},
                  {QStringLiteral("Unfounded complaints"), 12.0, BarKind::Loss, {}, {}},
                  {QStringLiteral("Health now"), 0.0, BarKind::Total, {}, {}}};
    const Scene scene = chart.scene(QRectF(0, 0, 280, 90), plainStyle());
    CHECK(std::any_of(scene.items().begin(), scene.items().end(), [](const SceneItem& item) {
        const auto* text = std::get_if<TextItem>(&item);
        return text && text->text == QLatin1String("Unfounded complaints");
    }));
}

TEST_CASE("the total of a loss is not praised by the accent") {
    const Scene scene = marginWaterfall().scene(kRect, plainStyle());
    const QColor accent = plainStyle().theme.accent;
    CHECK(std::none_of(scene.items().begin(), scene.items().end(), [&](const SceneItem& item) {
        const auto* bar = std::get_if<RectItem>(&item);
        return bar && bar->fill == accent;
    }));
}
