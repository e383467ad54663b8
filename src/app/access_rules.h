// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access.h"
#include "app/command_value.h"

#include <type_traits>
#include <variant>

/// Who may run which command: every command stands in exactly one of the two lists, or this
/// does not compile. What may be read is said by the services (Access::requireOwner) and app/staff_view.h.
namespace rapport::app {

template <typename... Commands>
struct CommandList {
    template <typename One>
    static constexpr bool has = (std::is_same_v<One, Commands> || ...);
};

/// What the day's work of staff needs.
using StaffCommands = CommandList<AddClient, Add<Contact>, Update<Contact>, LogInteraction, Add<Complaint>,
                                  Add<Task>, Update<Task>, CompleteTask, Add<TextTemplate>, Add<Concession>,
                                  Add<ScopeRequest>, StartChecklist>;

using OwnerCommands =
    CommandList<UpdateClient, Remove<Client>, ChangeClients, MergeClients, Remove<Contact>,
                Update<Interaction>, Remove<Interaction>,                                               //
                Update<Complaint>, Remove<Complaint>, JudgeComplaint,                                   //
                Add<ConductSignal>, Update<ConductSignal>, Remove<ConductSignal>,                       //
                AddInvoice, Update<Invoice>, Remove<Invoice>, RecordPayment, AddCreditNote, SetDispute, //
                AddCost, Update<Cost>, Remove<Cost>,                                                    //
                Add<Agreement>, Update<Agreement>, Remove<Agreement>,                                   //
                Add<TimeEstimate>, Update<TimeEstimate>, Remove<TimeEstimate>,                          //
                AddDecision, Update<Decision>, Remove<Decision>, Remove<Task>,                          //
                Add<Staff>, Update<Staff>, Remove<Staff>, Update<TextTemplate>, Remove<TextTemplate>,   //
                Add<SavedView>, Update<SavedView>, Remove<SavedView>,                                   //
                Update<ScopeRequest>, Remove<ScopeRequest>, Update<Concession>, Remove<Concession>,
                Add<RecoveryCase>, Update<RecoveryCase>, Remove<RecoveryCase>, CloseRecoveryCase, //
                Add<PartingPlan>, Update<PartingPlan>, Remove<PartingPlan>, ClosePartingPlan,     //
                Add<Proposal>, Update<Proposal>, Remove<Proposal>, AcceptProposal,                //
                Add<ChecklistTemplate>, Update<ChecklistTemplate>, Remove<ChecklistTemplate>,     //
                Add<LetterTemplate>, Update<LetterTemplate>, Remove<LetterTemplate>,              //
                Add<NamedPolicy>, Update<NamedPolicy>, Remove<NamedPolicy>, ChoosePolicy,         //
                Add<Exclusion>, Update<Exclusion>, Remove<Exclusion>,                             //
                Add<RecordSource>, Update<RecordSource>, Remove<RecordSource>, EstimateTime,      //
                AttachFile, Update<Attachment>, Remove<Attachment>, SetServiceSheet,              //
                MarkVerdictsSeen, SetBookSettings, SetOwnerPassword, ApplyImport, UndoImport, EraseClients,
                KeepMapping, FillBook>;

/// Who may at least run a command of this type.
template <typename One>
constexpr Role neededRole() {
    static_assert(StaffCommands::has<One> != OwnerCommands::has<One>,
                  "say in app/access_rules.h who may run this command");
    return StaffCommands::has<One> ? Role::Staff : Role::Owner;
}

/// Error: owner_only.
inline Result<void> mayRun(const Command& command, const Access& access) {
    const Role needed = std::visit([](const auto& one) { return neededRole<std::decay_t<decltype(one)>>(); },
                                   command.value().any);
    return needed == Role::Owner ? access.requireOwner() : Result<void>();
}

} // namespace rapport::app
