// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/money.h"
#include "wording/speech.h"

#include <QCalendar>

#include <optional>

namespace rapport::gui {

/// What a person typed, read as a value. Neither value nor problem: nothing was typed.
template <typename T>
struct Reading {
    std::optional<T> value;
    QString problem; ///< A sentence: why the text is no such value.
};

/// Any digits there are, as 0-9; marks of direction dropped and white space squeezed.
QString plainDigits(const QString& text);

/// The calendar of a language: Jalali for Persian, else Gregorian.
QCalendar calendarOf(const wording::Speech& speech);

/// A day in the order of the language, as speech.day() writes it, or ISO; with two numbers this year's, with
/// one this month's; "+7", "-2w", "+1m" count from today, "t" is today. A year before 1700 is a Jalali one.
Reading<Day> readDay(const QString& text, const wording::Speech& speech, Day today);

/// A sum with the language's separators, any digits, with or without the currency's sign. Whatever could be
/// meant in two ways is refused: groups that are not of three digits, more decimals than the currency has.
Reading<Money> readMoney(const QString& text, const wording::Speech& speech, Currency currency);

/// "12" (minutes), "1:30", "1h 30", "1.5 h", "90 min", or as speech.duration() writes it; at most a day.
Reading<Duration> readDuration(const QString& text, const wording::Speech& speech);

} // namespace rapport::gui
