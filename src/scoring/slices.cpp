// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/slices.h"

#include "scoring/as_known.h"

#include <algorithm>

namespace rapport::scoring {

bool hasRate(const InvoiceFact& invoice, Currency base) {
    return invoice.net.currency() == base || invoice.rate.has_value();
}

Fine inBase(qint64 minorUnits, const InvoiceFact& invoice, Currency base) {
    const Currency own = invoice.net.currency();
    if (own == base) return Fine::of(Money(minorUnits, base));
    return Fine::exchanged(minorUnits, own, *invoice.rate, base);
}

bool isWriteOff(const InvoiceFact& invoice, const CreditFact& credit, Day asOf) {
    return causeOn(credit, asOf) == Cause::Client && credit.day > invoice.due;
}

bool isExcused(const InvoiceFact& invoice, Day asOf, const Policy& policy) {
    const Dispute dispute = disputeOn(invoice, asOf);
    return dispute == Dispute::Ours ||
           (dispute == Dispute::Pending && asOf - invoice.due <= policy.pendingDays);
}

/// Fills received_ with the dated payments in order and returns the sum of the undated ones. A returned
/// payment (negative, after the others of its day) cancels the latest payments before it and then undated
/// ones.
qint64 SliceCutter::collectPayments(const InvoiceFact& invoice) {
    received_.clear();
    qint64 undated = 0;
    bool returned = false;
    for (const PaymentFact& payment : invoice.payments) {
        if (!payment.day) {
            undated += payment.amount.minorUnits();
        } else if (*payment.day <= asOf_) {
            received_.emplace_back(*payment.day, payment.amount.minorUnits());
            returned = returned || payment.amount.isNegative();
        }
    }
    const auto inOrder = [](const Receipt& a, const Receipt& b) {
        return a.first != b.first ? a.first < b.first : (a.second < 0) < (b.second < 0);
    };
    if (!std::is_sorted(received_.begin(), received_.end(), inOrder))
        std::stable_sort(received_.begin(), received_.end(), inOrder);
    if (!returned) return undated;

    size_t kept = 0;
    for (size_t i = 0; i < received_.size(); ++i) {
        const Receipt receipt = received_[i];
        if (receipt.second >= 0) {
            received_[kept++] = receipt;
            continue;
        }
        qint64 back = -receipt.second;
        while (back > 0 && kept > 0) {
            const qint64 taken = std::min(back, received_[kept - 1].second);
            received_[kept - 1].second -= taken;
            back -= taken;
            if (received_[kept - 1].second == 0) --kept;
        }
        undated = std::max<qint64>(0, undated - back);
    }
    received_.resize(kept);
    return undated;
}

Fine SliceCutter::cut(const InvoiceFact& invoice, std::vector<Slice>& slices) {
    const qint64 gross = invoice.net.minorUnits() + invoice.tax.minorUnits();
    const qint64 undated = collectPayments(invoice);
    qint64 settled = undated;
    for (const Receipt& receipt : received_)
        settled += receipt.second;

    qint64 payable = gross - undated;
    const size_t paymentsOnly = received_.size();
    for (const CreditFact& credit : invoice.credits) {
        if (credit.day > asOf_) continue;
        const qint64 amount = credit.net.minorUnits() + credit.tax.minorUnits();
        settled += amount;
        if (isWriteOff(invoice, credit, asOf_)) {
            received_.emplace_back(credit.day, amount);
        } else {
            payable -= amount;
        }
    }
    if (received_.size() > paymentsOnly)
        std::stable_sort(received_.begin(), received_.end(),
                         [](const Receipt& a, const Receipt& b) { return a.first < b.first; });

    for (const auto& [day, amount] : received_) {
        if (payable <= 0) break;
        if (amount == 0) continue;
        const qint64 taken = std::min(amount, payable);
        payable -= taken;
        slices.push_back({inBase(taken, invoice, base_), day - invoice.due, day});
    }
    if (payable > 0) slices.push_back({inBase(payable, invoice, base_), asOf_ - invoice.due, std::nullopt});

    if (invoice.net.isNegative()) return inBase(-gross, invoice, base_);
    return settled > gross ? inBase(settled - gross, invoice, base_) : Fine();
}

std::vector<Slice> slicesOf(const InvoiceFact& invoice, Currency base, Day asOf) {
    std::vector<Slice> slices;
    SliceCutter(base, asOf).cut(invoice, slices);
    return slices;
}

} // namespace rapport::scoring
