// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day.h"
#include "support/catch.h"

using rapport::Day;

TEST_CASE("Days count from 1970-01-01") {
    CHECK(Day::of(1970, 1, 1).number() == 0);
    CHECK(Day::of(2026, 6, 30).number() == 20634);
    CHECK(Day::of(1969, 12, 31).number() == -1);
}

TEST_CASE("A day reads exactly what it writes") {
    CHECK(Day::of(2024, 2, 29).toIso() == QStringLiteral("2024-02-29"));
    CHECK(Day::fromIso(u"2024-02-29") == Day::of(2024, 2, 29));
}

TEST_CASE("What is no ISO date is no day") {
    for (const char16_t* wrong :
         {u"2023-02-29", u"2024-2-29", u"24-02-29", u"2024/02/29", u"2024-02-29 ", u"", u"２０２４-02-29"})
        CHECK_FALSE(Day::fromIso(QString::fromUtf16(wrong)));
}

TEST_CASE("The day a year before 29 February is the 28th") {
    CHECK(Day::of(2024, 2, 29).yearsBack(1) == Day::of(2023, 2, 28));
    CHECK(Day::of(2026, 6, 30).yearsBack(2) == Day::of(2024, 6, 30));
}

TEST_CASE("A month has its first and last day") {
    CHECK(Day::of(2024, 2, 10).firstOfMonth() == Day::of(2024, 2, 1));
    CHECK(Day::of(2024, 2, 10).lastOfMonth() == Day::of(2024, 2, 29));
    CHECK(Day::of(2024, 3, 1) - Day::of(2024, 2, 1) == 29);
}
