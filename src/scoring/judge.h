// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/book_totals.h"
#include "scoring/verdict_rules.h"

/// The second, cheap stage of the method: kept measures and the book's sums in, verdicts out.
namespace rapport::scoring {

/// What was decided of one client, without the figures and sentences around it.
struct Finding {
    Score score;
    AreaValues points{};
    AreaValues areaConfidence{};
    double confidence = 0.0;
    Flags flags;
    std::vector<double> history;
    TrendFinding trend;
    std::optional<double> problemAtLimits;
    double share = 0.0; ///< Of the book's revenue.
    Ruling ruling;
};

/// Judges a client whose `today` may differ from the kept one (a what-if); the past stays as it is, and so
/// does the book but for the revenue `today` has more than the kept one.
Finding findingOf(const Measure& today, const ClientMeasures& measures, const BookDays& book,
                  const Policy& policy);

/// Everything of an Assessment but statements and months.
Assessment judge(const ClientMeasures& measures, const BookDays& book, const Policy& policy);

/// The verdict if every unjudged complaint of the window were judged so.
Verdict verdictIfJudged(const ClientMeasures& measures, const BookDays& book, const Policy& policy,
                        Judgement judgement);

/// The figures of a measure, rounded to the minor unit.
Facts factsOf(const Measure& measure, Currency base, const Policy& policy);

} // namespace rapport::scoring
