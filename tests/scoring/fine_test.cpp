// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/fine.h"
#include "support/catch.h"

using namespace rapport;
using scoring::Fine;

namespace {
const Currency kDollar = *Currency::fromCode(u"USD");
const Currency kYen = *Currency::fromCode(u"JPY");
const Currency kDinar = *Currency::fromCode(u"KWD");
ExchangeRate rate(const char16_t* text) {
    return *ExchangeRate::fromDecimal(text);
}
} // namespace

TEST_CASE("exchange is exact whatever the digits of the currencies") {
    CHECK(Fine::exchanged(180000, *Currency::fromCode(u"EUR"), rate(u"1.1"), kDollar).toMoney(kDollar) ==
          Money(198000, kDollar));
    // 1,000,000 yen at 0.0064123 dollars: 6,412.30.
    CHECK(Fine::exchanged(1'000'000, kYen, rate(u"0.0064123"), kDollar).toMoney(kDollar) ==
          Money(641230, kDollar));
    // 12.345 dinar at 3.25 dollars: 40.12125.
    CHECK(Fine::exchanged(12345, kDinar, rate(u"3.25"), kDollar).count() == 40'121'250);
    // 1 cent at 0.000000000001 rounds to nothing, half a count rounds away from zero on both sides.
    CHECK(Fine::exchanged(1, kDollar, rate(u"0.000000000001"), kDollar).count() == 0);
    CHECK(Fine::exchanged(1, kDollar, rate(u"0.00005"), kDollar).count() == 1);
    CHECK(Fine::exchanged(-1, kDollar, rate(u"0.00005"), kDollar).count() == -1);
}

TEST_CASE("large sums are exchanged without overflow") {
    // 9,000,000,000.00 at 1.5
    CHECK(Fine::exchanged(900'000'000'000, kDollar, rate(u"1.5"), kDollar).toMoney(kDollar) ==
          Money(1'350'000'000'000, kDollar));
    // 123,456,789.01 less 0.00012345678901 of a unit
    CHECK(Fine::exchanged(12'345'678'901, kDollar, rate(u"0.999999999999"), kDollar).count() ==
          123'456'789'009'877);
}

TEST_CASE("hours cost their part of an hour's rate") {
    const Fine perHour = Fine::fromUnits(40.0, kDollar);
    CHECK(perHour.perHour(Duration::minutes(45)).toMoney(kDollar) == Money(3000, kDollar));
    CHECK(perHour.perHour(Duration::minutes(10)).toMoney(kDollar) == Money(667, kDollar));
    CHECK(perHour.perHour(Duration::seconds(1)).count() == 11111);
}

TEST_CASE("money leaves rounded half away from zero") {
    CHECK(Fine::ofCount(15000).toMoney(kDollar) == Money(2, kDollar));
    CHECK(Fine::ofCount(-15000).toMoney(kDollar) == Money(-2, kDollar));
    CHECK(Fine::ofCount(14999).toMoney(kDollar) == Money(1, kDollar));
    CHECK(Fine::ofCount(10).part(1, 4).count() == 3);
    CHECK(Fine::ofCount(-10).part(1, 4).count() == -3);
}
