// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/row_cells.h"
#include "importing/table_preview.h"

namespace rapport::importing {

/// The cell of a field as it would be taken. A missing cell has no value and no problem.
CellPreview previewCell(const TableRow& row, const TableReading& reading, Field field);

} // namespace rapport::importing
