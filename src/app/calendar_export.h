// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wording/speech.h"

namespace rapport::app {

class Workspace;

/// What comes up, for the calendar of the desktop or the telephone: tasks that have a day and are not done,
/// the last days of notice, promises, the ends of decisions.
class CalendarExport {
public:
    explicit CalendarExport(Workspace& workspace) : workspace_(workspace) {}

    /// Writes an iCalendar file in this language; returns how many entries it has. Each has the same identity
    /// in every export of this book, so that reading the file again doubles nothing. Errors: those of
    /// openPrivateFile().
    Result<qint64> write(const QString& file, const wording::Speech& speech);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
