// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receivables.h"

#include "scoring/as_known.h"
#include "scoring/slices.h"

#include <QHash>

#include <algorithm>

namespace rapport::app {

namespace {

InvoiceRow rowOf(const Invoice& invoice, const scoring::InvoiceFact& fact, Day asOf) {
    InvoiceRow row;
    row.id = invoice.id;
    row.number = invoice.number;
    row.issued = invoice.issued;
    row.due = invoice.due;
    row.gross = invoice.gross();
    row.open = Money::zero(invoice.currency());
    row.dispute = scoring::disputeOn(fact, asOf);
    row.paidUndated = std::ranges::any_of(invoice.payments, [](const Payment& one) { return !one.day; });
    bool isOpen = false;
    // In the invoice's own currency: no rate is needed and nothing is rounded.
    for (const scoring::Slice& slice : scoring::slicesOf(fact, invoice.currency(), asOf)) {
        if (slice.settled) {
            row.settled = std::max(row.settled.value_or(*slice.settled), *slice.settled);
        } else {
            isOpen = true;
            row.open += slice.amount.toMoney(invoice.currency());
        }
    }
    if (isOpen) row.settled.reset();
    if (isOpen || row.settled) row.daysBeyondTerms = std::max(0, row.settled.value_or(asOf) - invoice.due);
    return row;
}

} // namespace

std::vector<InvoiceRow> invoiceRows(const std::vector<Invoice>& invoices, const scoring::ClientFacts& facts,
                                    Day asOf) {
    QHash<Id<Invoice>, const scoring::InvoiceFact*> byId;
    for (const scoring::InvoiceFact& fact : facts.invoices)
        byId.insert(fact.id, &fact);
    std::vector<InvoiceRow> rows;
    for (const Invoice& invoice : invoices) {
        const scoring::InvoiceFact* fact = byId.value(invoice.id);
        if (fact && invoice.issued <= asOf) rows.push_back(rowOf(invoice, *fact, asOf));
    }
    std::ranges::sort(rows, [](const InvoiceRow& a, const InvoiceRow& b) {
        return std::tie(b.issued, b.id) < std::tie(a.issued, a.id);
    });
    return rows;
}

Ageing ageingOf(const scoring::ClientFacts& facts, Day asOf) {
    scoring::Fine notDue, to30, to60, to90, beyond;
    for (const scoring::InvoiceFact& invoice : facts.invoices) {
        if (invoice.issued > asOf || !scoring::hasRate(invoice, facts.base)) continue;
        for (const scoring::Slice& slice : scoring::slicesOf(invoice, facts.base, asOf)) {
            if (slice.settled) continue;
            scoring::Fine& bucket = slice.daysLate <= 0    ? notDue
                                    : slice.daysLate <= 30 ? to30
                                    : slice.daysLate <= 60 ? to60
                                    : slice.daysLate <= 90 ? to90
                                                           : beyond;
            bucket += slice.amount;
        }
    }
    return {notDue.toMoney(facts.base), to30.toMoney(facts.base), to60.toMoney(facts.base),
            to90.toMoney(facts.base), beyond.toMoney(facts.base)};
}

} // namespace rapport::app
