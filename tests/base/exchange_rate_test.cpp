// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/exchange_rate.h"
#include "support/catch.h"

using rapport::ExchangeRate;

TEST_CASE("A rate is exact to twelve digits after the point") {
    CHECK(ExchangeRate::fromDecimal(u"1.1")->pico() == 1'100'000'000'000);
    CHECK(ExchangeRate::fromDecimal(u"0.0000238")->toDecimal() == QStringLiteral("0.0000238"));
    CHECK(ExchangeRate::fromDecimal(u"42000")->toDecimal() == QStringLiteral("42000"));
}

TEST_CASE("A rate that is zero, negative, too fine or too large is refused") {
    for (const char16_t* wrong : {u"0", u"0.000", u"-1", u"1.0000000000001", u"9999999999", u"", u"1,1"})
        CHECK_FALSE(ExchangeRate::fromDecimal(QString::fromUtf16(wrong)));
}
