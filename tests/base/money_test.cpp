// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "support/catch.h"

#include <limits>

using rapport::Currency;
using rapport::Money;

namespace {
const Currency usd = *Currency::fromCode(u"USD");
const Currency yen = *Currency::fromCode(u"JPY");
const Currency dinar = *Currency::fromCode(u"KWD");
} // namespace

TEST_CASE("A decimal becomes exactly its minor units") {
    CHECK(Money::fromDecimal(u"19.99", usd) == Money(1999, usd));
    CHECK(Money::fromDecimal(u"-0.5", usd) == Money(-50, usd));
    CHECK(Money::fromDecimal(u"1000", yen) == Money(1000, yen));
    CHECK(Money::fromDecimal(u"1.2340", dinar) == Money(1234, dinar));
    CHECK(Money::fromDecimal(u"12.500000", usd) == Money(1250, usd));
}

TEST_CASE("A decimal finer than the currency is refused and never rounded") {
    CHECK_FALSE(Money::fromDecimal(u"19.999", usd));
    CHECK_FALSE(Money::fromDecimal(u"1.5", yen));
}

TEST_CASE("What is no plain decimal is no money") {
    for (const char16_t* wrong :
         {u"", u"-", u".", u"1,5", u"1.2.3", u"1e3", u" 1", u"+1", u"99999999999999999999"})
        CHECK_FALSE(Money::fromDecimal(QString::fromUtf16(wrong), usd));
}

TEST_CASE("Money is written with all its minor digits") {
    CHECK(Money(5, usd).toDecimal() == QStringLiteral("0.05"));
    CHECK(Money(-123450, usd).toDecimal() == QStringLiteral("-1234.50"));
    CHECK(Money(7, yen).toDecimal() == QStringLiteral("7"));
    CHECK(Money(std::numeric_limits<qint64>::min(), usd).toDecimal() ==
          QStringLiteral("-92233720368547758.08"));
}

TEST_CASE("Writing and reading money changes nothing") {
    for (const qint64 minor : {0LL, 1LL, -1LL, 99LL, 100LL, -123456789LL})
        for (const Currency currency : {usd, yen, dinar})
            CHECK(Money::fromDecimal(Money(minor, currency).toDecimal(), currency) == Money(minor, currency));
}

TEST_CASE("Sums of one currency add up") {
    CHECK(Money(1999, usd) + Money(1, usd) - Money(500, usd) == Money(1500, usd));
    CHECK(Money(1, usd) < Money(2, usd));
}
