// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>

namespace rapport {

/// The kinds of record a book holds; what evidence, the change log and imports point to.
enum class RecordType {
    Client,
    Contact,
    Staff,
    Agreement,
    Interaction,
    Complaint,
    Signal,
    Invoice,
    Payment,
    CreditNote,
    Cost,
    TimeEstimate,
    ExchangeRate,
    Decision,
    Task,
    TextTemplate,
    SavedView,
    SeenVerdict,
    ScopeRequest,
    Attachment,
    Concession,
    RecoveryCase,
    PartingPlan,
    Proposal,
    ChecklistTemplate,
    LetterTemplate,
    NamedPolicy,
    Exclusion,
    RecordSource,
    TakenRecord,
};

/// One record of a book, named by kind and key, where records of several kinds stand side by side.
struct RecordRef {
    RecordType type = RecordType::Client;
    qint64 id = 0;

    auto operator<=>(const RecordRef&) const = default;
};

} // namespace rapport
