// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/instant.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rapport::reporting {

/// Something for a whole day.
struct CalendarEntry {
    QString uid; ///< The same in every export, so that a calendar knows it again.
    Day day;
    QString summary;     ///< From outside: any text.
    QString description; ///< Empty: none.
};

/// An iCalendar file (RFC 5545): each entry an event of a whole day that keeps nobody busy, with an alarm on
/// its morning. `stamp` is when it was written.
QByteArray writeCalendar(const QString& name, const std::vector<CalendarEntry>& entries, Instant stamp);

} // namespace rapport::reporting
