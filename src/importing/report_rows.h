// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/row_cells.h"

namespace rapport::importing {

/// What a row below the header is, before its cells are read.
enum class RowPart {
    Record,
    Total,    ///< Sums of the rows above, of a customer or of all.
    Heading,  ///< The name of a group, the header again, a remark below the table.
    NotMeant, ///< One that the mapping takes no records from (Mapping::only, skipClientless).
};

bool isBlank(const TableRow& row);
RowPart partOf(const TableRow& row, const TableReading& reading);

} // namespace rapport::importing
