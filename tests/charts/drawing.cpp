// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing.h"

#include <QPainter>

namespace rapport::charts::test {

Money euros(qint64 cents) {
    return Money(cents, *Currency::fromCode(u"EUR"));
}

Waterfall healthWaterfall() {
    Waterfall chart;
    chart.bars = {{QStringLiteral("No problems"), 100.0, BarKind::Start, {}, {}},
                  {QStringLiteral("Profit"), 31.1, BarKind::Loss, {}, {}},
                  {QStringLiteral("Payment"), 19.2, BarKind::Loss, {}, {}},
                  {QStringLiteral("Complaints"), 0.0, BarKind::Loss, {}, {}},
                  {QStringLiteral("Conduct"), 8.9, BarKind::Loss, {}, {}},
                  {QStringLiteral("Health"), 0.0, BarKind::Total, {}, Verdict::SetLimits}};
    return chart;
}

Waterfall marginWaterfall() {
    Waterfall chart;
    chart.bars = {{QStringLiteral("Revenue"), 12000.0, BarKind::Start, QStringLiteral("12,000.00"), {}},
                  {QStringLiteral("Cost"), 24000.0, BarKind::Loss, QStringLiteral("-24,000.00"), {}},
                  {QStringLiteral("Paid back"), 1500.0, BarKind::Gain, QStringLiteral("+1,500.00"), {}},
                  {QStringLiteral("Margin"), 0.0, BarKind::Total, QStringLiteral("-10,500.00"), {}}};
    return chart;
}

Sparkline sparkline() {
    Sparkline chart;
    chart.points = {80.0, 82.0, 79.0, std::nullopt, 74.0, 60.0, 55.0, 52.0, 58.0, 47.0, 41.0, 20.0};
    return chart;
}

TrendLine trendLine() {
    TrendLine chart;
    for (int month = 0; month < 13; ++month) {
        const Day day = Day::fromDate(QDate(2025, 1, 31).addMonths(month)).lastOfMonth();
        chart.points.push_back({day, 95.0 - 4.0 * month});
    }
    chart.points[4].value = std::nullopt;
    chart.levels = {35.0, 60.0, 80.0};
    return chart;
}

AgeingBar ageingBar() {
    AgeingBar chart;
    chart.slices = {{QStringLiteral("Not due"), euros(400000)},
                    {QStringLiteral("1-30"), euros(200000)},
                    {QStringLiteral("31-60"), euros(100000)},
                    {QStringLiteral("61-90"), euros(0)},
                    {QStringLiteral("91+"), euros(300000)}};
    return chart;
}

LineInTheSand lineInTheSand() {
    LineInTheSand chart;
    chart.dots = {{48.0, 20.0, 300.0, Verdict::Keep},      {30.0, 22.0, 200.0, Verdict::Watch},
                  {22.0, 9.0, 90.0, Verdict::Keep},        {15.0, 6.0, 60.0, Verdict::NeedsRecords},
                  {12.0, 11.0, 120.0, Verdict::SetLimits}, {9.0, 3.0, 25.0, Verdict::TooEarly},
                  {7.0, 5.0, 50.0, Verdict::MakeItRight},  {5.0, 4.0, 45.0, Verdict::Help},
                  {12.0, 24.0, 260.0, Verdict::PartWays}};
    chart.revenueTitle = QStringLiteral("Revenue, thousands of EUR");
    chart.costTitle = QStringLiteral("Cost to serve, thousands of EUR");
    chart.lineTitle = QStringLiteral("Break-even");
    chart.names = {{8, QStringLiteral("Okafor Dental")}, {0, QStringLiteral("Harbour Hotel")}};
    return chart;
}

WhaleCurve whaleCurve() {
    WhaleCurve chart;
    chart.cumulative = {80.0, 130.0, 150.0, 140.0, 100.0};
    chart.profitTitle = QStringLiteral("Profit so far, thousands of EUR");
    chart.clientsTitle = QStringLiteral("Clients, the most profitable first");
    chart.totalText = QStringLiteral("100%: 100 thousand");
    chart.peakText = QStringLiteral("The first 3 clients earn 150% of the profit");
    return chart;
}

RankedBars rankedBars() {
    RankedBars chart;
    chart.bars = {{QStringLiteral("Harbour Hotel"), 0.31, QStringLiteral("31%"), 0.2},
                  {QStringLiteral("Quay Café"), 0.12, QStringLiteral("12%"), std::nullopt},
                  {QStringLiteral("Okafor Dental"), 0.04, QStringLiteral("4%"), 0.0}};
    chart.levels = {{0.10, QStringLiteral("10%")}, {0.25, QStringLiteral("25%")}};
    return chart;
}

std::vector<std::shared_ptr<Chart>> everyChart() {
    return {std::make_shared<Waterfall>(healthWaterfall()), std::make_shared<Waterfall>(marginWaterfall()),
            std::make_shared<Sparkline>(sparkline()),       std::make_shared<TrendLine>(trendLine()),
            std::make_shared<AgeingBar>(ageingBar()),       std::make_shared<LineInTheSand>(lineInTheSand()),
            std::make_shared<WhaleCurve>(whaleCurve()),     std::make_shared<RankedBars>(rankedBars())};
}

ChartStyle plainStyle(Qt::LayoutDirection direction) {
    ChartStyle style;
    style.locale = QLocale(QLocale::English, QLocale::UnitedStates);
    style.direction = direction;
    return style;
}

QImage painted(const Chart& chart, QSizeF size, const ChartStyle& style, double pixelRatio) {
    QImage image((size * pixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(style.theme.surface);
    QPainter painter(&image);
    chart.paint(painter, QRectF(QPointF(0, 0), size), style);
    return image;
}

std::vector<TextItem> textsOf(const Scene& scene) {
    std::vector<TextItem> texts;
    for (const SceneItem& item : scene.items()) {
        if (const auto* text = std::get_if<TextItem>(&item)) texts.push_back(*text);
    }
    return texts;
}

QStringList wordsOf(const Scene& scene) {
    QStringList words;
    for (const TextItem& text : textsOf(scene))
        words << text.text;
    return words;
}

namespace {

/// The box without its leading, which may lie on a neighbour's or on the rim.
QRectF letters(const TextItem& text) {
    return text.box.adjusted(0, 2, 0, -2);
}

struct Extent {
    QRectF operator()(const RectItem& item) const { return item.rect; }
    QRectF operator()(const LineItem& item) const { return QRectF(item.from, item.to).normalized(); }
    QRectF operator()(const PathItem& item) const { return item.path.boundingRect(); }
    QRectF operator()(const TextItem& item) const { return letters(item); }
    QRectF operator()(const StampItem& item) const {
        QRectF all;
        for (const QPointF& place : item.places)
            all |= item.path.boundingRect().translated(place);
        return all;
    }
};

} // namespace

bool staysWithin(const Scene& scene, const QRectF& rect) {
    const QRectF room = rect.adjusted(-0.5, -0.5, 0.5, 0.5);
    for (const SceneItem& item : scene.items()) {
        const auto* path = std::get_if<PathItem>(&item);
        if (path && path->path.isEmpty()) continue; // Hatching of a bar too narrow for it.
        const QRectF extent = std::visit(Extent(), item);
        if (extent.left() < room.left() || extent.right() > room.right() || extent.top() < room.top() ||
            extent.bottom() > room.bottom()) {
            return false;
        }
    }
    return true;
}

bool hasOverlappingTexts(const Scene& scene) {
    const std::vector<TextItem> texts = textsOf(scene);
    for (size_t i = 0; i < texts.size(); ++i) {
        for (size_t j = i + 1; j < texts.size(); ++j) {
            if (letters(texts[i]).intersects(letters(texts[j]))) return true;
        }
    }
    return false;
}

} // namespace rapport::charts::test
