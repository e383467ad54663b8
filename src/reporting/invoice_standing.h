// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invoice.h"

#include <optional>

namespace rapport::reporting {

/// How an invoice stands at the end of a day, in its own currency.
struct InvoiceStanding {
    Money paid, credited, open;
    std::optional<qint64> daysLate; ///< Of the last payment, or so far while it is open.
};
InvoiceStanding standingOf(const Invoice& invoice, Day asOf);

} // namespace rapport::reporting
