// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"
#include "reporting/document.h"

#include <QSizeF>

namespace rapport::reporting {

/// How the charts of a document are drawn, in whatever it is rendered: ink on paper, in the document's
/// language and direction. Widths of text are estimated, so that no fonts are needed: those of a page, whose
/// font is known, set their own.
charts::ChartStyle chartStyle(const wording::Speech& speech);
const charts::Chart& chartOf(const ChartBlock& block);
/// In pixels at 96 per inch: so wide, and so high as it reads well.
QSizeF chartSize(const ChartBlock& block, double width, const charts::ChartStyle& style);

} // namespace rapport::reporting
