// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"
#include "scoring/slices.h"
#include "scoring/window.h"

#include <span>
#include <vector>

namespace rapport::scoring {

/// An invoice as it stands on the as-of day.
struct LedgerEntry {
    const InvoiceFact* invoice;
    Fine net;   ///< Base currency.
    Fine gross; ///< Net and tax.
    bool excused;
    size_t firstSlice, endSlice;
};

/// All receivables of one client on one day, exchanged and cut into slices once for all who need them.
/// Invoices without a rate are counted and left out.
struct Ledger {
    std::vector<LedgerEntry> entries;
    std::vector<Slice> slices;
    Fine unapplied; ///< Money we hold for the client: credit memos, overpayments.
    int invoicesInWindow = 0, invoicesEver = 0;
    int ratesMissing = 0; ///< Of the last two years.

    std::span<const Slice> slicesOf(const LedgerEntry& entry) const {
        return std::span(slices).subspan(entry.firstSlice, entry.endSlice - entry.firstSlice);
    }
};

/// `cutSlices` false leaves out the slices (revenue needs none).
Ledger ledgerOf(const ClientFacts& client, const Policy& policy, const Window& window, bool cutSlices = true);

} // namespace rapport::scoring
