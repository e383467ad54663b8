// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_plan.h"

#include <vector>

namespace rapport::importing {

/// What became of each payment and credit note given: Create, Update or Unchanged.
struct MoneyAdded {
    std::vector<Fate> payments;
    std::vector<Fate> creditNotes;
    FieldSet changed = 0; ///< kPaymentsChanged, kCreditsChanged, both or 0.
};

/// Adds to an invoice the payments and credit notes of a file that it does not have yet, the k-th of equal
/// ones taken for the k-th. A payment without a date and one with the same amount and a date are one: the
/// date is taken over. Their currency must be the invoice's.
MoneyAdded addMoney(Invoice& invoice, const std::vector<Payment>& payments,
                    const std::vector<CreditNote>& creditNotes);

} // namespace rapport::importing
