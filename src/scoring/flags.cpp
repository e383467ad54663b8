// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/verdict_rules.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

/// So many very late invoices, and this part of all, are chronic.
constexpr int kChronicInvoices = 2;
constexpr double kChronicShare = 0.2;
/// Our own failures as a part of fair revenue.
constexpr double kOurFaultShare = 0.10;
constexpr double kOurFaultComplaints = 2.0, kOurFaultRatio = 2.0;

bool hasOpen90(const Measure& measure, Fine materiality, Fine defaultRate) {
    constexpr int kOneOf = 20; // 5 % of revenue
    const Fine open = measure.payment.open90;
    const Fine revenue = std::max(measure.money.revenue, Fine());
    return open.part(kOneOf, 1) > revenue && open >= std::max(defaultRate, materiality.part(1, 4));
}

bool isOurFault(const Measure& measure, const Policy& policy) {
    const ComplaintMeasure& complaints = measure.complaints;
    if (complaints.justifiedOpen > 0) return true;
    if (complaints.justifiedRecent >= kOurFaultComplaints && complaints.justified > complaints.unfounded &&
        complaintRatio(complaints.justified, complaints.exposure, policy) >= kOurFaultRatio)
        return true;
    const Fine ours = measure.money.oursCost + measure.money.oursBack;
    const Fine revenue = measure.basis.fairRevenue;
    return revenue.isPositive() && ours >= revenue.times(kOurFaultShare);
}

} // namespace

Flags flagsOf(const Measure& measure, Fine materiality, Fine defaultRate, double share,
              const Policy& policy) {
    const ScoreBasis& basis = measure.basis;
    const PaymentMeasure& payment = measure.payment;
    const Fine margin = basis.fairMargin();
    const bool realLoss = margin.isNegative() && -margin >= materiality &&
                          basis.tenureMonths >= policy.rampMonths && !basis.incomplete;
    const bool oftenVeryLate = !basis.incomplete && payment.veryLate >= kChronicInvoices &&
                               payment.veryLate >= kChronicShare * payment.invoicesOfTwoYears;
    Flags flags;
    flags.loss = realLoss && measure.invoicesEver > 0;
    // Not resting on one record, nor on a price that has been put right since.
    flags.deepLoss = realLoss && !measure.mended && basis.fairRevenue >= materiality &&
                     basis.fairCost.ratioTo(basis.fairRevenue) - 1.0 > policy.deepUplift &&
                     (margin + measure.money.biggestRecord).isNegative();
    flags.chronic90 = oftenVeryLate && payment.veryLateThisYear >= 1;
    flags.wasChronic90 = oftenVeryLate && payment.veryLateThisYear == 0;
    flags.open90 = !basis.incomplete && hasOpen90(measure, materiality, defaultRate);
    flags.habitLate =
        payment.scoredInvoices >= policy.habitInvoices && payment.habitShare >= policy.habitShare;
    flags.severePart = measure.conduct.severePart;
    flags.severeLimit = measure.conduct.severeLimit;
    flags.severeOld = measure.conduct.severeOld;
    flags.ourFault = isOurFault(measure, policy);
    flags.dependent = share >= policy.shareDependent;
    return flags;
}

} // namespace rapport::scoring
