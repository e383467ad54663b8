// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/xlsx_package.h"

#include <QByteArray>
#include <QStringView>

#include <vector>

namespace rapport::importing {

/// What a number in a cell means by the way it is shown.
enum class NumberMeaning : quint8 {
    Plain,
    Date,
    DateTime,
    TimeOfDay,
    Elapsed ///< Hours past 24 are counted on.
};

/// Of a number format: dates have years, months or days outside of quotes and brackets.
NumberMeaning meaningOfFormat(QStringView code);
/// Of the formats every workbook has without telling them.
NumberMeaning meaningOfBuiltIn(int id);

/// What each cell style (its index is `s` of a cell) makes of numbers.
using CellStyles = std::vector<NumberMeaning>;
/// Errors: those of XlsxXml, "workbook_damaged" when there are more styles than a workbook can have.
Result<CellStyles> readStyles(PackagePart& part);

/// The text of a number as a table in a text file would have it. `value` is as stored; `epoch1904` is which
/// of its two calendars the workbook counts by. Days become ISO dates, times h:mm or h:mm:ss, plain numbers
/// lose the noise of floating point and exponents. What is none of these stays as it is.
QByteArray numberText(QByteArrayView value, NumberMeaning meaning, bool epoch1904);

} // namespace rapport::importing
