// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/agenda_item.h"

#include <vector>

namespace rapport::app {

class Workspace;

/// What waits for somebody: tasks, clients nobody has spoken with, renewals, promises, complaints, disputes,
/// decisions that end, steps of making good a mistake of ours and of a parting, and new terms nobody has answered.
/// Archived clients have nothing but their tasks. For staff without what is the owner's: complaints to judge,
/// decisions, recovery, parting and proposals.
class Agenda {
public:
    explicit Agenda(Workspace& workspace) : workspace_(workspace) {}

    /// Within this many days the agenda looks ahead for promises and the ends of decisions; for renewals the
    /// book says.
    static constexpr int daysAhead = 7;
    /// Promises, and decisions that have ended, go after so many days: what nobody saw to by then is old news.
    static constexpr int daysBehind = 30;
    /// A complaint that was not judged after so many days is on the agenda.
    static constexpr int daysToJudge = 2;
    /// Limits are looked at so long after they were set (docs/method.md, Limits).
    static constexpr int daysOfLimits = 90;
    /// New terms that were sent are on the agenda after so many days without an answer, or when they shall hold soon.
    static constexpr int daysToAnswer = 14;

    /// What waits on a day: every task that is not done or was done that day, and everything else that is due
    /// or soon will be. The most urgent first: what has been due longest, then what has no day.
    Result<std::vector<AgendaItem>> on(Day day);
    /// All of it that has a day, from that day on however far away, and what is overdue; for a calendar.
    Result<std::vector<AgendaItem>> upcoming(Day from);

private:
    Workspace& workspace_;
};

/// Whether the item is somebody's own; nothing for everybody.
bool isOf(const AgendaItem& item, const std::optional<Id<Staff>>& person);

} // namespace rapport::app
