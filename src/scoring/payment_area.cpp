// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/payment_area.h"

#include "scoring/curves.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

/// What is seen of one invoice while its slices pass by.
struct Seen {
    InvoiceLateness lateness;
    double lateMoney = 0.0;
    bool inMemory = false, veryLate = false, veryLateThisYear = false, habit = false;
};

} // namespace

bool isScored(const Slice& slice, const Window& window) {
    return slice.settled ? *slice.settled > window.start : slice.daysLate > 0;
}

bool isVeryLate(const Slice& slice, const LedgerEntry& entry, Fine defaultRate, const Policy& policy) {
    return slice.daysLate >= kVeryLateDays &&
           slice.amount > std::max(entry.gross.times(policy.veryLateFloor), defaultRate);
}

void LatenessMean::add(const InvoiceLateness& invoice) {
    money_ += invoice.money;
    squares_ += invoice.money * invoice.money;
    points_ += invoice.points;
    days_ += invoice.days;
}

double paymentCredibility(double effectiveInvoices, const Policy& policy) {
    return effectiveInvoices / (effectiveInvoices + policy.paymentPriorStrength);
}

double paymentScore(double latenessPoints, double credibility, const Policy& policy) {
    return credibility * latenessPoints + (1.0 - credibility) * policy.paymentPriorMean;
}

PaymentMeasure measurePayment(const Ledger& ledger, Currency base, const Policy& policy,
                              const Window& window) {
    PaymentMeasure measure;
    const Fine defaultRate = Fine::fromUnits(policy.defaultRatePerHour, base);
    LatenessMean mean;
    double lateMoney = 0.0;
    int habitual = 0;
    for (const LedgerEntry& entry : ledger.entries) {
        Seen seen;
        for (const Slice& slice : ledger.slicesOf(entry)) {
            if (slice.notDue()) { // says nothing
                measure.notDue += slice.amount;
                continue;
            }
            const bool scored = isScored(slice, window);
            if (entry.excused) {
                if (scored) measure.excused += slice.amount;
                continue;
            }
            if (!slice.settled) {
                measure.openOverdue += slice.amount;
                if (slice.daysLate >= kVeryLateDays) measure.open90 += slice.amount;
            }
            const bool veryLate = isVeryLate(slice, entry, defaultRate, policy);
            if (!slice.settled || *slice.settled > window.memory) {
                seen.inMemory = true;
                seen.veryLate = seen.veryLate || veryLate;
            }
            if (!scored) continue;
            const double money = slice.amount.asDouble();
            seen.veryLateThisYear = seen.veryLateThisYear || veryLate;
            seen.lateness.money += money;
            seen.lateness.points += money * latePoints(slice.daysLate, policy);
            seen.lateness.days += money * std::max(0, slice.daysLate);
            seen.habit = seen.habit || slice.daysLate > policy.habitDays;
            if (slice.daysLate > 0) seen.lateMoney += money;
            measure.worstDaysLate = std::max(measure.worstDaysLate, slice.daysLate);
        }
        measure.invoicesOfTwoYears += seen.inMemory;
        measure.veryLate += seen.veryLate;
        measure.veryLateThisYear += seen.veryLateThisYear;
        if (seen.lateness.money <= 0.0) continue;
        mean.add(seen.lateness);
        lateMoney += seen.lateMoney;
        ++measure.scoredInvoices;
        habitual += seen.habit;
    }
    measure.open90 = std::max(Fine(), measure.open90 - ledger.unapplied);
    measure.effectiveInvoices = mean.effectiveInvoices();
    measure.latenessPoints = mean.points();
    measure.daysBeyondTerms = mean.days();
    if (mean.money() > 0.0) measure.lateShare = lateMoney / mean.money();
    if (measure.scoredInvoices > 0)
        measure.habitShare = static_cast<double>(habitual) / measure.scoredInvoices;
    return measure;
}

} // namespace rapport::scoring
