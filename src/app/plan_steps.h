// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "domain/agenda_item.h"

/// Ticking off what is a part of a record: read, changed and written in one go, and undone as one. Where the
/// part is named by place and text, the error is Conflict record_changed when something else stands there by
/// now.
namespace rapport::app {

class Workspace;

/// Opens a case for a complaint that was right, with all steps due from that day; whoever looks after the
/// client sees it through. Error: recovery_case_exists.
Result<Outcome> openRecoveryCase(Workspace& workspace, Id<Complaint> complaint, Day opened);

/// `doneOn` nothing: to be done again. A step that was not needed is needed again.
Result<Outcome> setStepDone(Workspace& workspace, Id<RecoveryCase> recovery, RecoveryStepKind step,
                            std::optional<Day> doneOn);
Result<Outcome> setItemDone(Workspace& workspace, Id<PartingPlan> plan, size_t item, const QString& text,
                            std::optional<Day> doneOn);
Result<Outcome> setNoticeGiven(Workspace& workspace, Id<PartingPlan> plan, std::optional<Day> given);
Result<Outcome> setPromiseKept(Workspace& workspace, Id<Agreement> agreement, const QString& text,
                               std::optional<Day> due, std::optional<Day> keptOn);

/// Does what a line of the agenda asks for, where that is one step: a task, a promise, a step of making good,
/// an item of a parting. Nothing of other kinds.
bool canTick(AgendaKind kind);
Result<Outcome> tick(Workspace& workspace, const AgendaItem& item, std::optional<Day> doneOn);

} // namespace rapport::app
