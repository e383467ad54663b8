// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/kaplan_meier.h"

#include <algorithm>

namespace rapport::scoring {

std::vector<Survival> kaplanMeier(std::span<const Observed> observations) {
    std::vector<Observed> sorted(observations.begin(), observations.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const Observed& a, const Observed& b) { return a.days < b.days; });
    std::vector<Survival> curve;
    double share = 1.0;
    for (size_t i = 0; i < sorted.size();) {
        size_t next = i;
        size_t ended = 0;
        for (; next < sorted.size() && sorted[next].days == sorted[i].days; ++next)
            ended += sorted[next].ended;
        if (ended > 0) {
            share *= 1.0 - static_cast<double>(ended) / static_cast<double>(sorted.size() - i);
            curve.push_back({sorted[i].days, share});
        }
        i = next;
    }
    return curve;
}

} // namespace rapport::scoring
