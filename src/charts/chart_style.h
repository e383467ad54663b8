// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "charts/palette.h"

#include <QFont>
#include <QLocale>
#include <QString>

#include <functional>

namespace rapport::charts {

/// How widths of text are found. Estimated needs neither fonts nor a QGuiApplication and comes out wider than
/// the usual sans-serif fonts: for output that is shown elsewhere in a font nobody knows (SVG).
enum class TextMeasure { Font, Estimated };

/// What a chart needs to know of its surroundings. Lengths are painter units, meant as pixels at 96 per inch:
/// on a device of another resolution (PDF) scale the painter, not the style.
struct ChartStyle {
    Theme theme = lightTheme();
    QFont font;          ///< Family only; the size is textPixels.
    int textPixels = 13; ///< Body text: 10 pt at 96 per inch. Small text is 0.9 of it.
    TextMeasure measure = TextMeasure::Font;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QLocale locale;
    /// Each may stay empty: then the locale formats (money with its currency code, months as "Jan").
    std::function<QString(double)> number;
    std::function<QString(const Money&)> money;
    std::function<QString(Day)> month;

    QString numberText(double value) const;
    QString moneyText(const Money& value) const;
    QString monthText(Day day) const;
    bool mirrored() const { return direction == Qt::RightToLeft; }
};

} // namespace rapport::charts
