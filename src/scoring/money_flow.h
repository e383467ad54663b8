// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/estimates.h"
#include "scoring/ledger.h"

namespace rapport::scoring {

/// What came in and what serving the client cost over a span, with our own share of both.
struct MoneyFlow {
    Fine revenue;   ///< Net invoices less credit notes and refunds.
    Fine collected; ///< Dated payments, net of returns, less refunds.
    Fine oursBack;  ///< Credit notes and refunds that were our own fault.
    Fine time, direct, compensation, finance, provision;
    Fine oursCost, oursTime; ///< Of the cost and of its time: our own fault.
    Fine recordedTime;       ///< Time cost with recorded, not estimated, minutes.
    Fine biggestRecord;      ///< The largest single cost, credit note or refund that is not ours.
    Duration worked, oursWorked;

    Fine cost() const { return time + direct + compensation + finance + provision; }
    Fine fairRevenue() const { return revenue + oursBack; }
    Fine fairCost() const { return cost() - oursCost; }
    Fine fairMargin() const { return fairRevenue() - fairCost(); }
    /// Money came in, but of working time and direct cost there is next to nothing: nobody wrote it down.
    bool hardlyAnyCostRecorded(const Policy& policy) const {
        return revenue.isPositive() && time + direct < revenue.times(policy.scarceCost);
    }
};

/// Everything but the cost to serve: revenue, collected, oursBack and the biggest credit note or refund.
/// `accrued` stands for the sum of invoices where there is one.
MoneyFlow revenueFlow(const ClientFacts& client, const Ledger& ledger, Span span, Day asOf,
                      std::optional<Fine> accrued = std::nullopt);

/// Adds time, direct cost and compensation of the span.
void addServiceCost(MoneyFlow& flow, const ClientFacts& client, std::span<const EstimatedTime> estimates,
                    Span span, const Policy& policy);

/// Adds what the money overdue within the span cost us: interest and the provision this span adds.
void addMoneyCost(MoneyFlow& flow, const Ledger& ledger, Span span, const Policy& policy);

/// What an interaction took: its recorded time, or the default of its kind.
Duration timeOf(const InteractionFact& interaction, const Policy& policy);
/// What it cost, at its own rate or else the default one.
Fine costOf(const InteractionFact& interaction, Fine defaultRate, const Policy& policy);

} // namespace rapport::scoring
