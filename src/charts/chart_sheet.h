// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"

#include <QSizeF>
#include <QStringList>

#include <memory>
#include <vector>

namespace rapport::charts {

/// A chart on a sheet, with what is said above it.
struct SheetPart {
    QString heading;
    QString text; ///< A sentence or two, broken into lines as needed; may be empty.
    std::shared_ptr<const Chart> chart;
    double height = 0.0; ///< Of the chart, in painter units.
};

/// Charts under one another, to be kept as a file or printed.
struct ChartSheet {
    QString title;
    QStringList lines; ///< Below the title: of what day, the sums.
    std::vector<SheetPart> parts;

    /// How high the whole is at a width.
    double height(double width, const ChartStyle& style) const;
    /// The whole in one drawing.
    Scene scene(double width, const ChartStyle& style) const;
    /// The same on pages of a size, broken between parts; a part higher than a page is drawn lower. At least
    /// one.
    std::vector<Scene> pages(QSizeF page, const ChartStyle& style) const;
};

} // namespace rapport::charts
