// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"
#include "scoring/policy.h"
#include "scoring/window.h"

namespace rapport::scoring {

/// The complaints of the window; a partly justified one counts half on each side.
struct ComplaintMeasure {
    int count = 0, unclassified = 0, justifiedOpen = 0;
    double justified = 0.0, unfounded = 0.0, justifiedRecent = 0.0;
    int unclassifiedRecent = 0, unclassifiedOpen = 0; ///< For judging both ways.
    double exposure = 0.0;                            ///< Dealings.

    /// As if everything unclassified had been judged justified, or unfounded.
    ComplaintMeasure judgedAll(Judgement judgement) const;
};

ComplaintMeasure measureComplaints(const ClientFacts& client, int invoicesInWindow, double tenureMonths,
                                   const Policy& policy, const Window& window);

/// Gamma-Poisson posterior mean of complaints per dealing.
double complaintRate(double complaints, double exposure, const Policy& policy);
/// The rate against what is normal; 1 is normal.
double complaintRatio(double complaints, double exposure, const Policy& policy);
/// 0..100 of a ratio.
double complaintScore(double ratio, const Policy& policy);

/// P(X >= count) for X ~ Poisson(mean): how surprising a count is.
double poissonTail(int count, double mean);

} // namespace rapport::scoring
