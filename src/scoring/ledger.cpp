// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/ledger.h"

namespace rapport::scoring {

Ledger ledgerOf(const ClientFacts& client, const Policy& policy, const Window& window, bool cutSlices) {
    Ledger ledger;
    ledger.entries.reserve(client.invoices.size());
    if (cutSlices) ledger.slices.reserve(client.invoices.size() + client.invoices.size() / 4);
    SliceCutter cutter(client.base, window.asOf);
    for (const InvoiceFact& invoice : client.invoices) {
        if (!window.known(invoice.issued)) continue;
        if (invoice.net.isPositive()) {
            ++ledger.invoicesEver;
            if (window.contains(invoice.issued)) ++ledger.invoicesInWindow;
        }
        if (!hasRate(invoice, client.base)) {
            if (window.remembers(invoice.issued)) ++ledger.ratesMissing;
            continue;
        }
        LedgerEntry entry{.invoice = &invoice,
                          .net = inBase(invoice.net.minorUnits(), invoice, client.base),
                          .gross = {},
                          .excused = false,
                          .firstSlice = ledger.slices.size(),
                          .endSlice = 0};
        if (cutSlices) {
            entry.gross = inBase(invoice.net.minorUnits() + invoice.tax.minorUnits(), invoice, client.base);
            entry.excused = isExcused(invoice, window.asOf, policy);
            ledger.unapplied += cutter.cut(invoice, ledger.slices);
        }
        entry.endSlice = ledger.slices.size();
        ledger.entries.push_back(entry);
    }
    return ledger;
}

} // namespace rapport::scoring
