// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace rapport::scoring {

/// How long something took, or has taken so far when it has not ended.
struct Observed {
    int days = 0;
    bool ended = false; ///< E.g. paid; false: still open, only a lower bound.
};

struct Survival {
    int days = 0;
    double share = 1.0; ///< Expected to last longer than this.
};

/// The Kaplan-Meier estimate: one step for each length at which something ended, ascending. For forecasts of
/// when money comes in; no part of the score.
std::vector<Survival> kaplanMeier(std::span<const Observed> observations);

} // namespace rapport::scoring
