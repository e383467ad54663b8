// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"
#include "scoring/policy.h"

#include <optional>

namespace rapport::scoring {

/// Where the relationship stands: how old it is, when it was last alive, what the owner decided.
struct Standing {
    double tenureMonths = 0.0;    ///< Since the first dealing; payments and decisions are none.
    std::optional<Day> lastDealt; ///< Positive invoice, interaction, complaint or conduct event.
    bool hardTimes = false;
    std::optional<Day> limitsSince; ///< The latest limits that had their 90 days.
    std::optional<DecisionFact> ownVerdict;
    bool decidedSinceOwnVerdict = false;
};

Standing standingOf(const ClientFacts& client, const Policy& policy, Day asOf);

} // namespace rapport::scoring
