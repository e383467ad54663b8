// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/book_totals.h"
#include "scoring/combine.h"

namespace rapport::scoring {

/// The four areas and the problem score of a client on a day.
struct Score {
    AreaValues areas{}; ///< Importance applied.
    bool profitKnown = true, paymentKnown = true;
    double problem = 0.0;

    double of(Area area) const { return areas[static_cast<size_t>(area)]; }
};

Score scoreOf(const ScoreBasis& basis, Fine materiality, const Policy& policy);

/// P at the quarter points that count and today (docs/method.md, Trend).
std::vector<double> historyOf(const ClientMeasures& measures, const BookDays& book, const Policy& policy,
                              double problemToday);
/// P on the day of the latest limits, if the client had three months behind it then.
std::optional<double> problemAtLimits(const ClientMeasures& measures, const BookDays& book,
                                      const Policy& policy);

/// How much data stands behind each area, 0..1.
AreaValues confidenceOf(const Measure& measure, const Score& score, const Policy& policy);
/// Confidence in what the verdict rests on: the areas' weighted by their points.
double overallConfidence(const AreaValues& points, const AreaValues& confidence);
Level levelOf(double confidence);

} // namespace rapport::scoring
