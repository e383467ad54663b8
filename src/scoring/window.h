// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "scoring/policy.h"

namespace rapport::scoring {

/// Length of the method's month in days.
inline constexpr double kDaysPerMonth = 30.4375;
/// From so many days beyond terms on money is "very late" (docs/method.md, Payment).
inline constexpr int kVeryLateDays = 90;

/// Days after `after` up to and with `until`.
struct Span {
    Day after;
    Day until;
    constexpr bool contains(Day day) const { return after < day && day <= until; }
};

/// What is looked at on a day: the window of a whole calendar year and the longer memory of severe things.
struct Window {
    Window(const Policy& policy, Day asOfDay)
        : asOf(asOfDay), start(asOfDay.yearsBack(policy.windowYears)),
          memory(asOfDay.yearsBack(policy.memoryYears)) {}

    Day asOf;
    Day start;  ///< The day before the window's first.
    Day memory; ///< The day before the memory's first.

    Span year() const { return {start, asOf}; }
    bool known(Day day) const { return day <= asOf; }
    bool contains(Day day) const { return year().contains(day); }
    bool remembers(Day day) const { return memory < day && day <= asOf; }
};

} // namespace rapport::scoring
