// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "charts/scene.h"

#include <QFontMetricsF>

#include <optional>

namespace rapport::charts {

/// Measures, shortens and places the texts of a chart. Body size, or small for axes.
class Typesetter {
public:
    explicit Typesetter(const ChartStyle& style, bool small = false);

    double width(const QString& text, bool bold = false) const;
    double ascent() const { return 0.76 * height_; }
    double height() const { return height_; } ///< Of one line, with its leading.
    int pixels() const { return pixels_; }
    /// The text, or its beginning and "…", within so much room; empty when not even that fits.
    QString elided(const QString& text, double room, bool bold = false) const;
    /// One line of text in a box, centred in its height; shortened to fit. An empty text adds nothing.
    void add(Scene& scene, const QString& text, const QRectF& box, Anchor anchor, const QColor& colour,
             bool bold = false) const;

private:
    int pixels_;
    double height_;
    std::optional<QFontMetricsF> plain_, bold_; ///< Absent: widths are estimated.
};

/// A line fit to be drawn: line breaks and tabs become spaces, other control characters and what XML cannot
/// hold are left out.
QString singleLine(const QString& text);

} // namespace rapport::charts
