// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"
#include "scoring/fine.h"
#include "scoring/policy.h"

#include <optional>
#include <utility>
#include <vector>

namespace rapport::scoring {

/// A part of what is payable on an invoice that was settled on one day, or is open on the as-of day.
struct Slice {
    Fine amount;  ///< Net and tax, base currency at the invoice's own rate.
    int daysLate; ///< Beyond terms; negative: early, or not due yet.
    std::optional<Day> settled;

    bool notDue() const { return !settled && daysLate <= 0; }
};

/// Whether the invoice's money can be told in the base currency.
bool hasRate(const InvoiceFact& invoice, Currency base);

/// Minor units of the invoice's currency in the base currency; the invoice must have a rate.
Fine inBase(qint64 minorUnits, const InvoiceFact& invoice, Currency base);

/// Cuts what is payable into slices: credit notes first, undated payments next, then dated payments and
/// write-offs in order of their days (docs/method.md, Money slices). Keeps its buffer for the next invoice.
class SliceCutter {
public:
    SliceCutter(Currency base, Day asOf) : base_(base), asOf_(asOf) {}

    /// Appends the slices of an invoice that has a rate. Returns the client's money we hold beyond it: a
    /// credit memo, or what was paid and credited too much.
    Fine cut(const InvoiceFact& invoice, std::vector<Slice>& slices);

private:
    using Receipt = std::pair<Day, qint64>;
    qint64 collectPayments(const InvoiceFact& invoice);

    Currency base_;
    Day asOf_;
    std::vector<Receipt> received_;
};

/// A credit note by which we gave up money they owed.
bool isWriteOff(const InvoiceFact& invoice, const CreditFact& credit, Day asOf);

/// Our own dispute excuses for good; a pending one only for a while after the due day.
bool isExcused(const InvoiceFact& invoice, Day asOf, const Policy& policy);

/// The slices of one invoice, for callers with one invoice.
std::vector<Slice> slicesOf(const InvoiceFact& invoice, Currency base, Day asOf);

} // namespace rapport::scoring
