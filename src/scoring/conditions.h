// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "base/money.h"
#include "scoring/facts.h"
#include "scoring/policy.h"

#include <optional>

namespace rapport::scoring {

struct Measure;

/// Fair working time of the window by whether it was agreed on.
struct WorkByScope {
    Duration inside, outside;
    Duration unknown; ///< Nobody noted it.
};
WorkByScope workByScope(const ClientFacts& client, const Policy& policy, Day asOf);

/// On what conditions a client was served in the window, beside the price (Assessment::price).
struct Conditions {
    double months = 12.0;         ///< Of the window, that the client was there.
    Duration hoursPerMonth;       ///< Fair working time.
    std::optional<int> termsDays; ///< From issue to due, the median of the invoices; nothing without any.
    WorkByScope work;
    Money waitedFor; ///< Mean over the days of the window of what was billed and not paid, with tax.
};
Conditions conditionsOf(const ClientFacts& client, const Measure& measure, const Policy& policy);

} // namespace rapport::scoring
