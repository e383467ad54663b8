// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"

#include <vector>

namespace rapport::scoring {

/// Time of a month without records, as the owner guessed it; dated on the month's last day.
struct EstimatedTime {
    Id<TimeEstimate> id;
    Day day;
    Duration time;
};

/// The owner's guesses for every whole month of their periods that has ended by the day and in which no
/// interaction is recorded (docs/method.md, Estimates).
std::vector<EstimatedTime> estimatedTimes(const ClientFacts& client, Day asOf);

} // namespace rapport::scoring
