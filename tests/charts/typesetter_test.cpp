// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/typesetter.h"
#include "support/catch.h"

using namespace rapport::charts;

TEST_CASE("a shortened text fits its room and breaks between whole letters") {
    ChartStyle style;
    style.measure = GENERATE(TextMeasure::Font, TextMeasure::Estimated);
    const Typesetter type(style);
    const QString text = QStringLiteral("Cafe\u0301 \U0001F469\u200D\U0001F469\u200D\U0001F467 Quay");
    for (double room = 0.0; room < type.width(text) + 5.0; room += 3.0) {
        const QString shortened = type.elided(text, room);
        CHECK(type.width(shortened) <= room + 2.0);
        CHECK_FALSE(shortened.endsWith(QStringLiteral("Cafe\u2026")));
        CHECK_FALSE(shortened.contains(QStringLiteral("\U0001F469\u2026")));
    }
    CHECK(type.elided(text, type.width(text)) == text);
}

TEST_CASE("estimated widths need no font and are not too narrow for common ones") {
    ChartStyle measured;
    ChartStyle estimated;
    estimated.measure = TextMeasure::Estimated;
    for (const QString& text :
         {QStringLiteral("Complaints"), QStringLiteral("Health without problems"),
          QStringLiteral("1,234,567.89"), QStringLiteral("Zahlungsverhalten"), QStringLiteral("WWW MMM mmm"),
          QStringLiteral("\u041f\u043b\u0430\u0442\u0435\u0436\u0438"),
          QStringLiteral("\u0634\u06a9\u0627\u06cc\u062a\u200c\u0647\u0627")}) {
        INFO(text.toStdString());
        CHECK(Typesetter(estimated).width(text) >= 0.98 * Typesetter(measured).width(text));
        CHECK(Typesetter(estimated).width(text) <= 2.0 * Typesetter(measured).width(text));
    }
}

TEST_CASE("a line to draw holds no breaks and nothing XML cannot hold") {
    CHECK(singleLine(QStringLiteral("one\ntwo\tthree")) == u"one two three");
    CHECK(singleLine(QString(QChar(0xD800)) + u'a' + QChar(0x0001) + QChar(0xFFFE)) == u"a");
    CHECK(singleLine(QStringLiteral("\U0001F469")) == QStringLiteral("\U0001F469"));
    CHECK(singleLine(QStringLiteral(" \n ")).isEmpty());
}
