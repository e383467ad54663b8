// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/invoice_standing.h"

#include <algorithm>

namespace rapport::reporting {

InvoiceStanding standingOf(const Invoice& invoice, Day asOf) {
    const Money nothing = Money::zero(invoice.currency());
    InvoiceStanding standing{nothing, nothing, invoice.gross(), std::nullopt};
    for (const CreditNote& note : invoice.creditNotes) {
        if (note.day <= asOf) standing.credited += note.net + note.tax;
    }
    std::optional<Day> last;
    for (const Payment& payment : invoice.payments) {
        if (payment.day && *payment.day > asOf) continue;
        standing.paid += payment.amount;
        if (payment.day) last = std::max(last.value_or(*payment.day), *payment.day);
    }
    standing.open -= standing.paid + standing.credited;
    const std::optional<Day> until = standing.open.isPositive() ? std::optional<Day>(asOf) : last;
    if (until) standing.daysLate = std::max(0, *until - invoice.due);
    return standing;
}

} // namespace rapport::reporting
