// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/measure.h"

namespace rapport::scoring {

/// Months of the window the client was there, 1..12: what a yearly figure is divided by.
double monthsServed(double tenureMonths);

/// Fair working time of the window and its cost: not our own fault, billed already.
struct FairTime {
    Fine cost;
    Duration worked;
    Fine perHour; ///< The policy's default rate without time.
};
FairTime fairTime(const Measure& measure, Currency base, const Policy& policy);

/// What they pay and would have to; nothing without fair revenue.
std::optional<PriceFacts> priceFacts(const Measure& measure, Currency base, const Policy& policy);

} // namespace rapport::scoring
