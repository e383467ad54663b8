// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "scoring/facts.h"

#include <vector>

namespace rapport::app {

/// How each invoice issued by a day stands on it, newest first. `facts` are those of the same client.
std::vector<InvoiceRow> invoiceRows(const std::vector<Invoice>& invoices, const scoring::ClientFacts& facts,
                                    Day asOf);

/// Open money by days beyond terms. Invoices without an exchange rate are left out.
Ageing ageingOf(const scoring::ClientFacts& facts, Day asOf);

} // namespace rapport::app
