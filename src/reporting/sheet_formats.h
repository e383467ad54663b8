// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document.h"

#include <QMap>

struct lxw_workbook;
struct lxw_format;

namespace rapport::reporting {

/// The looks of cells in a workbook, in the language and direction of the document; each is made once.
class SheetFormats {
public:
    SheetFormats(lxw_workbook* workbook, const wording::Speech& speech)
        : workbook_(workbook), speech_(speech) {}

    enum class Text { Title, Muted, Heading, Lead, Plain, Caption, Head, HeadOfFigures };
    lxw_format* of(Text text);
    /// Of a cell of a table; texts break into lines.
    lxw_format* of(const Cell& cell, bool total);

private:
    QByteArray numberFormat(const Cell& cell) const;
    lxw_format* named(const QByteArray& name);

    lxw_workbook* workbook_;
    const wording::Speech& speech_;
    QMap<QByteArray, lxw_format*> made_;
};

} // namespace rapport::reporting
