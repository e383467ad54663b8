// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart.h"
#include "charts/scene.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

namespace rapport::charts {

/// A drawing as one <svg> element in UTF-8, to stand in a page of HTML or, after an XML declaration, alone.
/// Refers to nothing outside and has no ids, so several can share a page. The same input gives the same bytes
/// everywhere; no QGuiApplication is needed. Text stays text. accessibleText becomes the <title>; when it is
/// empty the drawing counts as decoration and is hidden from screen readers.
QByteArray toSvg(const Scene& scene, QSizeF size, const QString& accessibleText);
/// Text is measured by TextMeasure::Estimated, whatever the style says.
QByteArray toSvg(const Chart& chart, QSizeF size, const ChartStyle& style, const QString& accessibleText);

} // namespace rapport::charts
