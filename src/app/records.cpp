// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records.h"

#include "app/access.h"
#include "app/staff_view.h"
#include "storage/repositories.h"

namespace rapport::app {

template <typename T>
Result<Stored<T>> Records::byId(Id<T> id) {
    if constexpr (!staffMayRead<T>) RAPPORT_TRY(access_.requireOwner());
    return storage::RecordRepository<T>(book_).byId(id);
}

template <typename T>
Result<std::vector<T>> Records::all() {
    RAPPORT_TRY_ASSIGN(std::vector<T> records, storage::RecordRepository<T>(book_).all());
    if constexpr (std::is_same_v<T, Staff>) {
        if (!access_.isOwner()) keepForStaff(records);
    } else if constexpr (!staffMayRead<T>) {
        RAPPORT_TRY(access_.requireOwner());
    }
    return records;
}

template Result<Stored<Client>> Records::byId(Id<Client>);
template Result<Stored<Contact>> Records::byId(Id<Contact>);
template Result<Stored<Staff>> Records::byId(Id<Staff>);
template Result<Stored<Agreement>> Records::byId(Id<Agreement>);
template Result<Stored<Interaction>> Records::byId(Id<Interaction>);
template Result<Stored<Complaint>> Records::byId(Id<Complaint>);
template Result<Stored<ConductSignal>> Records::byId(Id<ConductSignal>);
template Result<Stored<Invoice>> Records::byId(Id<Invoice>);
template Result<Stored<Cost>> Records::byId(Id<Cost>);
template Result<Stored<TimeEstimate>> Records::byId(Id<TimeEstimate>);
template Result<Stored<Decision>> Records::byId(Id<Decision>);
template Result<Stored<Task>> Records::byId(Id<Task>);
template Result<Stored<TextTemplate>> Records::byId(Id<TextTemplate>);
template Result<Stored<SavedView>> Records::byId(Id<SavedView>);
template Result<Stored<ScopeRequest>> Records::byId(Id<ScopeRequest>);
template Result<Stored<Attachment>> Records::byId(Id<Attachment>);
template Result<Stored<Concession>> Records::byId(Id<Concession>);
template Result<Stored<RecoveryCase>> Records::byId(Id<RecoveryCase>);
template Result<Stored<PartingPlan>> Records::byId(Id<PartingPlan>);
template Result<Stored<Proposal>> Records::byId(Id<Proposal>);
template Result<Stored<ChecklistTemplate>> Records::byId(Id<ChecklistTemplate>);
template Result<Stored<LetterTemplate>> Records::byId(Id<LetterTemplate>);
template Result<Stored<NamedPolicy>> Records::byId(Id<NamedPolicy>);
template Result<Stored<Exclusion>> Records::byId(Id<Exclusion>);
template Result<Stored<RecordSource>> Records::byId(Id<RecordSource>);
template Result<std::vector<Staff>> Records::all();
template Result<std::vector<TextTemplate>> Records::all();
template Result<std::vector<SavedView>> Records::all();
template Result<std::vector<ChecklistTemplate>> Records::all();
template Result<std::vector<LetterTemplate>> Records::all();
template Result<std::vector<NamedPolicy>> Records::all();
template Result<std::vector<Exclusion>> Records::all();
template Result<std::vector<RecordSource>> Records::all();
template Result<std::vector<Concession>> Records::all();
template Result<std::vector<RecoveryCase>> Records::all();
template Result<std::vector<ScopeRequest>> Records::all();
template Result<std::vector<ConductSignal>> Records::all();
template Result<std::vector<Complaint>> Records::all();

} // namespace rapport::app
