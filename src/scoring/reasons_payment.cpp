// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/curves.h"
#include "scoring/reason_codes.h"
#include "scoring/statements.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

/// Part of the scored money under one statement.
struct Bucket {
    double weight = 0.0; ///< Money x lateness points.
    Fine amount;
    int worstDays = 0;
    Evidence evidence;

    void add(const InvoiceFact& invoice, const Slice& slice, double points) {
        weight += slice.amount.asDouble() * points;
        amount += slice.amount;
        worstDays = std::max(worstDays, slice.daysLate);
        evidence.add(invoice, slice.amount.asDouble() * points);
    }
};

struct Buckets {
    Bucket paidLate, paidVeryLate, openOverdue, openOver90;
    Evidence habit, veryLate;
};

/// Sorts every slice that counts under the statement that tells of it; no slice under two.
Buckets bucketsOf(const Explaining& about) {
    const Flags& flags = about.result.flags;
    const Fine defaultRate = Fine::fromUnits(about.policy.defaultRatePerHour, about.client.base);
    const bool tellOver90 = about.today().payment.open90.isPositive();
    Buckets buckets;
    for (const LedgerEntry& entry : about.ledger.entries) {
        if (entry.excused) continue;
        for (const Slice& slice : about.ledger.slicesOf(entry)) {
            if (slice.notDue()) continue;
            const InvoiceFact& invoice = *entry.invoice;
            const bool remembered = !slice.settled || *slice.settled > about.window.memory;
            if (remembered && isVeryLate(slice, entry, defaultRate, about.policy))
                buckets.veryLate.add(invoice, slice.amount.asDouble());
            if (!isScored(slice, about.window) || slice.daysLate <= 0) continue;
            const double points = latePoints(slice.daysLate, about.policy);
            const bool veryLate = slice.daysLate >= kVeryLateDays;
            if (slice.daysLate > about.policy.habitDays) buckets.habit.add(invoice, slice.daysLate);
            Bucket& bucket = slice.settled
                                 ? (veryLate && flags.chronic90 ? buckets.paidVeryLate : buckets.paidLate)
                             : veryLate && tellOver90 ? buckets.openOver90
                                                      : buckets.openOverdue;
            bucket.add(invoice, slice, points);
        }
    }
    return buckets;
}

Statement statement(const char* code, Figures args, std::vector<RecordRef> evidence) {
    return {.code = code,
            .area = Area::Payment,
            .lost = 0.0,
            .args = std::move(args),
            .evidence = std::move(evidence)};
}

} // namespace

void addPaymentReasons(const Explaining& about, std::vector<Statement>& reasons) {
    const PaymentMeasure& payment = about.today().payment;
    const Flags& flags = about.result.flags;
    Buckets buckets = bucketsOf(about);
    const Figures veryLateArgs{{"count", qint64{payment.veryLate}},
                               {"of", qint64{payment.invoicesOfTwoYears}}};
    std::vector<Weighted> weighted;
    if (flags.chronic90) {
        Figures args = veryLateArgs;
        args.emplace_back("days", qint64{kVeryLateDays});
        weighted.push_back({statement(codes::veryLateInvoices, std::move(args), buckets.veryLate.take()),
                            buckets.paidVeryLate.weight});
    }
    if (buckets.openOver90.weight > 0.0)
        weighted.push_back({statement(codes::openOver90, {{"amount", about.money(payment.open90)}},
                                      buckets.openOver90.evidence.take()),
                            buckets.openOver90.weight});
    if (buckets.openOverdue.weight > 0.0)
        weighted.push_back({statement(codes::openOverdue,
                                      {{"amount", about.money(buckets.openOverdue.amount)},
                                       {"days", qint64{buckets.openOverdue.worstDays}}},
                                      buckets.openOverdue.evidence.take()),
                            buckets.openOverdue.weight});
    if (buckets.paidLate.weight > 0.0)
        weighted.push_back({statement(codes::paysLate,
                                      {{"days", payment.daysBeyondTerms},
                                       {"share", Ratio{payment.lateShare}},
                                       {"invoices", qint64{payment.scoredInvoices}}},
                                      buckets.paidLate.evidence.take()),
                            buckets.paidLate.weight});
    const bool anyLate =
        std::any_of(weighted.begin(), weighted.end(), [](const Weighted& one) { return one.weight > 0.0; });
    // The prior's points when nothing at all was late: they need a name, too.
    if (!anyLate && about.lost(Area::Payment) > 0.0)
        weighted.push_back(
            {statement(codes::fewPaymentsKnown, {{"invoices", qint64{payment.scoredInvoices}}}, {}), 1.0});
    shareLost(reasons, std::move(weighted), about.lost(Area::Payment));

    if (flags.wasChronic90)
        reasons.push_back(statement(codes::veryLateBefore, veryLateArgs, buckets.veryLate.take()));
    if (flags.habitLate)
        reasons.push_back(
            statement(codes::habituallyLate,
                      {{"share", Ratio{payment.habitShare}}, {"days", qint64{about.policy.habitDays}}},
                      buckets.habit.take()));
}

} // namespace rapport::scoring
