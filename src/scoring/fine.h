// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "base/exchange_rate.h"
#include "base/money.h"

#include <compare>

namespace rapport::scoring {

/// Money inside the method: a whole number of 1/10,000 of a minor unit of the book's base currency, so that
/// exchanged amounts, hours and interest add up exactly and in any order. Good for +-9 * 10^14 minor units.
/// Every conversion rounds half away from zero.
class Fine {
public:
    constexpr Fine() = default;
    static constexpr Fine ofCount(qint64 count) { return Fine(count); }
    /// An amount that is in the base currency already.
    static constexpr Fine of(Money money) { return Fine(money.minorUnits() * kPerMinor); }
    /// Minor units of `from` at a rate to the base currency `to`.
    static Fine exchanged(qint64 minorUnits, Currency from, ExchangeRate rate, Currency to);
    /// Whole units of the currency with decimals, as a policy holds them.
    static Fine fromUnits(double units, Currency base);

    constexpr qint64 count() const { return count_; }
    constexpr bool isPositive() const { return count_ > 0; }
    constexpr bool isNegative() const { return count_ < 0; }
    /// For ratios and weights only.
    constexpr double asDouble() const { return static_cast<double>(count_); }
    double ratioTo(Fine whole) const { return asDouble() / whole.asDouble(); }
    double inUnits(Currency base) const;
    /// Rounded to the minor unit.
    Money toMoney(Currency base) const;

    Fine times(double factor) const;
    /// numerator / denominator of it, exactly rounded; denominator positive.
    Fine part(qint64 numerator, qint64 denominator) const;
    /// This much an hour for so long.
    Fine perHour(Duration time) const { return part(time.inSeconds(), 3600); }

    constexpr auto operator<=>(const Fine&) const = default;
    constexpr Fine operator+(Fine other) const { return Fine(count_ + other.count_); }
    constexpr Fine operator-(Fine other) const { return Fine(count_ - other.count_); }
    constexpr Fine operator-() const { return Fine(-count_); }
    constexpr Fine& operator+=(Fine other) { return *this = *this + other; }
    constexpr Fine& operator-=(Fine other) { return *this = *this - other; }

private:
    static constexpr qint64 kPerMinor = 10000;
    constexpr explicit Fine(qint64 count) : count_(count) {}
    qint64 count_ = 0;
};

} // namespace rapport::scoring
