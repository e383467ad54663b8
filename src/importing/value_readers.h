// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "base/money.h"
#include "domain/invoice.h"
#include "importing/date_reading.h"
#include "importing/mapping.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace rapport::importing {

/// Arabic and Persian digits and signs as ASCII ones; blanks of all kinds trimmed.
QString plainFigures(QStringView cell);

/// True of what stands for "no value": nothing, dashes, "?", "NA", "N/A", "#N/A", "null", "nan".
bool isMissing(QStringView cell);

/// An amount as it is written, before its decimal sign is known: without currency, signs and blanks.
struct AmountText {
    bool negative = false;   ///< "-5", "5-", "(5)".
    QString body;            ///< Digits, '.' and ','.
    bool signIsSure = false; ///< Its decimal sign reads one way only (made a point): it is an Arabic one, or
                             ///< stands after blanks between the thousands.
    QStringList marks;       ///< The currency's signs or codes beside it; see currency_marks.h.

    /// As a plain decimal with a point. Nothing when it is no number with this sign: groups must be of
    /// three digits (or two and three, as in India), and the sign of groups never comes after the decimals.
    std::optional<QString> read(DecimalSign sign) const;
};
/// Nothing when there is more than one number, or text that is no sign of a currency.
std::optional<AmountText> readAmountText(QStringView cell);

/// No business's amount is larger, and sums of millions of them still fit 64 bits: 10^12 units of a currency
/// with cents.
inline bool isSaneAmount(const Money& money) {
    constexpr qint64 kLargest = 100'000'000'000'000;
    return money.minorUnits() >= -kLargest && money.minorUnits() <= kLargest;
}

/// Yes and no, true and false, 1 and 0, in the languages of value_words.h.
std::optional<bool> readFlag(QStringView cell);
/// A bare flag is Unrecorded or None; or one of the codes.
std::optional<Dispute> readDispute(QStringView cell);
/// "1:30" (hours and minutes), "1:30:15", "1h 30m", "90 min", or "90", "7.5", "7,5" of `unit`, without which
/// a bare number is no duration. Not negative.
std::optional<Duration> readDuration(QStringView cell, std::optional<Duration> unit);

/// Whether a spreadsheet made a number of a name of figures ("1001.0"), and what it was.
std::optional<QString> withoutFraction(QStringView id);
/// Whether it lost its last figures to an exponent ("1.2E+05").
bool hasExponent(QStringView id);

} // namespace rapport::importing
