// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"

#include <QString>

#include <compare>
#include <optional>

namespace rapport {

/// An exact sum of money: a whole number of minor units (cents) of one currency.
class Money {
public:
    constexpr Money() = default;
    constexpr Money(qint64 minorUnits, Currency currency) : minor_(minorUnits), currency_(currency) {}
    static constexpr Money zero(Currency currency) { return Money(0, currency); }
    /// Reads a plain decimal number with a point ("-1234.5"): no grouping, no more digits after the point
    /// than the currency has (zeros aside). Nothing when it is anything else or does not fit 64 bits.
    static std::optional<Money> fromDecimal(QStringView text, Currency currency);

    constexpr qint64 minorUnits() const { return minor_; }
    constexpr Currency currency() const { return currency_; }
    constexpr bool isZero() const { return minor_ == 0; }
    constexpr bool isNegative() const { return minor_ < 0; }
    constexpr bool isPositive() const { return minor_ > 0; }

    /// "1234.50": with a point, all minor digits and no grouping; for files, not for people.
    QString toDecimal() const;
    /// In whole units, for charts and ratios only; sums are never made of these.
    double inUnits() const;

    constexpr bool operator==(const Money&) const = default;
    /// Comparing and adding want one currency (asserted).
    std::strong_ordering operator<=>(const Money& other) const;
    Money operator+(const Money& other) const;
    Money operator-(const Money& other) const;
    constexpr Money operator-() const { return Money(-minor_, currency_); }
    Money& operator+=(const Money& other) { return *this = *this + other; }
    Money& operator-=(const Money& other) { return *this = *this - other; }

private:
    qint64 minor_ = 0;
    Currency currency_;
};

} // namespace rapport
