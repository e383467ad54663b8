// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reporting/document.h"

#include <QByteArray>
#include <QPageSize>

namespace rapport::reporting {

/// A spreadsheet of the document: the main part on one sheet, sections with a sheet of their own on theirs,
/// tables of the appendix as tables that filter. Days and figures are days and figures, sums are formulas
/// (Table::Formula) that carry their value along; texts stay texts, whatever they begin with. Charts are told
/// in words. The same document gives the same bytes. Error: cannot_write (file, reason), when there is no
/// room for temporary files.
Result<QByteArray> renderXlsx(const Document& document, const QPageSize& paper);

} // namespace rapport::reporting
