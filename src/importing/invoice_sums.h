// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/invoice_rows.h"

namespace rapport::importing {

/// Why the amounts of an invoice cannot be told, or contradict each other.
struct SumsFault {
    Field field = Field::Amount;
    QByteArray reason;
    QString value; ///< Both amounts, where two disagree.
};

/// What an invoice amounts to and what was paid of it.
struct InvoiceSums {
    Money net, tax, paid;
    std::optional<Day> paidOn;
    std::vector<QByteArray> notices;
    SumsFault fault;
    explicit operator bool() const { return fault.reason.isEmpty(); }
};

/// Out of net amount, tax, total, open balance, lines and what is said of the payment, whichever there are.
/// What does not add up is a fault; lines that were rounded one by one may be off by one minor unit each.
InvoiceSums sumsOf(const InvoiceCells& cells, const TableColumns& columns);

} // namespace rapport::importing
