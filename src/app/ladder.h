// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "scoring/assessment.h"
#include "scoring/policy.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::app {

/// What is tried before parting, in this order.
enum class Rung { Talk, Limits, Price, Part };

/// Something that was tried on a rung.
struct Attempt {
    Rung rung = Rung::Talk;
    RecordRef record; ///< The decision, proposal or parting plan.
    Day day;
    QString by;                           ///< From outside; may be empty.
    QString why;                          ///< From outside; may be empty.
    std::optional<ProposalState> state{}; ///< Of a proposal.
    std::optional<Day> over{};            ///< Of a parting plan: when it was finished.

    bool operator==(const Attempt&) const = default;
};

/// Everything that was tried with a client, by rung and day. A proposal with a new price is of Price, another
/// one of Limits; what came of it as a decision stands beside it.
std::vector<Attempt> triedWith(const ClientContent& content);

/// Whether the latest limits have helped (docs/method.md, Verdict, V4x).
struct LimitsCheck {
    Id<Decision> decision;
    Day set;
    Day due;                      ///< The day they have had their time.
    std::optional<double> then{}; ///< Health on the day they were set; nothing: too little was known of them.
    double now = 100.0;
    double wanted = 5.0; ///< Health has to rise by so much.
    bool isDue = false;  ///< That day has come.

    double rise() const { return then ? now - *then : 0.0; }
    bool helped() const { return rise() >= wanted; }
};

/// Of the latest limits that have had their time by `asOf`, else of the latest there are; nothing when none
/// were set. `then` and `now` are filled in by whoever can judge the client on those days.
std::optional<LimitsCheck> limitsToCheck(const std::vector<Decision>& decisions,
                                         const scoring::Policy& policy, Day asOf);

/// When notice has to be given and when the work ends, as far as the agreement tells.
struct PartingDays {
    std::optional<Day> noticeBy; ///< Nothing: no day is agreed, or it is over; notice can be given at once.
    bool noticeMissed = false;   ///< The day to give it before the next renewal is over.
    Day lastDay;                 ///< Proposed.
};

/// With an agreement that renews: notice by the renewal less the days of notice, work until the day before.
/// Without one, or too late for it: the days of notice from now on, `usualNoticeDays` where none are agreed.
PartingDays partingDays(const std::vector<Agreement>& agreements, Day day);
inline constexpr int usualNoticeDays = 30;

/// A checklist that was started for a client.
struct ChecklistProgress {
    QString name;
    std::vector<Task> tasks; ///< By due day; those without one last.
    int done = 0;
};
/// By name, of the tasks that came with a checklist.
std::vector<ChecklistProgress> checklistsOf(const std::vector<Task>& tasks);

} // namespace rapport::app
