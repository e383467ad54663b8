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

/// Whether payments of a file are the single ones there were, or one that says how much was paid in all (an
/// invoice's own row: "paid", "amount paid", "paid on").
enum class PaymentsTold { Singly, InAll };

/// Adds to an invoice the payments and credit notes of a file that it does not have yet, the k-th of equal
/// ones taken for the k-th. The same money is not added twice: what is known without its day is what a
/// payment with one was, and of what was paid in all only the part is new that single payments do not make
/// up. Their currency must be the invoice's.
MoneyAdded addMoney(Invoice& invoice, const std::vector<Payment>& payments,
                    const std::vector<CreditNote>& creditNotes, PaymentsTold told = PaymentsTold::Singly);

} // namespace rapport::importing
