// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/ical_property.h"

#include <functional>
#include <vector>

namespace rapport::importing {

/// What became of a rule of recurrence.
enum class Recurrence {
    Fine,
    Unreadable, ///< It is no rule, or of another calendar than the Gregorian.
    TooOften,   ///< More often than daily by its very nature: hourly, by the minute, by the second.
    TooMany,    ///< More occurrences than were allowed.
    Barren      ///< None at all, after a search through all of time.
};

/// How far and how much a rule is followed.
struct RecurrenceLimits {
    qint64 before = 0; ///< Occurrences on or after this are not asked for; seconds on the clock of the wall.
    size_t most = 0;
};

/// Adds the occurrences of an RRULE, as the clock on the wall of the event's own zone shows them, in
/// ascending order and with `start` only where the rule has it. `wallOf` turns seconds of UTC into that
/// clock, for the end of a rule that is said in UTC.
Recurrence addOccurrences(const QByteArray& rule, const IcalTime& start, const RecurrenceLimits& limits,
                          const std::function<qint64(qint64 utc)>& wallOf, std::vector<qint64>& into);

} // namespace rapport::importing
