// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/ledger.h"

#include <optional>

namespace rapport::scoring {

/// Net revenue of the window by accrual, for clients billed rarely but regularly (docs/method.md, Billed
/// rarely). Nothing: they are not, and invoices count by their day. Credit notes and refunds are not in it.
std::optional<Fine> accruedRevenue(const Ledger& ledger, const Window& window, double tenureMonths,
                                   const Policy& policy);

} // namespace rapport::scoring
