// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/import_request.h"

#include <QStringList>

namespace rapport::app {

class Workspace;

/// What somebody says of payments of a bank statement by the numbers of invoices, where no list to choose
/// from is at hand. The owner's: error owner_only.
class ReceiptChoices {
public:
    explicit ReceiptChoices(Workspace& workspace) : workspace_(workspace) {}

    /// The invoices of these numbers, in their order; none: the payment is left alone. Errors
    /// (InputRejected): receipt_invoice_unknown, receipt_invoice_ambiguous ("number").
    Result<importing::ReceiptChoice> ofNumbers(const QStringList& numbers);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
