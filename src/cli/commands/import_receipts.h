// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importer.h"
#include "cli/command.h"

#include <nlohmann/json.hpp>

namespace rapport::cli {

/// "--receipt KEY=NUMBER[,NUMBER...]": on which invoices a payment of a bank statement is put; "KEY=" leaves
/// it alone. Errors: option_value_unknown (option, value); receipt_invoice_unknown,
/// receipt_invoice_ambiguous.
Result<void> readReceiptChoices(const Context& context, app::Workspace& book, app::ImportOptions& options);

/// The payments that ask for a decision, each with the invoices it may be for.
void printReceipts(Context& context, const importing::ImportPlan& plan);
/// All payments, for "--json".
nlohmann::ordered_json receiptsJson(const importing::ImportPlan& plan);

} // namespace rapport::cli
