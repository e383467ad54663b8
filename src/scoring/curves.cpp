// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/curves.h"

#include <algorithm>

namespace rapport::scoring {

double latePoints(int daysLate, const Policy& policy) {
    const std::vector<DayStep>& steps = policy.latePoints;
    if (steps.empty() || daysLate <= steps.front().days) return 0.0;
    for (size_t i = 1; i < steps.size(); ++i) {
        if (daysLate > steps[i].days) continue;
        const DayStep &low = steps[i - 1], &high = steps[i];
        return low.value + (high.value - low.value) * (daysLate - low.days) / (high.days - low.days);
    }
    return steps.back().value;
}

double provisionRate(int daysLate, const Policy& policy) {
    for (const DayStep& step : policy.provision)
        if (daysLate <= step.days) return step.value;
    return policy.provisionBeyond;
}

double profitPoints(double marginRatio, const Policy& policy) {
    if (marginRatio >= policy.targetMargin) return 0.0;
    if (marginRatio >= 0.0) return 50.0 * (1.0 - marginRatio / policy.targetMargin);
    return std::clamp(50.0 - 50.0 * marginRatio, 0.0, 100.0);
}

} // namespace rapport::scoring
