// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/invoice_history.h"

#include <algorithm>

namespace rapport::app {

namespace {

bool isDecided(Dispute dispute) {
    return dispute == Dispute::Ours || dispute == Dispute::Theirs;
}

} // namespace

std::vector<InvoiceEvent> historyOf(const Invoice& invoice) {
    const Money none = Money::zero(invoice.currency());
    std::vector<InvoiceEvent> events{{InvoiceEventKind::Issued, invoice.issued, invoice.gross(), none}};
    for (const Payment& payment : invoice.payments) {
        const auto kind =
            payment.amount.isNegative() ? InvoiceEventKind::MoneyReturned : InvoiceEventKind::Payment;
        events.push_back({kind, payment.day, -payment.amount, none});
    }
    for (const CreditNote& note : invoice.creditNotes)
        events.push_back({InvoiceEventKind::CreditNote, note.day, -(note.net + note.tax), none});
    if (invoice.dispute != Dispute::None) {
        events.push_back({InvoiceEventKind::Disputed, invoice.disputedSince.value_or(invoice.issued), none,
                          none, isDecided(invoice.dispute) ? Dispute::Pending : invoice.dispute});
        if (isDecided(invoice.dispute))
            events.push_back(
                {InvoiceEventKind::DisputeDecided, invoice.disputeDecided, none, none, invoice.dispute});
    }
    // Money may have come before the invoice was written; its issue is the beginning all the same.
    std::stable_sort(events.begin() + 1, events.end(), [](const InvoiceEvent& a, const InvoiceEvent& b) {
        return a.day && (!b.day || *a.day < *b.day);
    });
    Money open = none;
    for (InvoiceEvent& event : events) {
        open += event.amount;
        event.open = open;
    }
    return events;
}

Money openAmount(const Invoice& invoice) {
    return historyOf(invoice).back().open;
}

} // namespace rapport::app
