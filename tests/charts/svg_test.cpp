// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/svg.h"
#include "charts/verdict_mark.h"
#include "drawing.h"
#include "support/catch.h"

#include <QXmlStreamReader>

#include <set>

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {

struct Parsed {
    bool wellFormed = false;
    std::set<QString> elements;
    std::set<QString> attributes;
    QStringList texts;
};

Parsed parse(const QByteArray& svg) {
    Parsed parsed;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        parsed.elements.insert(reader.name().toString());
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            parsed.attributes.insert(attribute.name().toString());
        }
        if (reader.name() == u"text" || reader.name() == u"title") {
            parsed.texts << reader.readElementText();
        }
    }
    parsed.wellFormed = !reader.hasError();
    return parsed;
}

} // namespace

TEST_CASE("every chart is well-formed SVG that refers to nothing and has no ids") {
    const std::set<QString> harmless{QStringLiteral("svg"),  QStringLiteral("title"), QStringLiteral("rect"),
                                     QStringLiteral("line"), QStringLiteral("path"),  QStringLiteral("text")};
    for (const auto& chart : everyChart()) {
        const QByteArray svg = toSvg(*chart, QSizeF(420, 190), plainStyle(), QStringLiteral("Health 41"));
        const Parsed parsed = parse(svg);
        CHECK(parsed.wellFormed);
        for (const QString& element : parsed.elements)
            CHECK(harmless.count(element) == 1);
        for (const char* name : {"id", "href", "src", "style", "class"}) {
            CHECK(parsed.attributes.count(QString::fromLatin1(name)) == 0);
        }
        CHECK_FALSE(svg.contains("url("));
        CHECK_FALSE(svg.contains("nan"));
        CHECK_FALSE(svg.contains("inf"));
        CHECK(parsed.texts.first() == u"Health 41");
    }
}

TEST_CASE("text from outside stays text in SVG") {
    Waterfall chart = healthWaterfall();
    const QString nasty = QStringLiteral("<script>\"&'\u0001\n]]>");
    chart.bars[0].label = nasty;
    const QByteArray svg = toSvg(chart, QSizeF(900, 190), plainStyle(), nasty);
    const Parsed parsed = parse(svg);
    CHECK(parsed.wellFormed);
    CHECK(parsed.elements.count(QStringLiteral("script")) == 0);
    CHECK(parsed.texts.count(QStringLiteral("<script>\"&' ]]>")) == 2);
}

TEST_CASE("SVG is the same bytes whatever font the style names") {
    ChartStyle other = plainStyle();
    other.font = QFont(QStringLiteral("DejaVu Serif"), 30);
    for (const auto& chart : everyChart()) {
        const QByteArray svg = toSvg(*chart, QSizeF(420, 190), plainStyle(), {});
        CHECK(svg == toSvg(*chart, QSizeF(420, 190), plainStyle(), {}));
        CHECK(svg == toSvg(*chart, QSizeF(420, 190), other, {}));
    }
}

TEST_CASE("an SVG without words for it is hidden from screen readers") {
    const Scene mark = verdictMark(Verdict::Help, QRectF(0, 0, 16, 16), QColor(Qt::black));
    CHECK(toSvg(mark, QSizeF(16, 16), {}).contains("aria-hidden=\"true\""));
    const QByteArray named = toSvg(mark, QSizeF(16, 16), QStringLiteral("Help"));
    CHECK_FALSE(named.contains("aria-hidden"));
    CHECK(named.contains("role=\"img\""));
}

TEST_CASE("right-to-left words in SVG are isolated and anchored by the eye's sides") {
    Waterfall chart = healthWaterfall();
    const QString word = QStringLiteral("\u0633\u0648\u062f");
    for (WaterfallBar& bar : chart.bars)
        bar.label = word;
    const QByteArray svg = toSvg(chart, QSizeF(420, 190), plainStyle(Qt::RightToLeft), {});
    const qsizetype at = svg.indexOf(QString(u'\u2067' + word + u'\u2069').toUtf8());
    REQUIRE(at > 0);
    const QByteArray element = svg.mid(svg.lastIndexOf("<text", at), at - svg.lastIndexOf("<text", at));
    CHECK(element.contains("text-anchor=\"end\""));
    CHECK(svg.contains("direction=\"ltr\""));
}

TEST_CASE("SVG writes plain numbers, whatever the locale") {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    Scene scene;
    scene.add(RectItem{QRectF(1.5, -0.001, 1234.567, 2), QColor(Qt::black)});
    const QByteArray svg = toSvg(scene, QSizeF(10, 10), {});
    QLocale::setDefault(before);
    CHECK(svg.contains("x=\"1.5\" y=\"0\" width=\"1234.57\" height=\"2\""));
}
