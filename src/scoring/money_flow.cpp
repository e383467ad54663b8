// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/money_flow.h"

#include "scoring/as_known.h"
#include "scoring/curves.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

constexpr double kDaysPerYear = 365.0;

void giveBack(MoneyFlow& flow, Fine amount, Cause cause) {
    flow.revenue -= amount;
    if (cause == Cause::Ours) {
        flow.oursBack += amount;
    } else {
        flow.biggestRecord = std::max(flow.biggestRecord, amount);
    }
}

void addCost(MoneyFlow& flow, Fine MoneyFlow::*kind, Fine amount, Cause cause) {
    flow.*kind += amount;
    if (cause == Cause::Ours) {
        flow.oursCost += amount;
    } else {
        flow.biggestRecord = std::max(flow.biggestRecord, amount);
    }
}

} // namespace

Duration timeOf(const InteractionFact& interaction, const Policy& policy) {
    if (interaction.timeSpent) return *interaction.timeSpent;
    return Duration::minutes(policy.defaultMinutes[static_cast<size_t>(interaction.kind)]);
}

Fine costOf(const InteractionFact& interaction, Fine defaultRate, const Policy& policy) {
    const Fine perHour = interaction.ratePerHour ? Fine::of(*interaction.ratePerHour) : defaultRate;
    return perHour.perHour(timeOf(interaction, policy));
}

MoneyFlow revenueFlow(const ClientFacts& client, const Ledger& ledger, Span span, Day asOf,
                      std::optional<Fine> accrued) {
    MoneyFlow flow;
    if (accrued) flow.revenue = *accrued;
    for (const LedgerEntry& entry : ledger.entries) {
        const InvoiceFact& invoice = *entry.invoice;
        if (!accrued && span.contains(invoice.issued)) flow.revenue += entry.net;
        for (const CreditFact& credit : invoice.credits)
            if (span.contains(credit.day))
                giveBack(flow, inBase(credit.net.minorUnits(), invoice, client.base), causeOn(credit, asOf));
        for (const PaymentFact& payment : invoice.payments)
            if (payment.day && span.contains(*payment.day))
                flow.collected += inBase(payment.amount.minorUnits(), invoice, client.base);
    }
    for (const CostFact& cost : client.costs) {
        if (cost.kind != CostKind::Refund || !span.contains(cost.day)) continue;
        flow.collected -= Fine::of(cost.amount);
        giveBack(flow, Fine::of(cost.amount), causeOn(cost, asOf));
    }
    return flow;
}

void addServiceCost(MoneyFlow& flow, const ClientFacts& client, std::span<const EstimatedTime> estimates,
                    Span span, const Policy& policy) {
    const Fine defaultRate = Fine::fromUnits(policy.defaultRatePerHour, client.base);
    for (const InteractionFact& interaction : client.interactions) {
        if (!span.contains(interaction.day)) continue;
        const Cause cause = causeOn(interaction, span.until);
        const Duration time = timeOf(interaction, policy);
        const Fine cost = costOf(interaction, defaultRate, policy);
        addCost(flow, &MoneyFlow::time, cost, cause);
        flow.worked = flow.worked + time;
        if (interaction.timeSpent && !interaction.estimated) flow.recordedTime += cost;
        if (cause == Cause::Ours) {
            flow.oursTime += cost;
            flow.oursWorked = flow.oursWorked + time;
        }
    }
    for (const EstimatedTime& estimate : estimates) {
        if (!span.contains(estimate.day)) continue;
        addCost(flow, &MoneyFlow::time, defaultRate.perHour(estimate.time), Cause::Normal);
        flow.worked = flow.worked + estimate.time;
    }
    for (const CostFact& cost : client.costs) {
        if (cost.kind == CostKind::Refund || !span.contains(cost.day)) continue;
        const auto kind = cost.kind == CostKind::Direct ? &MoneyFlow::direct : &MoneyFlow::compensation;
        addCost(flow, kind, Fine::of(cost.amount), causeOn(cost, span.until));
    }
}

void addMoneyCost(MoneyFlow& flow, const Ledger& ledger, Span span, const Policy& policy) {
    for (const LedgerEntry& entry : ledger.entries) {
        if (entry.excused) continue;
        const Day due = entry.invoice->due;
        for (const Slice& slice : ledger.slicesOf(entry)) {
            if (slice.notDue()) continue;
            const int days = slice.settled.value_or(span.until) - std::max(due, span.after);
            if (days > 0) flow.finance += slice.amount.times(days * policy.financeRate / kDaysPerYear);
            if (slice.settled) continue;
            // What this span adds to the provision, not the whole of it again every year.
            const double before = span.after > due ? provisionRate(span.after - due, policy) : 0.0;
            flow.provision += slice.amount.times(provisionRate(slice.daysLate, policy) - before);
        }
    }
}

} // namespace rapport::scoring
