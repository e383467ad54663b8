// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/trend.h"

#include <algorithm>

namespace rapport::scoring {

namespace {
constexpr size_t kFewestPoints = 3;
constexpr double kSlope = 2.5;  ///< Points a quarter that are more than noise ...
constexpr double kChange = 5.0; ///< ... if they come to this much from first to last.
} // namespace

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    std::sort(values.begin(), values.end());
    const size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

double theilSen(std::span<const double> values) {
    std::vector<double> slopes;
    slopes.reserve(values.size() * values.size() / 2);
    for (size_t i = 0; i < values.size(); ++i)
        for (size_t j = i + 1; j < values.size(); ++j)
            slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
    return median(std::move(slopes));
}

TrendFinding trendOf(std::span<const double> problems) {
    if (problems.size() < kFewestPoints) return {};
    const double slope = theilSen(problems);
    const double change = problems.back() - problems.front();
    Trend trend = Trend::Steady;
    if (slope >= kSlope && change >= kChange) trend = Trend::Worsening;
    if (slope <= -kSlope && change <= -kChange) trend = Trend::Improving;
    return {slope, trend};
}

} // namespace rapport::scoring
