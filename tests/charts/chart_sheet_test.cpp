// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_picture.h"
#include "drawing.h"
#include "support/catch.h"

#include <QXmlStreamReader>

using namespace rapport;
using namespace rapport::charts;
using namespace rapport::charts::test;

namespace {

ChartSheet sheetOf(int parts) {
    ChartSheet sheet;
    sheet.title = QStringLiteral("Harbour & Sign: the portfolio");
    sheet.lines = {QStringLiteral("Twelve months up to 30 Jun 2026")};
    const auto charts = everyChart();
    for (int i = 0; i < parts; ++i) {
        sheet.parts.push_back({QStringLiteral("Part %1").arg(i + 1),
                               QStringLiteral("A sentence that says what is seen. ").repeated(6),
                               charts[size_t(i) % charts.size()], 300.0});
    }
    return sheet;
}

int shareOfInk(const QImage& image) {
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
    }
    return 1000 * ink / (image.width() * image.height());
}

} // namespace

TEST_CASE("a sheet has every heading, sentence and chart, one below the other") {
    const ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    const ChartSheet sheet = sheetOf(3);
    const double height = sheet.height(600.0, style);
    const Scene scene = sheet.scene(600.0, style);
    CHECK(staysWithin(scene, QRectF(0, 0, 600.0, height)));
    CHECK_FALSE(hasOverlappingTexts(scene));
    const QStringList words = wordsOf(scene);
    CHECK(words.first() == sheet.title);
    CHECK(words.contains(QStringLiteral("Part 3")));
    CHECK(words.join(u' ').count(QStringLiteral("sentence")) == 18);
    for (const TextItem& text : textsOf(scene)) {
        if (text.text != sheet.title && !text.text.startsWith(u"Part")) continue;
        CHECK((style.mirrored() ? text.box.right() == Approx(600.0) : text.box.left() == Approx(0.0)));
    }
}

TEST_CASE("pages break between parts, and none is left out") {
    const ChartStyle style = plainStyle();
    const QSizeF page(600.0, 900.0);
    const auto pages = sheetOf(8).pages(page, style);
    CHECK(pages.size() == 4);
    QStringList words;
    for (const Scene& one : pages) {
        CHECK(staysWithin(one, QRectF(QPointF(0, 0), page)));
        words << wordsOf(one);
    }
    for (int part = 1; part <= 8; ++part)
        CHECK(words.count(QStringLiteral("Part %1").arg(part)) == 1);
    CHECK(ChartSheet().pages(page, style).size() == 1);
    // What is higher than a page is drawn lower.
    ChartSheet high = sheetOf(1);
    high.parts.front().height = 5000.0;
    CHECK(staysWithin(high.pages(page, style).front(), QRectF(QPointF(0, 0), page)));
}

TEST_CASE("pictures are what their names say, and show something") {
    ChartStyle style = plainStyle(GENERATE(Qt::LeftToRight, Qt::RightToLeft));
    style.theme = printTheme();
    for (const int parts : {1, 8}) {
        const ChartSheet sheet = sheetOf(parts);
        const QImage png = QImage::fromData(picture(sheet, PictureFormat::Png, style), "PNG");
        REQUIRE_FALSE(png.isNull());
        CHECK(png.width() > 1400);
        CHECK(png.text(QStringLiteral("Title")) == sheet.title);
        CHECK(shareOfInk(png) > 10);

        const QByteArray svg = picture(sheet, PictureFormat::Svg, style);
        QXmlStreamReader reader(svg);
        QStringList texts;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters) texts << reader.text().toString();
        }
        CHECK_FALSE(reader.hasError());
        CHECK(texts.contains(sheet.title));

        const QByteArray pdf = picture(sheet, PictureFormat::Pdf, style);
        CHECK(pdf.startsWith("%PDF-"));
        CHECK(pdf.trimmed().endsWith("%%EOF"));
        const auto pages = pdf.count("/Type /Page\n");
        CHECK((parts == 1 ? pages == 1 : pages > 1));
    }
}

TEST_CASE("the ending of a name says which picture is meant") {
    CHECK(pictureFormatOf(QStringLiteral("a.PNG")) == PictureFormat::Png);
    CHECK(pictureFormatOf(QStringLiteral("a.b.svg")) == PictureFormat::Svg);
    CHECK(pictureFormatOf(QStringLiteral("a.pdf")) == PictureFormat::Pdf);
    CHECK_FALSE(pictureFormatOf(QStringLiteral("pdf")));
    CHECK(endingOf(PictureFormat::Svg) == u".svg");
}
