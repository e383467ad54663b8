// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"
#include "support/catch.h"

using rapport::Instant;

TEST_CASE("An instant keeps milliseconds and is written in UTC") {
    const auto instant = Instant::fromIso(QStringLiteral("2026-06-30T11:15:00.250+02:00"));
    REQUIRE(instant);
    CHECK(instant->toIso() == QStringLiteral("2026-06-30T09:15:00.250Z"));
    CHECK(Instant::fromIso(instant->toIso()) == instant);
}

TEST_CASE("A time without a zone is no instant") {
    CHECK_FALSE(Instant::fromIso(QStringLiteral("2026-06-30T11:15:00")));
    CHECK_FALSE(Instant::fromIso(QStringLiteral("noon")));
}
