// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invoice.h"

#include <vector>

namespace rapport::app {

enum class InvoiceEventKind { Issued, Payment, MoneyReturned, CreditNote, Disputed, DisputeDecided };

/// Something that happened to an invoice.
struct InvoiceEvent {
    InvoiceEventKind kind = InvoiceEventKind::Issued;
    std::optional<Day> day;          ///< Nothing: the source only says that it was so.
    Money amount;                    ///< By which the open amount changed; zero for disputes.
    Money open;                      ///< What was open afterwards.
    Dispute dispute = Dispute::None; ///< Of the dispute's events.
};

/// What happened to an invoice, oldest first; what has no day comes last. In the invoice's own currency.
std::vector<InvoiceEvent> historyOf(const Invoice& invoice);

/// What is open of it once everything recorded is counted; negative when more came in than was asked.
Money openAmount(const Invoice& invoice);

} // namespace rapport::app
