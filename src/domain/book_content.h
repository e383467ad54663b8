// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/attachment.h"
#include "domain/checklist_template.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/concession.h"
#include "domain/contact.h"
#include "domain/cost.h"
#include "domain/decision.h"
#include "domain/exclusion.h"
#include "domain/interaction.h"
#include "domain/invoice.h"
#include "domain/letter_template.h"
#include "domain/named_policy.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/record_source.h"
#include "domain/recovery_case.h"
#include "domain/saved_view.h"
#include "domain/scope_request.h"
#include "domain/signal.h"
#include "domain/staff.h"
#include "domain/taken_record.h"
#include "domain/task.h"
#include "domain/text_template.h"
#include "domain/time_estimate.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace rapport {

/// One client with everything that hangs on it. Ids are those of the book it was read from; in content that
/// is not in a book yet (an exchange file, the demo generator) they are numbers of its own, used only to tie
/// records to each other (an interaction to its staff member, a signal to its interaction).
struct ClientContent {
    Client client;
    std::vector<Contact> contacts;
    std::vector<Agreement> agreements;
    std::vector<Invoice> invoices; ///< With their payments and credit notes.
    std::vector<Interaction> interactions;
    std::vector<Complaint> complaints;
    std::vector<ConductSignal> signalEvents; ///< Not "signals": that is a macro of Qt's.
    std::vector<Cost> costs;
    std::vector<TimeEstimate> estimates;
    std::vector<Decision> decisions;
    std::vector<Task> tasks;
    std::vector<ScopeRequest> scopeRequests{};
    std::vector<Attachment> attachments{};
    std::vector<Concession> concessions{};
    std::vector<RecoveryCase> recoveryCases{};
    std::vector<PartingPlan> partingPlans{};
    std::vector<Proposal> proposals{};
    std::vector<TakenRecord> taken{}; ///< Of its dealings and invoices: which records of sources they are.
    /// The bytes of attachments by their hash; only filled where the files travel along (export and import).
    std::map<QString, QByteArray> files{};

    bool operator==(const ClientContent&) const = default;
};

/// What stands beside the clients of a book.
struct BookHeader {
    QString name;
    Currency base;
    std::optional<Day> asOf; ///< The day an exchange file speaks of; not kept in a book.
    std::vector<Staff> staff;
    std::vector<DatedRate> rates;
    std::vector<Task> tasks;               ///< Those of no client.
    std::map<QString, QString> settings{}; ///< By name: what holds for the whole book, and its service sheet.
    std::vector<TextTemplate> textTemplates{};
    std::vector<SavedView> savedViews{};
    std::vector<ChecklistTemplate> checklists{};
    std::vector<LetterTemplate> letterTemplates{};
    std::vector<NamedPolicy> policies{};
    std::vector<Exclusion> exclusions{};
    std::vector<RecordSource> sources{};
    std::optional<Id<NamedPolicy>> chosenPolicy{}; ///< Nothing: the method's own.

    bool operator==(const BookHeader&) const = default;
};

/// Everything the business entered.
struct BookContent {
    BookHeader header;
    std::vector<ClientContent> clients;

    bool operator==(const BookContent&) const = default;
};

} // namespace rapport
