// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/agreement_forms.h"
#include "gui/forms/conduct_forms.h"
#include "gui/forms/record_forms.h"

#include <algorithm>

namespace rapport::gui {

namespace {

template <typename Parts>
bool holds(const Parts& parts, qint64 id) {
    return std::any_of(parts.begin(), parts.end(), [id](const auto& part) { return part.id.value() == id; });
}

} // namespace

BookForm* formOf(const Shell& shell, const RecordRef& record, const ClientContent& content) {
    switch (record.type) {
    case RecordType::Interaction:
        return interactionForm(shell, Id<Interaction>(record.id));
    case RecordType::Complaint:
        return complaintForm(shell, Id<Complaint>(record.id));
    case RecordType::Signal:
        return signalForm(shell, Id<ConductSignal>(record.id));
    case RecordType::Invoice:
        return invoiceForm(shell, Id<Invoice>(record.id));
    case RecordType::Payment:
    case RecordType::CreditNote:
        for (const Invoice& invoice : content.invoices) {
            if (record.type == RecordType::Payment ? holds(invoice.payments, record.id)
                                                   : holds(invoice.creditNotes, record.id)) {
                return invoiceForm(shell, invoice.id);
            }
        }
        return nullptr;
    case RecordType::Cost:
        return costForm(shell, Id<Cost>(record.id));
    case RecordType::Agreement:
        return agreementForm(shell, Id<Agreement>(record.id));
    case RecordType::Proposal:
        return proposalForm(shell, Id<Proposal>(record.id));
    case RecordType::ScopeRequest:
        return scopeRequestForm(shell, Id<ScopeRequest>(record.id));
    case RecordType::Decision:
        return decisionForm(shell, Id<Decision>(record.id));
    case RecordType::Task:
        return taskForm(shell, Id<Task>(record.id));
    case RecordType::Concession:
        return concessionForm(shell, Id<Concession>(record.id));
    case RecordType::TimeEstimate:
        return timeEstimateForm(shell, content.client.id);
    case RecordType::Contact:
        return contactForm(shell, Id<Contact>(record.id));
    default:
        return nullptr;
    }
}

} // namespace rapport::gui
