// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace rapport {

/// When the business is open; what comes at another time is contact out of hours.
struct BusinessHours {
    std::array<bool, 7> days{true, true, true, true, true, false, false}; ///< Monday first.
    int fromMinute = 8 * 60;                                              ///< Of the day, local time.
    int untilMinute = 18 * 60; ///< Later than fromMinute; not included.

    /// `weekday`: 1 Monday to 7 Sunday.
    bool includes(int weekday, int minuteOfDay) const {
        return days[static_cast<size_t>(weekday - 1)] && minuteOfDay >= fromMinute &&
               minuteOfDay < untilMinute;
    }
    bool operator==(const BusinessHours&) const = default;
};

} // namespace rapport
