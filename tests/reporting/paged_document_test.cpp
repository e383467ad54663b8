// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/paged_document.h"
#include "reporting/pdf_tools.h"
#include "reporting/render_pdf.h"
#include "reporting/review_samples.h"
#include "support/catch.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>

using namespace rapport;
using namespace rapport::reporting;

namespace {

const QPageSize a4(QPageSize::A4);

Document blank(const wording::Speech& speech = wording::Speech()) {
    Document document;
    document.title = QStringLiteral("A title");
    document.subtitle = QStringLiteral("A subtitle");
    document.author = QStringLiteral("Harbour Print & Sign");
    document.speech = speech;
    return document;
}

Table longTable(int rows) {
    Table table;
    table.columns = {QStringLiteral("Number"), QStringLiteral("Words")};
    for (int row = 0; row < rows; ++row)
        table.rows.push_back({{QStringLiteral("row%1").arg(row), QStringLiteral("some words")}});
    return table;
}

QStringList wordsOf(const QString& text) {
    static const QRegularExpression space(QStringLiteral("[\\s|:]+"));
    // Some fonts write "fi" as one letter; marks of direction are not printed.
    static const QRegularExpression marks(QStringLiteral("\\p{Cf}"));
    return QString(text)
        .remove(marks)
        .normalized(QString::NormalizationForm_KC)
        .split(space, Qt::SkipEmptyParts);
}

QImage painted(const PagedDocument& pages, int page, double scale = 1.0) {
    QImage image((pages.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    return image;
}

/// The columns that hold ink between two heights.
std::pair<int, int> inkOf(const QImage& image, int top, int bottom) {
    int left = image.width(), right = -1;
    for (int y = top; y < bottom; ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 128) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    return {left, right};
}

} // namespace

TEST_CASE("a PDF says, page by page, what its pages say") {
    if (!pdf_tools::areHere()) return;
    for (const ReviewInput& input : {samples::lossMaker(), samples::wronged(), samples::secretive()}) {
        const PagedDocument pages(buildClientReview(input, wording::Speech()), a4);
        const QByteArray pdf = renderPdf(pages);
        for (int page = 0; page < pages.pageCount(); ++page) {
            const QStringList printed = wordsOf(pdf_tools::textOf(pdf, page));
            // What a chart shows stands in it as a drawing and a few labels; of the rest no word is lost.
            for (const QString& line : pages.text(page).split(u'\n')) {
                if (line.startsWith(QStringLiteral("The health ")) ||
                    line.startsWith(QStringLiteral("Of $")) || line.startsWith(QStringLiteral("Open in all")))
                    continue;
                // What a stray mark of direction becomes in the text is the reader's choice.
                if (line.contains(QChar(0x202e))) continue;
                for (const QString& word : wordsOf(line)) {
                    INFO("page " << page << ": " << word.toStdString() << " of " << line.toStdString());
                    REQUIRE(printed.contains(word));
                }
            }
        }
    }
}

TEST_CASE("the pages of a review say the same as ever") {
    // To renew after a change that was meant: RAPPORT_RENEW_GOLDEN=1. Where pages end depends on the fonts.
    const PagedDocument pages(buildClientReview(samples::lossMaker(), wording::Speech()), a4);
    QStringList texts;
    for (int page = 0; page < pages.pageCount(); ++page)
        texts << pages.text(page);
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/golden/report/loss_maker.pages.txt"));
    if (qEnvironmentVariableIsSet("RAPPORT_RENEW_GOLDEN")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(texts.join(u'\n').toUtf8() + '\n');
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()).trimmed().split(u'\n') == texts.join(u'\n').split(u'\n'));
}

TEST_CASE("a PDF names its title, business, language, pages and paper") {
    if (!pdf_tools::areHere()) return;
    const Document document = buildClientReview(samples::lossMaker(), wording::Speech());
    const PagedDocument pages(document, a4);
    const QByteArray pdf = renderPdf(pages);
    const auto info = pdf_tools::infoOf(pdf);
    CHECK(info[QStringLiteral("Title")] == document.title);
    CHECK(info[QStringLiteral("Author")] == QStringLiteral("Harbour Print & Sign"));
    CHECK(info[QStringLiteral("Creator")] == QStringLiteral("Rapport"));
    CHECK(info[QStringLiteral("Pages")] == QString::number(pages.pageCount()));
    CHECK(info[QStringLiteral("Page size")].contains(QStringLiteral("A4")));
    CHECK(pdf.contains("/Lang"));
    const auto letter = pdf_tools::infoOf(renderPdf(PagedDocument(document, QPageSize(QPageSize::Letter))));
    CHECK(letter[QStringLiteral("Page size")].contains(QStringLiteral("letter")));
}

TEST_CASE("the main part of a review has two to four pages") {
    const Document whole = buildClientReview(samples::lossMaker(), wording::Speech());
    Document main = whole;
    main.appendix.clear();
    const int count = PagedDocument(main, a4).pageCount();
    CHECK(count >= 2);
    CHECK(count <= 4);
    CHECK(PagedDocument(whole, a4).pageCount() > count);
}

TEST_CASE("the paper is that of the country") {
    CHECK(paperOf(QLocale(QStringLiteral("en_US"))).id() == QPageSize::Letter);
    CHECK(paperOf(QLocale(QStringLiteral("es_MX"))).id() == QPageSize::Letter);
    CHECK(paperOf(QLocale(QStringLiteral("en_GB"))).id() == QPageSize::A4);
    CHECK(paperOf(QLocale(QStringLiteral("fa_IR"))).id() == QPageSize::A4);
    CHECK(paperOf(QLocale::c()).id() == QPageSize::A4);
}

TEST_CASE("no heading is left alone at the foot of a page") {
    for (int paragraphs = 20; paragraphs < 60; ++paragraphs) {
        Document document = blank();
        Section first{QStringLiteral("a"), QStringLiteral("Before"), {}};
        for (int i = 0; i < paragraphs; ++i)
            first.blocks.push_back(Paragraph{QStringLiteral("A paragraph of one line")});
        Section second{QStringLiteral("b"), QStringLiteral("Heading of the second"), {}};
        second.blocks.push_back(longTable(4));
        document.sections = {first, second};
        const PagedDocument pages(document, a4);
        for (int page = 0; page < pages.pageCount(); ++page) {
            CAPTURE(paragraphs, page);
            const QString text = pages.text(page);
            CHECK_FALSE(text.endsWith(second.heading));
            // A short table stays whole, and with its heading.
            CHECK(text.contains(second.heading) == text.contains(QStringLiteral("row3")));
        }
    }
}

TEST_CASE("a long table goes on over pages with its head, and loses no row") {
    Document document = blank();
    Section section{QStringLiteral("a"), QStringLiteral("Rows"), {}};
    section.blocks.push_back(longTable(400));
    document.sections = {section};
    const PagedDocument pages(document, a4);
    REQUIRE(pages.pageCount() > 5);
    QStringList rows;
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (pdf_tools::areHere())
            CHECK(pdf_tools::textOf(renderPdf(pages), page).count(QStringLiteral("Number")) == 1);
        for (const QString& word : wordsOf(pages.text(page)))
            if (word.startsWith(QStringLiteral("row"))) rows << word;
    }
    REQUIRE(rows.size() == 400);
    CHECK(rows.back() == QStringLiteral("row399"));
    CHECK(rows.removeDuplicates() == 0);
}

TEST_CASE("a note longer than a page is torn and not cut off") {
    if (!pdf_tools::areHere()) return;
    Document document = blank();
    Section section{QStringLiteral("a"), QStringLiteral("Notes"), {}};
    Table table = longTable(2);
    table.rows[1].cells[1] = QStringLiteral("word ").repeated(4000) + QStringLiteral("\nthelastword");
    section.blocks.push_back(table);
    document.sections = {section};
    const PagedDocument pages(document, a4);
    CHECK(pages.pageCount() > 3);
    const QString text = pdf_tools::textOf(renderPdf(pages));
    CHECK(text.count(QStringLiteral("word")) == 4000 + 1 + 1); // "some words" and the last
    CHECK(text.contains(QStringLiteral("thelastword")));
}

TEST_CASE("right-to-left documents are mirrored") {
    const auto inkOfTitle = [](const char* language) {
        Document document = blank(wording::Speech::of(QString::fromLatin1(language)));
        Section section{QStringLiteral("a"), QStringLiteral("Heading"), {}};
        section.blocks.push_back(longTable(3));
        document.sections = {section};
        return inkOf(painted(PagedDocument(document, a4), 0), 60, 110);
    };
    const auto [left, right] = inkOfTitle("en");
    const auto [leftMirrored, rightMirrored] = inkOfTitle("fa");
    const double width = PagedDocument(blank(), a4).size().width();
    CHECK(left < 80);
    CHECK(right < width / 2);
    CHECK(rightMirrored > width - 80);
    CHECK(leftMirrored > width / 2);
}

TEST_CASE("every word of a right-to-left review stands in its PDF") {
    if (!pdf_tools::areHere()) return;
    ReviewInput input = samples::lossMaker();
    input.content.client.name = QString::fromUtf8("کافه لنگرگاه");
    const PagedDocument pages(buildClientReview(input, wording::Speech::of(QStringLiteral("fa"))), a4);
    // Letters come back in the shapes they have within their word.
    const QString text = pdf_tools::textOf(renderPdf(pages)).normalized(QString::NormalizationForm_KC);
    CHECK(text.contains(QString::fromUtf8("لنگرگاه")));
    CHECK(text.contains(QString::fromUtf8("۱۲٬۰۰۰")));
}

TEST_CASE("a page reads in black and white") {
    // Whatever is said by a colour is said in dark ink too: nothing but hairlines and hatching is pale.
    const PagedDocument pages(buildClientReview(samples::lossMaker(), wording::Speech()), a4);
    const QImage page = painted(pages, 0, 2.0);
    int pale = 0, dark = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor ink = page.pixelColor(x, y);
            if (ink.saturation() > 60 && ink.value() > 60) (qGray(ink.rgb()) > 150 ? pale : dark) += 1;
        }
    }
    CHECK(pale < dark);
}
