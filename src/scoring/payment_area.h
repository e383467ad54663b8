// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/ledger.h"

#include <span>

namespace rapport::scoring {

/// How a client pays (docs/method.md, Payment).
struct PaymentMeasure {
    int scoredInvoices = 0;
    double effectiveInvoices = 0.0; ///< One giant invoice is little evidence.
    double latenessPoints = 0.0;    ///< Money-weighted mean of the scored slices, G.
    double daysBeyondTerms = 0.0;
    double lateShare = 0.0;  ///< Of scored money.
    double habitShare = 0.0; ///< Of scored invoices, more than a few days late.
    int worstDaysLate = 0;
    Fine openOverdue, open90, notDue, excused;
    int veryLate = 0, veryLateThisYear = 0, invoicesOfTwoYears = 0;
};

PaymentMeasure measurePayment(const Ledger& ledger, Currency base, const Policy& policy,
                              const Window& window);

/// Whether a slice counts for the lateness of the window: settled in it, or open and overdue.
bool isScored(const Slice& slice, const Window& window);
/// Whether a slice is very late and of a sum that matters.
bool isVeryLate(const Slice& slice, const LedgerEntry& entry, Fine defaultRate, const Policy& policy);

/// One invoice's part in the score.
struct InvoiceLateness {
    double money = 0.0;
    double points = 0.0; ///< Sum of money x points.
    double days = 0.0;   ///< Sum of money x days beyond terms.
};
/// Sums scored money invoice by invoice: mean points, effective number of invoices.
class LatenessMean {
public:
    void add(const InvoiceLateness& invoice);
    double points() const { return money_ > 0.0 ? points_ / money_ : 0.0; }
    double days() const { return money_ > 0.0 ? days_ / money_ : 0.0; }
    double money() const { return money_; }
    double effectiveInvoices() const { return squares_ > 0.0 ? money_ * money_ / squares_ : 0.0; }

private:
    double money_ = 0.0, squares_ = 0.0, points_ = 0.0, days_ = 0.0;
};

/// Z: how far the own payments are believed against the prior, 0..1.
double paymentCredibility(double effectiveInvoices, const Policy& policy);
/// The area's score from own points and credibility.
double paymentScore(double latenessPoints, double credibility, const Policy& policy);

} // namespace rapport::scoring
