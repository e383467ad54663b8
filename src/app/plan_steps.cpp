// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan_steps.h"

#include "app/records.h"
#include "app/workspace.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

Error changedMeanwhile() {
    return Error{ErrorKind::Conflict, "record_changed"};
}

} // namespace

Result<Outcome> openRecoveryCase(Workspace& workspace, Id<Complaint> id, Day opened) {
    RAPPORT_TRY_ASSIGN(const Stored<Complaint> complaint, workspace.records().byId(id));
    RAPPORT_TRY_ASSIGN(const Stored<Client> client, workspace.records().byId(complaint.record.clientId));
    RAPPORT_TRY_ASSIGN(
        const auto cases,
        storage::RecoveryCaseRepository(workspace.book()).forClient(complaint.record.clientId));
    if (std::ranges::find(cases, std::optional(id), &RecoveryCase::complaintId) != cases.end())
        return Error{ErrorKind::InputRejected, "recovery_case_exists"};
    RecoveryCase made;
    made.clientId = complaint.record.clientId;
    made.complaintId = id;
    made.opened = std::max(opened, complaint.record.day);
    made.staffId = client.record.staffId;
    made.what = complaint.record.about.isEmpty() ? complaint.record.judgedWhy : complaint.record.about;
    made.steps = recoveryStepsFrom(made.opened);
    return workspace.commands().run(Add<RecoveryCase>{made});
}

Result<Outcome> setStepDone(Workspace& workspace, Id<RecoveryCase> recovery, RecoveryStepKind kind,
                            std::optional<Day> doneOn) {
    RAPPORT_TRY_ASSIGN(Stored<RecoveryCase> stored, workspace.records().byId(recovery));
    const auto step = std::ranges::find(stored.record.steps, kind, &RecoveryStep::kind);
    if (step == stored.record.steps.end()) return changedMeanwhile();
    step->doneOn = doneOn;
    step->notNeeded = false;
    return workspace.commands().run(Update<RecoveryCase>{stored.record, stored.version});
}

Result<Outcome> setItemDone(Workspace& workspace, Id<PartingPlan> plan, size_t item, const QString& text,
                            std::optional<Day> doneOn) {
    RAPPORT_TRY_ASSIGN(Stored<PartingPlan> stored, workspace.records().byId(plan));
    if (item >= stored.record.items.size() || stored.record.items[item].text != text)
        return changedMeanwhile();
    stored.record.items[item].doneOn = doneOn;
    return workspace.commands().run(Update<PartingPlan>{stored.record, stored.version});
}

Result<Outcome> setNoticeGiven(Workspace& workspace, Id<PartingPlan> plan, std::optional<Day> given) {
    RAPPORT_TRY_ASSIGN(Stored<PartingPlan> stored, workspace.records().byId(plan));
    stored.record.noticeGiven = given;
    return workspace.commands().run(Update<PartingPlan>{stored.record, stored.version});
}

Result<Outcome> setPromiseKept(Workspace& workspace, Id<Agreement> agreement, const QString& text,
                               std::optional<Day> due, std::optional<Day> keptOn) {
    RAPPORT_TRY_ASSIGN(Stored<Agreement> stored, workspace.records().byId(agreement));
    const auto promise = std::ranges::find_if(stored.record.promises, [&](const Promise& one) {
        return one.text == text && one.due == due && one.keptOn.has_value() != keptOn.has_value();
    });
    if (promise == stored.record.promises.end()) return changedMeanwhile();
    promise->keptOn = keptOn;
    return workspace.commands().run(Update<Agreement>{stored.record, stored.version});
}

bool canTick(AgendaKind kind) {
    return kind == AgendaKind::Task || kind == AgendaKind::Promise || kind == AgendaKind::RecoveryStep ||
           kind == AgendaKind::PartingStep;
}

Result<Outcome> tick(Workspace& workspace, const AgendaItem& item, std::optional<Day> doneOn) {
    switch (item.kind) {
    case AgendaKind::Task:
        return workspace.commands().run(CompleteTask{Id<Task>(item.record.id), doneOn});
    case AgendaKind::Promise:
        return setPromiseKept(workspace, Id<Agreement>(item.record.id), item.text, item.due, doneOn);
    case AgendaKind::RecoveryStep:
        return setStepDone(workspace, Id<RecoveryCase>(item.record.id),
                           item.step.value_or(RecoveryStepKind::Investigate), doneOn);
    case AgendaKind::PartingStep:
        return item.part < 0 ? setNoticeGiven(workspace, Id<PartingPlan>(item.record.id), doneOn)
                             : setItemDone(workspace, Id<PartingPlan>(item.record.id), size_t(item.part),
                                           item.text, doneOn);
    default:
        break;
    }
    return Error{ErrorKind::Usage, "record_changed"};
}

} // namespace rapport::app
