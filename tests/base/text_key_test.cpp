// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text_key.h"
#include "support/catch.h"

using rapport::textKey;

TEST_CASE("Case, accents and white space make no difference") {
    CHECK(textKey(QStringLiteral("  Café  QUAY ")) == QStringLiteral("cafe quay"));
    CHECK(textKey(QStringLiteral("Straße")) == textKey(QStringLiteral("STRASSE")));
    CHECK(textKey(QStringLiteral("Фёдор")) == textKey(QStringLiteral("федор")));
}

TEST_CASE("Arabic and Persian keyboards give the same key") {
    CHECK(textKey(QStringLiteral("علي كريم")) == textKey(QStringLiteral("علی کریم")));
    CHECK(textKey(QStringLiteral("أحمد")) == textKey(QStringLiteral("احمد")));
    CHECK(textKey(QStringLiteral("مَكتَبة")) == textKey(QStringLiteral("مکتبه")));
    CHECK(textKey(QStringLiteral("۰۹۱۲")) == QStringLiteral("0912"));
    CHECK(textKey(QStringLiteral("٠٩١٢")) == QStringLiteral("0912"));
}

TEST_CASE("Different names keep different keys") {
    CHECK(textKey(QStringLiteral("Lume Studio")) != textKey(QStringLiteral("Lume Studios")));
}
