// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/client_review.h"
#include "reporting/html_text.h"
#include "reporting/render_html.h"
#include "reporting/review_samples.h"
#include "support/catch.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace rapport;
using namespace rapport::reporting;
using wording::Speech;

namespace {

QByteArray html(const ReviewInput& input, const char* language = "en") {
    return renderHtml(buildClientReview(input, Speech::of(QString::fromLatin1(language))));
}

} // namespace

TEST_CASE("text from outside can never become markup") {
    CHECK(htmlText(QStringLiteral("<b> & \"x\" 'y'")) == "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;");
    CHECK(htmlText(QStringLiteral("a\u0001\u000bb\tc\nd")) == "ab\tc\nd");
    CHECK(htmlText(QString(QChar(0xD800)) + QStringLiteral("x") + QString(QChar(0xFFFF))) == "x");
    CHECK(htmlText(QString::fromUtf8("\xF0\x9F\x98\x80 é")) == "\xF0\x9F\x98\x80 é");

    const QByteArray page = html(samples::secretive());
    CHECK_FALSE(page.contains("<script"));
    CHECK(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"));
    CHECK(page.contains("<td><bdi>secret text &lt;/td&gt;&lt;script&gt;alert(2)&lt;/script&gt;</bdi></td>"));
}

TEST_CASE("the page loads nothing and runs nothing") {
    static const QRegularExpression reference(
        QStringLiteral(
            R"((\b(src|href|action|data|poster)\s*=|url\s*\(|@import|<(script|link|iframe|object|embed|img|form)\b|\bon\w+\s*=))"),
        QRegularExpression::CaseInsensitiveOption);
    for (const ReviewInput& input : {samples::lossMaker(), samples::wronged(), samples::secretive()}) {
        QString page = QString::fromUtf8(html(input));
        // The name of SVG is the only address, and is never asked for.
        page.remove(QStringLiteral("xmlns=\"http://www.w3.org/2000/svg\""));
        CHECK_FALSE(page.contains(QStringLiteral("://")));
        CAPTURE(reference.match(page).captured());
        CHECK_FALSE(page.contains(reference));
        CHECK(page.contains(
            QStringLiteral("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")));
    }
}

TEST_CASE("the page is well-formed and its tables can be read aloud") {
    for (const ReviewInput& input : {samples::lossMaker(), samples::wronged(), samples::secretive()}) {
        QXmlStreamReader xml(html(input));
        int tables = 0, captions = 0, headings = 0, images = 0, titles = 0;
        QStringList ids;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            tables += xml.name() == u"table";
            captions += xml.name() == u"caption";
            if (xml.name() == u"th") {
                ++headings;
                CHECK(xml.attributes().hasAttribute(QStringLiteral("scope")));
            }
            if (xml.name() == u"svg" && xml.attributes().value(QStringLiteral("role")) == u"img") ++images;
            if (xml.attributes().hasAttribute(QStringLiteral("id")))
                ids << xml.attributes().value(QStringLiteral("id")).toString();
            titles += xml.name() == u"title";
        }
        INFO(xml.errorString().toStdString() << " in line " << xml.lineNumber());
        CHECK_FALSE(xml.hasError());
        CHECK(tables > 3);
        CHECK(captions == tables);
        CHECK(headings > 10);
        CHECK(images > 0);
        CHECK(titles == images + 1);
        CHECK(ids.removeDuplicates() == 0);
    }
}

TEST_CASE("language and direction are said") {
    CHECK(html(samples::lossMaker()).contains("<html lang=\"en\" dir=\"ltr\">"));
    const QByteArray arabic = html(samples::lossMaker(), "ar");
    CHECK(arabic.contains("<html lang=\"ar\" dir=\"rtl\">"));
    // Values are set apart, so that a Latin name does not turn the sentence about.
    CHECK(arabic.contains(QStringLiteral("\u2068A Knox example\u2069").toUtf8()));
}

TEST_CASE("the same document gives the same bytes") {
    CHECK(html(samples::lossMaker()) == html(samples::lossMaker()));
}
