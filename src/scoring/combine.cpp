// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/combine.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace rapport::scoring {

double worstFirst(const AreaValues& scores, const std::array<double, 4>& weights) {
    AreaValues sorted = scores;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    double sum = 0.0;
    for (size_t i = 0; i < sorted.size(); ++i)
        sum += weights[i] * sorted[i];
    return sum;
}

AreaValues shapley(const AreaValues& scores, const std::array<double, 4>& weights) {
    // |T|! (3 - |T|)! / 4! by the number of other areas already there.
    constexpr std::array<double, 4> share{1.0 / 4, 1.0 / 12, 1.0 / 12, 1.0 / 4};
    std::array<double, 16> valueOf{};
    for (unsigned subset = 0; subset < valueOf.size(); ++subset) {
        AreaValues present{};
        for (unsigned area = 0; area < present.size(); ++area)
            if (subset >> area & 1u) present[area] = scores[area];
        valueOf[subset] = worstFirst(present, weights);
    }
    AreaValues points{};
    for (unsigned area = 0; area < points.size(); ++area) {
        for (unsigned subset = 0; subset < valueOf.size(); ++subset) {
            if (subset >> area & 1u) continue;
            points[area] += share[static_cast<size_t>(std::popcount(subset))] *
                            (valueOf[subset | 1u << area] - valueOf[subset]);
        }
    }
    return points;
}

} // namespace rapport::scoring
