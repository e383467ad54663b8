// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/instant.h"
#include "importing/date_reading.h"
#include "importing/import_request.h"

#include <QStringView>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace rapport::importing {

/// A day, a time of day, or both, as a cell has them, before the order of the date's figures is known.
struct MomentText {
    std::optional<Instant> fixed{}; ///< Counted from 1970, in seconds or milliseconds: it reads one way only.
    std::optional<DateText> date{};
    std::optional<QTime> time{};
    bool hasSeconds = false;     ///< The time of day is told to the second.
    std::optional<int> offset{}; ///< Seconds east of Greenwich, where the cell names a zone.
};

/// "3.4.26 09:15", "2026-04-03T09:15:00Z", "4/3/2026 9:15 PM", "20260403091500", "1775207700", "09:15".
/// Nothing when it is neither a day nor a time of day. Days are those of readDateText().
std::optional<MomentText> readMomentText(QStringView cell);

/// When something was.
struct Moment {
    Day day;                     ///< The business's calendar day (ImportRequest::zone).
    std::optional<Instant> at{}; ///< Nothing: only the day is told.
    bool isToTheSecond = false;
    bool isByBasis = false; ///< The file names no zone; it was taken to be that of ImportRequest::times.
};

/// The instant of a time of day in a zone. Where clocks were put forward over it, what it would have been
/// without; where they were put back, the first of the two.
Instant instantIn(const QTimeZone& zone, Day day, QTime time);
/// The calendar day of an instant in a zone.
Day dayIn(const QTimeZone& zone, Instant at);
/// Of a day and a time of day that belong together. `text` says what is known of the time.
Moment momentOf(Day day, const MomentText& text, TimeBasis basis, const QTimeZone& zone);

} // namespace rapport::importing
