// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "domain/record_type.h"

namespace rapport::app {

/// The kind of a record, for the code of its commands ("add_task") and the references to it.
template <typename T>
constexpr RecordType recordTypeOf();

template <>
constexpr RecordType recordTypeOf<Client>() {
    return RecordType::Client;
}
template <>
constexpr RecordType recordTypeOf<Contact>() {
    return RecordType::Contact;
}
template <>
constexpr RecordType recordTypeOf<Interaction>() {
    return RecordType::Interaction;
}
template <>
constexpr RecordType recordTypeOf<Complaint>() {
    return RecordType::Complaint;
}
template <>
constexpr RecordType recordTypeOf<ConductSignal>() {
    return RecordType::Signal;
}
template <>
constexpr RecordType recordTypeOf<Invoice>() {
    return RecordType::Invoice;
}
template <>
constexpr RecordType recordTypeOf<Cost>() {
    return RecordType::Cost;
}
template <>
constexpr RecordType recordTypeOf<Agreement>() {
    return RecordType::Agreement;
}
template <>
constexpr RecordType recordTypeOf<TimeEstimate>() {
    return RecordType::TimeEstimate;
}
template <>
constexpr RecordType recordTypeOf<Decision>() {
    return RecordType::Decision;
}
template <>
constexpr RecordType recordTypeOf<Task>() {
    return RecordType::Task;
}
template <>
constexpr RecordType recordTypeOf<Staff>() {
    return RecordType::Staff;
}
template <>
constexpr RecordType recordTypeOf<TextTemplate>() {
    return RecordType::TextTemplate;
}
template <>
constexpr RecordType recordTypeOf<SavedView>() {
    return RecordType::SavedView;
}
template <>
constexpr RecordType recordTypeOf<ScopeRequest>() {
    return RecordType::ScopeRequest;
}
template <>
constexpr RecordType recordTypeOf<Attachment>() {
    return RecordType::Attachment;
}
template <>
constexpr RecordType recordTypeOf<Concession>() {
    return RecordType::Concession;
}
template <>
constexpr RecordType recordTypeOf<RecoveryCase>() {
    return RecordType::RecoveryCase;
}
template <>
constexpr RecordType recordTypeOf<PartingPlan>() {
    return RecordType::PartingPlan;
}
template <>
constexpr RecordType recordTypeOf<Proposal>() {
    return RecordType::Proposal;
}
template <>
constexpr RecordType recordTypeOf<ChecklistTemplate>() {
    return RecordType::ChecklistTemplate;
}
template <>
constexpr RecordType recordTypeOf<LetterTemplate>() {
    return RecordType::LetterTemplate;
}
template <>
constexpr RecordType recordTypeOf<NamedPolicy>() {
    return RecordType::NamedPolicy;
}
template <>
constexpr RecordType recordTypeOf<Exclusion>() {
    return RecordType::Exclusion;
}
template <>
constexpr RecordType recordTypeOf<RecordSource>() {
    return RecordType::RecordSource;
}

} // namespace rapport::app
