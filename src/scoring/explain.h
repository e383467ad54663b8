// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/book_totals.h"

namespace rapport::scoring {

/// Fills the statements of a judged client: reasons, counter-facts, what would change the verdict and what is
/// missing, each with its figures and records (docs/method.md, Reasons).
void explain(Assessment& assessment, const ClientFacts& client, const ClientMeasures& measures,
             const BookDays& book, const Policy& policy);

} // namespace rapport::scoring
