// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/judge.h"

namespace rapport::scoring {

Facts factsOf(const Measure& measure, Currency base, const Policy& policy) {
    const auto money = [base](Fine fine) { return fine.toMoney(base); };
    const MoneyFlow& flow = measure.money;
    const ScoreBasis& basis = measure.basis;
    const PaymentMeasure& payment = measure.payment;
    const ComplaintMeasure& complaints = measure.complaints;
    Facts facts;
    facts.tenureMonths = basis.tenureMonths;
    facts.revenue = money(flow.revenue);
    facts.collected = money(flow.collected);
    facts.hours = flow.worked;
    facts.cost = {.time = money(flow.time),
                  .direct = money(flow.direct),
                  .compensation = money(flow.compensation),
                  .finance = money(flow.finance),
                  .provision = money(flow.provision),
                  .total = money(flow.cost())};
    facts.margin = money(flow.revenue - flow.cost());
    facts.oursCost = money(flow.oursCost);
    facts.oursBack = money(flow.oursBack);
    facts.fairRevenue = money(basis.fairRevenue);
    facts.fairCost = money(basis.fairCost);
    facts.fairMargin = money(basis.fairMargin());
    if (basis.fairRevenue.isPositive()) {
        facts.uplift = basis.fairCost.ratioTo(basis.fairRevenue) - 1.0;
        if (!basis.incomplete) facts.fairMarginRatio = basis.fairMargin().ratioTo(basis.fairRevenue);
    }
    facts.biggestRecord = money(flow.biggestRecord);
    facts.unbilled = money(measure.unbilled.cost);
    facts.accrued = measure.accrued;
    facts.dormant = measure.dormant;
    facts.incomplete = basis.incomplete;
    facts.recordedShare = flow.time.isPositive() ? flow.recordedTime.ratioTo(flow.time) : 0.0;

    facts.scoredInvoices = payment.scoredInvoices;
    facts.effectiveInvoices = payment.effectiveInvoices;
    facts.latenessPoints = payment.latenessPoints;
    facts.paymentCredibility = paymentCredibility(payment.effectiveInvoices, policy);
    facts.daysBeyondTerms = payment.daysBeyondTerms;
    facts.lateShare = payment.lateShare;
    facts.habitShare = payment.habitShare;
    facts.worstDaysLate = payment.worstDaysLate;
    facts.openOverdue = money(payment.openOverdue);
    facts.open90 = money(payment.open90);
    facts.notDue = money(payment.notDue);
    facts.excused = money(payment.excused);
    facts.veryLateInvoices = payment.veryLate;
    facts.veryLateThisYear = payment.veryLateThisYear;
    facts.invoicesOfTwoYears = payment.invoicesOfTwoYears;
    facts.invoicesInWindow = measure.invoicesInWindow;
    facts.invoicesEver = measure.invoicesEver;

    facts.complaints = complaints.count;
    facts.unclassified = complaints.unclassified;
    facts.justifiedOpen = complaints.justifiedOpen;
    facts.justified = complaints.justified;
    facts.unfounded = complaints.unfounded;
    facts.justifiedRecent = complaints.justifiedRecent;
    facts.exposure = complaints.exposure;
    facts.complaintRate = complaintRate(complaints.unfounded, complaints.exposure, policy);
    facts.complaintRatio = complaintRatio(complaints.unfounded, complaints.exposure, policy);
    facts.justifiedRatio = complaintRatio(complaints.justified, complaints.exposure, policy);
    facts.complaintSurprise =
        poissonTail(complaints.count, 2.0 * policy.complaintPriorMean * complaints.exposure);
    facts.signalEvents = measure.conduct.events;
    facts.limitsSince = measure.limitsSince;
    facts.mended = measure.mended;
    facts.hardTimes = measure.hardTimes;
    return facts;
}

} // namespace rapport::scoring
