// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/money.h"
#include "domain/invoice.h"
#include "importing/mapping.h"

#include <QString>

#include <array>
#include <optional>

namespace rapport::importing {

/// Arabic and Persian digits and signs as ASCII ones; blanks of all kinds trimmed.
QString plainFigures(QStringView cell);

/// True of what stands for "no value" in typed columns: nothing, "-", "NA", "N/A", "?".
bool isMissing(QStringView cell);

/// A date as it is written, before the order of its figures is known.
struct DateText {
    std::optional<Day> fixed;     ///< It reads one way only (year first, or a month by its English name).
    std::array<int, 3> figures{}; ///< As they follow each other, otherwise.
    bool yearIsLast = false;      ///< The last has four digits.

    /// Two-digit years are 1970 to 2069. Nothing when it is no date in this order.
    std::optional<Day> read(DateOrder order) const;
};
/// Nothing when it is no date in any order. A time of day after it is passed over.
std::optional<DateText> readDateText(QStringView cell);

/// An amount as it is written, before its decimal sign is known: without currency, signs and blanks.
struct AmountText {
    bool negative = false;   ///< "-5", "5-", "(5)".
    QString body;            ///< Digits, '.' and ','.
    bool signIsSure = false; ///< Has an Arabic decimal sign, which reads one way only (made a point).

    /// As a plain decimal with a point. Nothing when it is no number with this sign: groups must be of
    /// three digits (or two and three, as in India), and the sign of groups never comes after the decimals.
    std::optional<QString> read(DecimalSign sign) const;
};
/// Nothing when there is more than one number, other text, or a currency other than `currency`.
std::optional<AmountText> readAmountText(QStringView cell, Currency currency);

/// No business's amount is larger, and sums of millions of them still fit 64 bits: 10^12 units of a currency
/// with cents.
inline bool isSaneAmount(const Money& money) {
    constexpr qint64 kLargest = 100'000'000'000'000;
    return money.minorUnits() >= -kLargest && money.minorUnits() <= kLargest;
}

/// yes/no, true/false, 1/0, y/n.
std::optional<bool> readFlag(QStringView cell);
/// A bare flag is Unrecorded or None; or one of the codes.
std::optional<Dispute> readDispute(QStringView cell);
/// "90", "7.5", "7,5" of `unit` (minutes or hours), or "1:30" (hours and minutes). Not negative.
std::optional<Duration> readDuration(QStringView cell, Duration unit);

} // namespace rapport::importing
