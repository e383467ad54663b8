// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "importing/mapping.h"

#include <QStringView>

#include <array>
#include <optional>

namespace rapport::importing {

/// A date as it is written, before the order of its figures is known.
struct DateText {
    std::optional<Day> fixed;     ///< It reads one way only (year first, or a month by its name).
    std::array<int, 3> figures{}; ///< As they follow each other, otherwise.
    bool yearIsLast = false;      ///< The last has four digits.
    bool isSerial = false;        ///< A bare number, as spreadsheets count days from 1899-12-30.
    bool isPersian = false;       ///< Its year is one of the Persian calendar.
    bool hasShortYear = false;    ///< Two digits, taken as 1970 to 2069.
    bool calendarUnclear = false; ///< Of which calendar its year is cannot be told; it reads in no way.

    /// Nothing when it is no date in this order.
    std::optional<Day> read(DateOrder order) const;
};

/// Nothing when it is no date in any order. A time of day after it is passed over. Months may have their
/// English, German, Russian, Arabic or Persian names. Years 1300 to 1419 are of the Persian calendar; 1420 to
/// 1499, which would be the middle of the 21st century there and is today in the Islamic one, and short years
/// in Persian digits are unclear.
std::optional<DateText> readDateText(QStringView cell);

} // namespace rapport::importing
