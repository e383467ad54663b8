// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receivables.h"

#include "scoring/as_known.h"
#include "scoring/slices.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace rapport::app {

AgeingBucket bucketOf(int daysLate) {
    return daysLate <= 0    ? AgeingBucket::NotDue
           : daysLate <= 30 ? AgeingBucket::To30
           : daysLate <= 60 ? AgeingBucket::To60
           : daysLate <= 90 ? AgeingBucket::To90
                            : AgeingBucket::Beyond;
}

InvoiceRow invoiceRow(const scoring::InvoiceFact& invoice, Day asOf) {
    const Currency currency = invoice.net.currency();
    InvoiceRow row;
    row.id = invoice.id;
    row.issued = invoice.issued;
    row.due = invoice.due;
    row.gross = invoice.net + invoice.tax;
    row.open = Money::zero(currency);
    row.dispute = scoring::disputeOn(invoice, asOf);
    row.paidUndated =
        std::ranges::any_of(invoice.payments, [](const scoring::PaymentFact& one) { return !one.day; });
    bool isOpen = false;
    // In the invoice's own currency: no rate is needed and nothing is rounded.
    for (const scoring::Slice& slice : scoring::slicesOf(invoice, currency, asOf)) {
        if (slice.settled) {
            row.settled = std::max(row.settled.value_or(*slice.settled), *slice.settled);
        } else {
            isOpen = true;
            row.open += slice.amount.toMoney(currency);
        }
    }
    if (isOpen) row.settled.reset();
    if (isOpen || row.settled) row.daysBeyondTerms = std::max(0, row.settled.value_or(asOf) - invoice.due);
    return row;
}

std::vector<InvoiceRow> invoiceRows(const std::vector<Invoice>& invoices, const scoring::ClientFacts& facts,
                                    Day asOf) {
    QHash<Id<Invoice>, const scoring::InvoiceFact*> byId;
    for (const scoring::InvoiceFact& fact : facts.invoices)
        byId.insert(fact.id, &fact);
    std::vector<InvoiceRow> rows;
    for (const Invoice& invoice : invoices) {
        const scoring::InvoiceFact* fact = byId.value(invoice.id);
        if (!fact || invoice.issued > asOf) continue;
        rows.push_back(invoiceRow(*fact, asOf));
        rows.back().number = invoice.number;
    }
    std::ranges::sort(rows, [](const InvoiceRow& a, const InvoiceRow& b) {
        return std::tie(b.issued, b.id) < std::tie(a.issued, a.id);
    });
    return rows;
}

Ageing ageingOf(const scoring::ClientFacts& facts, Day asOf) {
    std::array<scoring::Fine, kAgeingBuckets> sums;
    for (const scoring::InvoiceFact& invoice : facts.invoices) {
        if (invoice.issued > asOf || !scoring::hasRate(invoice, facts.base)) continue;
        for (const scoring::Slice& slice : scoring::slicesOf(invoice, facts.base, asOf)) {
            if (slice.settled) continue;
            sums[static_cast<size_t>(bucketOf(slice.daysLate))] += slice.amount;
        }
    }
    return {sums[0].toMoney(facts.base), sums[1].toMoney(facts.base), sums[2].toMoney(facts.base),
            sums[3].toMoney(facts.base), sums[4].toMoney(facts.base)};
}

} // namespace rapport::app
