// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "wording/speech.h"

#include <limits>

using namespace rapport;
using wording::Speech;

namespace {

Currency currency(const char* code) {
    return *Currency::fromCode(QString::fromLatin1(code));
}

} // namespace

TEST_CASE("money reads as people write it") {
    const Speech english;
    CHECK(english.money(Money(123450, currency("USD"))) == QStringLiteral("$1,234.50"));
    CHECK(english.money(Money(-1200, currency("USD"))) == QStringLiteral("−$12.00"));
    CHECK(english.money(Money(5, currency("EUR"))) == QStringLiteral("€0.05"));
    CHECK(english.money(Money(8000, currency("CHF"))) == QStringLiteral("CHF\u00a080.00"));
    CHECK(english.money(Money(1234567, currency("JPY"))) == QStringLiteral("JPY\u00a01,234,567"));
    CHECK(english.money(Money(1234, currency("KWD"))) == QStringLiteral("KWD\u00a01.234"));
    CHECK(english.money(Money(std::numeric_limits<qint64>::min(), currency("USD"))) ==
          QStringLiteral("−$92,233,720,368,547,758.08"));
    CHECK(Speech::of(QStringLiteral("de")).money(Money(123450, currency("EUR"))) ==
          QStringLiteral("€1.234,50"));
}

TEST_CASE("whole money is rounded half away from zero") {
    const Speech english;
    CHECK(english.wholeMoney(Money(123450, currency("USD"))) == QStringLiteral("1,235"));
    CHECK(english.wholeMoney(Money(123449, currency("USD"))) == QStringLiteral("1,234"));
    CHECK(english.wholeMoney(Money(-123450, currency("USD"))) == QStringLiteral("−1,235"));
    CHECK(english.wholeMoney(Money(-49, currency("USD"))) == QStringLiteral("0"));
    CHECK(english.wholeMoney(Money(700, currency("JPY"))) == QStringLiteral("700"));
}

TEST_CASE("figures read as people write them") {
    const Speech english;
    CHECK(english.percent(0.374) == QStringLiteral("37%"));
    CHECK(english.percent(0.0649) == QStringLiteral("6.5%"));
    CHECK(english.percent(0.0) == QStringLiteral("0%"));
    CHECK(english.percent(-0.3) == QStringLiteral("−30%"));
    CHECK(english.percent(-0.0001) == QStringLiteral("0%"));
    CHECK(english.signedPercent(1.0) == QStringLiteral("+100%"));
    CHECK(english.signedPercent(-0.045) == QStringLiteral("−4.5%"));
    CHECK(english.number(2.0) == QStringLiteral("2"));
    CHECK(english.number(1234.56) == QStringLiteral("1,234.6"));
    CHECK(english.number(-0.01) == QStringLiteral("0"));
    CHECK(english.count(-1234) == QStringLiteral("−1,234"));
    CHECK(english.day(Day::of(2026, 6, 30)) == QStringLiteral("30 Jun 2026"));
    CHECK(english.month(Day::of(2026, 6, 30)) == QStringLiteral("Jun 2026"));
}

TEST_CASE("durations are hours and minutes") {
    const Speech english;
    CHECK(english.duration(Duration::minutes(750)) == QStringLiteral("12 h 30 min"));
    CHECK(english.duration(Duration::hours(20)) == QStringLiteral("20 h"));
    CHECK(english.duration(Duration::minutes(7)) == QStringLiteral("7 min"));
    CHECK(english.duration(Duration()) == QStringLiteral("0 min"));
    CHECK(english.duration(Duration::seconds(3599)) == QStringLiteral("1 h"));
    CHECK(english.duration(Duration::minutes(-90)) == QStringLiteral("−1 h 30 min"));
}

TEST_CASE("a language without sentences of its own speaks English in its own formats") {
    const Speech german = Speech::of(QStringLiteral("de"));
    CHECK(german.language() == QStringLiteral("de"));
    CHECK(german.translate("Verdict", "Keep") == QStringLiteral("Keep"));
    CHECK(german.number(1234.5) == QStringLiteral("1.234,5"));
}

TEST_CASE("an unknown language is English") {
    CHECK(Speech::of(QStringLiteral("nonsense")).language() == QStringLiteral("en"));
    CHECK(Speech::of(QString()).language() == QStringLiteral("en"));
    CHECK(Speech::languages().front() == QStringLiteral("en"));
}

TEST_CASE("values are set apart from right-to-left text only") {
    const Speech arabic = Speech::of(QStringLiteral("ar"));
    CHECK(arabic.isRightToLeft());
    CHECK(arabic.isolated(QStringLiteral("Okafor")) == QStringLiteral("\u2068Okafor\u2069"));
    CHECK(arabic.filled(QStringLiteral("a {x} b"), {{QStringLiteral("x"), QStringLiteral("1")}}) ==
          QStringLiteral("a \u20681\u2069 b"));
    const Speech english;
    CHECK_FALSE(english.isRightToLeft());
    CHECK(english.isolated(QStringLiteral("Okafor")) == QStringLiteral("Okafor"));
}

TEST_CASE("Persian days are of the Jalali calendar") {
    // 30 June 2026 is 9 Tir 1405.
    const QString day = Speech::of(QStringLiteral("fa")).day(Day::of(2026, 6, 30));
    CAPTURE(day);
    CHECK(day.contains(QStringLiteral("۱۴۰۵")));
    CHECK(day.contains(QStringLiteral("تیر")));
}

TEST_CASE("a value put into a sentence is never searched for names") {
    const Speech english;
    CHECK(english.filled(QStringLiteral("{a} and {b}"), {{QStringLiteral("a"), QStringLiteral("{b}")},
                                                         {QStringLiteral("b"), QStringLiteral("%1 {a}")}}) ==
          QStringLiteral("{b} and %1 {a}"));
    CHECK(english.filled(QStringLiteral("{a} {missing} {"), {{QStringLiteral("a"), QStringLiteral("x")}}) ==
          QStringLiteral("x … {"));
}
