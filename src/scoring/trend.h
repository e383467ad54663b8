// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace rapport::scoring {

/// A quarter point, in days before the as-of day, oldest first; the last point is the day itself.
inline constexpr std::array<int, 3> kTrendDaysBack{273, 182, 91};
/// A point counts with so many months of dealings behind it.
inline constexpr double kTrendTenureMonths = 3.0;

/// The middle value, the mean of the two middle ones of an even number; 0 of none. Reorders its copy.
double median(std::vector<double> values);

/// Theil-Sen: the median of all slopes between two points one step apart each; 0 of fewer than two.
double theilSen(std::span<const double> values);

struct TrendFinding {
    std::optional<double> slope; ///< Points of P a quarter; nothing with fewer than three points.
    Trend trend = Trend::Unknown;
};
TrendFinding trendOf(std::span<const double> problems);

} // namespace rapport::scoring
