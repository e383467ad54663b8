// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receipt_choices.h"

#include "app/access.h"
#include "app/workspace.h"
#include "storage/repositories.h"

namespace rapport::app {

Result<importing::ReceiptChoice> ReceiptChoices::ofNumbers(const QStringList& numbers) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    importing::ReceiptChoice choice;
    for (const QString& number : numbers) {
        RAPPORT_TRY_ASSIGN(const std::vector<Invoice> found,
                           storage::InvoiceRepository(workspace_.book()).numbered(number));
        if (found.size() != 1)
            return Error{ErrorKind::InputRejected,
                         found.empty() ? "receipt_invoice_unknown" : "receipt_invoice_ambiguous"}
                .with(QStringLiteral("number"), number);
        choice.invoices.push_back(found.front().id);
    }
    return choice;
}

} // namespace rapport::app
