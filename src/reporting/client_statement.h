// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/invoice.h"
#include "reporting/document.h"

namespace rapport::reporting {

/// What a statement of account speaks of.
struct StatementInput {
    QString business;
    Client client;
    std::vector<Invoice> invoices; ///< All of them: those before `from` make the balance brought forward.
    Day from;                      ///< First day listed.
    Day asOf;                      ///< Last one.
    Day madeOn;
};

/// The statement of account a client is sent: invoices, payments and credits with a running balance, and what
/// is open by age. It names no verdicts, costs or notes. Each currency has its own.
Document buildStatement(const StatementInput& input, const wording::Speech& speech);

} // namespace rapport::reporting
