// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/render_html.h"
#include "reporting/render_json.h"
#include "reporting/review_samples.h"
#include "support/catch.h"

#include <QFile>
#include <QXmlStreamReader>

// Whole reports, as they are read. The pages themselves change with every stroke of a chart, so of HTML the
// words are kept; of JSON every byte. To renew them after a change that was meant: RAPPORT_RENEW_GOLDEN=1.
using namespace rapport;
using namespace rapport::reporting;

namespace {

void compare(const QByteArray& name, const QByteArray& actual) {
    QFile file(QStringLiteral(RAPPORT_TESTS_DIR "/golden/report/") + QString::fromLatin1(name));
    if (qEnvironmentVariableIsSet("RAPPORT_RENEW_GOLDEN")) {
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(actual);
        return;
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> expected = file.readAll().split('\n');
    const QList<QByteArray> lines = actual.split('\n');
    for (qsizetype i = 0; i < std::min(expected.size(), lines.size()); ++i) {
        INFO(name.toStdString() << ", line " << i + 1);
        REQUIRE(lines[i] == expected[i]);
    }
    CHECK(lines.size() == expected.size());
}

/// The words of a page, one element a line; charts and style aside.
QByteArray wordsOf(const QByteArray& html) {
    QByteArray words;
    QXmlStreamReader xml(html);
    QByteArray line;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (xml.name() == u"svg" || xml.name() == u"style") xml.skipCurrentElement();
            break;
        case QXmlStreamReader::Characters:
            if (!xml.isWhitespace()) line += xml.text().toUtf8();
            break;
        case QXmlStreamReader::EndElement:
            if (xml.name() == u"th" || xml.name() == u"td") {
                line += " | ";
            } else if (!line.isEmpty() && xml.name() != u"bdi") {
                words += line.trimmed() + '\n';
                line.clear();
            }
            break;
        default:
            break;
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return words;
}

void compareReport(const char* name, ReviewInput input, Audience audience) {
    input.audience = audience;
    const Document document = buildClientReview(input, wording::Speech());
    compare(QByteArray(name) + ".txt", wordsOf(renderHtml(document)));
    compare(QByteArray(name) + ".json", renderJson(input, document));
}

} // namespace

TEST_CASE("the report of a client that costs more than it pays") {
    compareReport("loss_maker", samples::lossMaker(), Audience::Owner);
}

TEST_CASE("the report of a client we wronged, to share") {
    compareReport("wronged_shared", samples::wronged(), Audience::Shared);
}

TEST_CASE("the report of a client whose records are full of markup") {
    compareReport("markup", samples::secretive(), Audience::Owner);
}
