// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/measure.h"

#include "scoring/accrual.h"
#include "scoring/standing.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

/// The last invoice that is not fully credited.
std::optional<Day> lastInvoice(const Ledger& ledger, Day asOf) {
    std::optional<Day> last;
    for (const LedgerEntry& entry : ledger.entries) {
        const InvoiceFact& invoice = *entry.invoice;
        if (!invoice.net.isPositive() || (last && invoice.issued <= *last)) continue;
        qint64 credited = 0;
        for (const CreditFact& credit : invoice.credits)
            if (credit.day <= asOf) credited += credit.net.minorUnits() + credit.tax.minorUnits();
        if (invoice.net.minorUnits() > credited) last = invoice.issued;
    }
    return last;
}

/// Fair costs since the last invoice of a client with one or two invoices in the window.
UnbilledWork unbilledWork(const ClientFacts& client, const Ledger& ledger,
                          std::span<const EstimatedTime> estimates, const Policy& policy, Day asOf) {
    constexpr int kMostInvoicesOfProject = 2;
    if (ledger.invoicesInWindow < 1 || ledger.invoicesInWindow > kMostInvoicesOfProject) return {};
    const std::optional<Day> last = lastInvoice(ledger, asOf);
    if (!last || asOf - *last >= policy.projectDays) return {};
    MoneyFlow flow;
    addServiceCost(flow, client, estimates, {*last, asOf}, policy);
    return {.cost = flow.time + flow.direct + flow.compensation - flow.oursCost,
            .time = flow.time - flow.oursTime,
            .worked = flow.worked - flow.oursWorked,
            .since = last};
}

/// Whether the price has been put right since the limits: two invoices and no fair loss from then on.
bool isMended(const ClientFacts& client, const Ledger& ledger, std::span<const EstimatedTime> estimates,
              const Policy& policy, Span since) {
    const auto invoices =
        std::count_if(ledger.entries.begin(), ledger.entries.end(), [&](const LedgerEntry& entry) {
            return entry.net.isPositive() && since.contains(entry.invoice->issued);
        });
    if (invoices < 2) return false;
    MoneyFlow flow = revenueFlow(client, ledger, since, since.until);
    addServiceCost(flow, client, estimates, since, policy);
    addMoneyCost(flow, ledger, since, policy);
    return !flow.fairMargin().isNegative();
}

} // namespace

void Measure::refreshBasis(const Policy& policy) {
    basis.revenue = money.revenue;
    basis.fairRevenue = money.fairRevenue();
    basis.fairCost = money.fairCost() - unbilled.cost;
    basis.incomplete = ratesMissing > 0;
    basis.payment.reset();
    if (payment.scoredInvoices > 0 && !basis.incomplete)
        basis.payment = paymentScore(payment.latenessPoints,
                                     paymentCredibility(payment.effectiveInvoices, policy), policy);
    basis.complaints =
        complaintScore(complaintRatio(complaints.unfounded, complaints.exposure, policy), policy);
    basis.conduct = conduct.score;
}

Measure measure(const ClientFacts& client, const Policy& policy, Day asOf) {
    const Window window(policy, asOf);
    const Standing standing = standingOf(client, policy, asOf);
    const Ledger ledger = ledgerOf(client, policy, window);
    const std::vector<EstimatedTime> estimates = estimatedTimes(client, asOf);

    Measure measure;
    measure.basis.day = asOf;
    measure.basis.tenureMonths = standing.tenureMonths;
    measure.invoicesInWindow = ledger.invoicesInWindow;
    measure.invoicesEver = ledger.invoicesEver;
    measure.ratesMissing = ledger.ratesMissing;
    measure.hardTimes = standing.hardTimes;
    measure.lastDealt = standing.lastDealt;
    measure.limitsSince = standing.limitsSince;
    measure.ownVerdict = standing.ownVerdict;
    measure.decidedSinceOwnVerdict = standing.decidedSinceOwnVerdict;

    const auto accrued = accruedRevenue(ledger, window, standing.tenureMonths, policy);
    measure.accrued = accrued.has_value();
    measure.money = revenueFlow(client, ledger, window.year(), asOf, accrued);
    addServiceCost(measure.money, client, estimates, window.year(), policy);
    addMoneyCost(measure.money, ledger, window.year(), policy);
    if (!accrued) measure.unbilled = unbilledWork(client, ledger, estimates, policy, asOf);
    if (measure.limitsSince)
        measure.mended = isMended(client, ledger, estimates, policy, {*measure.limitsSince, asOf});

    measure.payment = measurePayment(ledger, client.base, policy, window);
    measure.complaints =
        measureComplaints(client, ledger.invoicesInWindow, standing.tenureMonths, policy, window);
    measure.conduct = measureConduct(client.signalEvents, policy, window);
    measure.dormant = ledger.invoicesEver > 0 && standing.lastDealt &&
                      asOf - *standing.lastDealt > policy.dormantDays &&
                      !measure.payment.openOverdue.isPositive();
    measure.refreshBasis(policy);
    return measure;
}

ScoreBasis measureBasis(const ClientFacts& client, const Policy& policy, Day asOf) {
    return measure(client, policy, asOf).basis;
}

Fine revenueAt(const ClientFacts& client, const Policy& policy, Day asOf) {
    const Window window(policy, asOf);
    const Ledger ledger = ledgerOf(client, policy, window, false);
    const auto accrued =
        accruedRevenue(ledger, window, standingOf(client, policy, asOf).tenureMonths, policy);
    return revenueFlow(client, ledger, window.year(), asOf, accrued).revenue;
}

ClientMeasures measureAll(const ClientFacts& client, const Policy& policy, Day asOf) {
    ClientMeasures measures{.clientId = client.clientId,
                            .base = client.base,
                            .today = measure(client, policy, asOf),
                            .past = {},
                            .atLimits = {}};
    for (size_t i = 0; i < kTrendDaysBack.size(); ++i)
        measures.past[i] = measureBasis(client, policy, asOf - kTrendDaysBack[i]);
    if (measures.today.limitsSince)
        measures.atLimits = measureBasis(client, policy, *measures.today.limitsSince);
    return measures;
}

} // namespace rapport::scoring
