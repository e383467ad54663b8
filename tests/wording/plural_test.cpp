// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

// English needs translating too: "%n invoice(s)" of the sources becomes "1 invoice" and "2 invoices" only by
// rapport_en.ts. `cmake --build BUILD --target translations` gathers what is new.
namespace {

struct PluralForms {
    QString source;
    QStringList forms;
    bool finished = true;
};

std::vector<PluralForms> englishForms() {
    QFile file(QStringLiteral(RAPPORT_TRANSLATIONS_DIR "/rapport_en.ts"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    std::vector<PluralForms> all;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"source") all.push_back({xml.readElementText(), {}, true});
        if (xml.name() == u"translation")
            all.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
        if (xml.name() == u"numerusform") all.back().forms << xml.readElementText();
    }
    INFO(xml.errorString().toStdString());
    REQUIRE_FALSE(xml.hasError());
    return all;
}

QString unescaped(QString literal) {
    return literal.replace(QStringLiteral("\\\""), QStringLiteral("\""))
        .replace(QStringLiteral("\\n"), QStringLiteral("\n"));
}

// Sentences of the sources that are said with a number.
QStringList pluralSources() {
    static const QRegularExpression literal(
        QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)"(?:\s*"((?:[^"\\\n]|\\.)*)")*)re"));
    static const QRegularExpression piece(QStringLiteral(R"re("((?:[^"\\\n]|\\.)*)")re"));
    QStringList found;
    for (QDirIterator files(QStringLiteral(RAPPORT_SOURCE_DIR),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto literals = literal.globalMatch(text); literals.hasNext();) {
            QString whole;
            for (auto pieces = piece.globalMatch(literals.next().captured()); pieces.hasNext();)
                whole += pieces.next().captured(1);
            if (whole.contains(QStringLiteral("(s)"))) found << unescaped(whole);
        }
    }
    return found;
}

} // namespace

TEST_CASE("English has both forms of every sentence with a number") {
    for (const PluralForms& message : englishForms()) {
        CAPTURE(message.source);
        CHECK(message.finished);
        REQUIRE(message.forms.size() == 2);
        for (const QString& form : message.forms) {
            CHECK_FALSE(form.isEmpty());
            CHECK_FALSE(form.contains(QStringLiteral("(s)")));
        }
    }
}

TEST_CASE("no sentence with a number is missing in English") {
    QSet<QString> translated;
    for (const PluralForms& message : englishForms())
        translated.insert(message.source);
    const QStringList sources = pluralSources();
    REQUIRE(sources.size() > 20);
    for (const QString& source : sources) {
        CAPTURE(source);
        CHECK(translated.contains(source));
    }
}
