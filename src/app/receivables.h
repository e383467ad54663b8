// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "scoring/facts.h"

#include <vector>

namespace rapport::app {

/// By how much open money is late. In the order of Ageing's fields.
enum class AgeingBucket { NotDue, To30, To60, To90, Beyond };
inline constexpr size_t kAgeingBuckets = 5;

/// Of days beyond terms; none and less: not due.
AgeingBucket bucketOf(int daysLate);

/// How an invoice stands on a day, without its number. Its open money, in its own currency, is of one age.
InvoiceRow invoiceRow(const scoring::InvoiceFact& fact, Day asOf);

/// How each invoice issued by a day stands on it, newest first. `facts` are those of the same client.
std::vector<InvoiceRow> invoiceRows(const std::vector<Invoice>& invoices, const scoring::ClientFacts& facts,
                                    Day asOf);

/// Open money by days beyond terms. Invoices without an exchange rate are left out.
Ageing ageingOf(const scoring::ClientFacts& facts, Day asOf);

} // namespace rapport::app
