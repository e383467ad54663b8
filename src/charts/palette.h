// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verdict.h"

#include <QColor>

#include <array>

namespace rapport::charts {

/// Every colour of the program. Text colours (text, muted, accent, the verdicts) have a contrast of at least
/// 5:1 on each ground (window, surface, hover, selection); onAccent has it on accent, and quiet, which only
/// fills shapes, at least 3:1.
struct Theme {
    QColor window;    ///< Ground behind everything.
    QColor surface;   ///< Ground of tables, cards and charts.
    QColor hover;     ///< Ground of the row under the pointer.
    QColor selection; ///< Ground of the selected row.
    QColor line;      ///< Separators, grid and axes; never text.
    QColor text;
    QColor muted;    ///< Secondary text.
    QColor disabled; ///< Text of what cannot be used now: still readable, at least 4.5:1.
    QColor quiet;    ///< Fill of a bar that says nothing by its colour.
    QColor accent;   ///< The one accent: links, the chosen thing.
    QColor onAccent; ///< Text on a ground of accent.
    QColor focus;    ///< The ring round what has the keyboard.
    std::array<QColor, 8> verdicts;

    const QColor& verdict(Verdict which) const { return verdicts[static_cast<size_t>(which)]; }
};

const Theme& lightTheme();
const Theme& darkTheme();
/// Black ink on white paper, for PDF and exported reports.
const Theme& printTheme();

} // namespace rapport::charts
