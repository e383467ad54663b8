// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/book_totals.h"

namespace rapport::scoring {

/// The book without one of its clients, under three assumptions on the hours set free (docs/method.md,
/// Leaving).
Without without(const MoneyFlow& client, const BookTotals& book);

} // namespace rapport::scoring
