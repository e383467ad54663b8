// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"
#include "importing/xlsx_strings.h"
#include "importing/xlsx_styles.h"

namespace rapport::importing {

/// What the cells of all sheets of a workbook are read with.
struct WorkbookParts {
    SharedStrings strings;
    CellStyles styles;
    bool epoch1904 = false;
};

/// The rows of a sheet that hold anything, with the numbers they have there; formulas by their stored values,
/// numbers by the way they are shown (numberText()). #N/A is no value; other errors stay as they are shown.
/// Errors: those of XlsxXml, and with "line": "workbook_damaged", "workbook_too_many_rows",
/// "workbook_too_many_columns", "workbook_text_too_long".
Result<void> readSheet(PackagePart& part, const WorkbookParts& parts, const TakeRow& take);

} // namespace rapport::importing
