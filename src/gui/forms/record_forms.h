// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "domain/decision.h"
#include "domain/record_type.h"
#include "gui/shell.h"

/// The forms of a client's records. Each asks the book for what it shows and writes by a command; open them
/// with openForm() (book_form.h). Those that change a record of the book also offer to delete it.
namespace rapport::gui {

class BookForm;

BookForm* interactionForm(const Shell& shell, Id<Interaction> id);

BookForm* newComplaintForm(const Shell& shell, Id<Client> client);
BookForm* complaintForm(const Shell& shell, Id<Complaint> id);
/// Judgement, by whom and why, and whether it is settled.
BookForm* judgeComplaintForm(const Shell& shell, Id<Complaint> id);

BookForm* newSignalForm(const Shell& shell, Id<Client> client);
BookForm* signalForm(const Shell& shell, Id<ConductSignal> id);

/// With the terms and the currency of the client.
BookForm* newInvoiceForm(const Shell& shell, Id<Client> client);
/// With its payments and credit notes.
BookForm* invoiceForm(const Shell& shell, Id<Invoice> id);
/// Offers what is open; part payments and money returned are possible.
BookForm* paymentForm(const Shell& shell, Id<Invoice> invoice);
BookForm* creditNoteForm(const Shell& shell, Id<Invoice> invoice);
/// Whether it is disputed, since when and how that ended.
BookForm* disputeForm(const Shell& shell, Id<Invoice> invoice);

BookForm* newCostForm(const Shell& shell, Id<Client> client);
/// What making good a mistake of ours costs: of cause Ours, booked for the case.
BookForm* newRepairCostForm(const Shell& shell, Id<Client> client, Id<RecoveryCase> recovery,
                            const QString& what);
BookForm* costForm(const Shell& shell, Id<Cost> id);

/// A null client: of no client, or one chosen in the form.
BookForm* newTaskForm(const Shell& shell, Id<Client> client);
BookForm* taskForm(const Shell& shell, Id<Task> id);

BookForm* newAgreementForm(const Shell& shell, Id<Client> client);
BookForm* agreementForm(const Shell& shell, Id<Agreement> id);

/// New terms with what is known of them already.
BookForm* newProposalForm(const Shell& shell, const Proposal& draft);
BookForm* proposalForm(const Shell& shell, Id<Proposal> id);

/// The owner's guess of the time the client takes: the one that holds, or a first one.
BookForm* timeEstimateForm(const Shell& shell, Id<Client> client);

BookForm* newDecisionForm(const Shell& shell, Id<Client> client);
/// Of this kind; the form does not ask for it.
BookForm* newDecisionForm(const Shell& shell, Id<Client> client, DecisionKind kind);
BookForm* decisionForm(const Shell& shell, Id<Decision> id);

BookForm* newContactForm(const Shell& shell, Id<Client> client);
BookForm* contactForm(const Shell& shell, Id<Contact> id);

/// The form of a record of this client: of a payment or credit note that of its invoice. Null when there is
/// none.
BookForm* formOf(const Shell& shell, const RecordRef& record, const ClientContent& content);

} // namespace rapport::gui
