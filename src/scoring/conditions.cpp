// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/conditions.h"

#include "scoring/as_known.h"
#include "scoring/ledger.h"
#include "scoring/measure.h"
#include "scoring/price.h"

#include <algorithm>
#include <cmath>

namespace rapport::scoring {

namespace {

/// The lower of the two middle ones where their number is even.
std::optional<int> medianTerms(const ClientFacts& client, const Window& window) {
    std::vector<int> ofWindow, ofAll;
    for (const InvoiceFact& invoice : client.invoices) {
        if (!invoice.net.isPositive() || !window.known(invoice.issued)) continue;
        ofAll.push_back(invoice.due - invoice.issued);
        if (window.contains(invoice.issued)) ofWindow.push_back(ofAll.back());
    }
    std::vector<int>& terms = ofWindow.empty() ? ofAll : ofWindow;
    if (terms.empty()) return std::nullopt;
    const auto middle = terms.begin() + std::ptrdiff_t((terms.size() - 1) / 2);
    std::nth_element(terms.begin(), middle, terms.end());
    return *middle;
}

Money waitedFor(const ClientFacts& client, const Policy& policy, const Window& window) {
    const Ledger ledger = ledgerOf(client, policy, window);
    const int daysOfWindow = window.asOf - window.start;
    Fine sum;
    for (const LedgerEntry& entry : ledger.entries) {
        const Day from = std::max(entry.invoice->issued, window.start);
        for (const Slice& slice : ledger.slicesOf(entry)) {
            const int days = slice.settled.value_or(window.asOf) - from;
            if (days > 0) sum += slice.amount.times(static_cast<double>(days) / daysOfWindow);
        }
    }
    return sum.toMoney(client.base);
}

} // namespace

WorkByScope workByScope(const ClientFacts& client, const Policy& policy, Day asOf) {
    const Window window(policy, asOf);
    WorkByScope work;
    for (const InteractionFact& interaction : client.interactions) {
        if (!window.contains(interaction.day) || causeOn(interaction, asOf) == Cause::Ours) continue;
        Duration& part = interaction.scope == Scope::In    ? work.inside
                         : interaction.scope == Scope::Out ? work.outside
                                                           : work.unknown;
        part = part + timeOf(interaction, policy);
    }
    return work;
}

Conditions conditionsOf(const ClientFacts& client, const Measure& measure, const Policy& policy) {
    const Window window(policy, measure.asOf());
    const Duration fair = measure.money.worked - measure.money.oursWorked;
    const double months = monthsServed(measure.basis.tenureMonths);
    return {.months = months,
            .hoursPerMonth = Duration::seconds(std::llround(static_cast<double>(fair.inSeconds()) / months)),
            .termsDays = medianTerms(client, window),
            .work = workByScope(client, policy, measure.asOf()),
            .waitedFor = waitedFor(client, policy, window)};
}

} // namespace rapport::scoring
