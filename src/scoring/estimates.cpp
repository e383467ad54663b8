// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/estimates.h"

#include <algorithm>

namespace rapport::scoring {

std::vector<EstimatedTime> estimatedTimes(const ClientFacts& client, Day asOf) {
    std::vector<EstimatedTime> times;
    if (client.estimates.empty()) return times;
    std::vector<Day> recorded; // month ends with records
    recorded.reserve(client.interactions.size());
    for (const InteractionFact& interaction : client.interactions)
        recorded.push_back(interaction.day.lastOfMonth());
    std::sort(recorded.begin(), recorded.end());

    for (const EstimateFact& estimate : client.estimates) {
        Day first = estimate.from.firstOfMonth();
        if (first < estimate.from) first = estimate.from.lastOfMonth() + 1; // whole months only
        for (Day end = first.lastOfMonth(); end <= asOf && !(estimate.to && end > *estimate.to);
             end = (end + 1).lastOfMonth()) {
            if (!std::binary_search(recorded.begin(), recorded.end(), end))
                times.push_back({estimate.id, end, estimate.perMonth});
        }
    }
    return times;
}

} // namespace rapport::scoring
