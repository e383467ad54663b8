// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "support/catch.h"

using rapport::Error;
using rapport::ErrorKind;
using rapport::Result;

namespace {

Result<int> half(int n) {
    if (n % 2)
        return Error{ErrorKind::InputRejected, "odd"}.with(QStringLiteral("value"), QString::number(n));
    return n / 2;
}

Result<QString> quarter(int n) {
    RAPPORT_TRY_ASSIGN(const int once, half(n));
    RAPPORT_TRY_ASSIGN(const int twice, half(once));
    return QString::number(twice);
}

Result<void> even(int n) {
    RAPPORT_TRY(half(n));
    return {};
}

} // namespace

TEST_CASE("A result passes its value on") {
    CHECK(quarter(12).value() == QStringLiteral("3"));
}

TEST_CASE("The first error leaves the function with its code and figures") {
    const auto result = quarter(6);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().code == "odd");
    CHECK(result.error().args.value(QStringLiteral("value")) == QStringLiteral("3"));
}

TEST_CASE("A result without a value is fine or an error") {
    CHECK(even(2).ok());
    CHECK(even(1).error().kind == ErrorKind::InputRejected);
}
