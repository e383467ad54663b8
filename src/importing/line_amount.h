// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/row_cells.h"

#include <optional>

namespace rapport::importing {

/// The money of one line of an invoice.
struct LineAmount {
    std::optional<Money> net, tax;
};

/// Of the row's own amounts, else of quantity, unit price and discount, rounded once to the currency's minor
/// unit (a half away from zero). Rejects the row where its amounts disagree.
LineAmount readLineAmount(RowCells& cells, Currency currency);

} // namespace rapport::importing
