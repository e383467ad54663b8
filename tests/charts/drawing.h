// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/ageing_bar.h"
#include "charts/line_in_the_sand.h"
#include "charts/ranked_bars.h"
#include "charts/sparkline.h"
#include "charts/trend_line.h"
#include "charts/waterfall.h"
#include "charts/whale_curve.h"

#include <QImage>

#include <memory>
#include <vector>

namespace rapport::charts::test {

Money euros(qint64 cents);

/// Health 100, minus 31.1, 19.2, 0 and 8.9, to 40.8.
Waterfall healthWaterfall();
/// Revenue 12,000, cost 24,000, back 1,500: a margin below zero.
Waterfall marginWaterfall();
Sparkline sparkline();
/// Thirteen month ends, one without a value.
TrendLine trendLine();
AgeingBar ageingBar();
/// Nine clients of every verdict; the last costs more than it brings.
LineInTheSand lineInTheSand();
/// Up to 150 with the third of five clients, down to 100.
WhaleCurve whaleCurve();
RankedBars rankedBars();
/// One of each of the above.
std::vector<std::shared_ptr<Chart>> everyChart();

ChartStyle plainStyle(Qt::LayoutDirection direction = Qt::LeftToRight);
/// Painted on the style's surface at a device pixel ratio.
QImage painted(const Chart& chart, QSizeF size, const ChartStyle& style, double pixelRatio = 1.0);

std::vector<TextItem> textsOf(const Scene& scene);
QStringList wordsOf(const Scene& scene);
/// Shapes, lines and texts all lie within, give or take half a pixel of pen.
bool staysWithin(const Scene& scene, const QRectF& rect);
/// Two texts on one another.
bool hasOverlappingTexts(const Scene& scene);

} // namespace rapport::charts::test
