// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/currency.h"
#include "support/catch.h"

using rapport::Currency;

TEST_CASE("A currency code is three capital letters") {
    CHECK(Currency::fromCode(u"USD")->code() == QStringLiteral("USD"));
    for (const char16_t* wrong : {u"usd", u"US", u"USDX", u"U1D", u"", u"ÄÖÜ"})
        CHECK_FALSE(Currency::fromCode(QString::fromUtf16(wrong)));
}

TEST_CASE("A currency knows the digits of its minor unit") {
    CHECK(Currency::fromCode(u"EUR")->minorDigits() == 2);
    CHECK(Currency::fromCode(u"JPY")->minorDigits() == 0);
    CHECK(Currency::fromCode(u"KWD")->minorDigits() == 3);
    CHECK(Currency::fromCode(u"KWD")->minorPerUnit() == 1000);
}
