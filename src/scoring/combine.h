// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace rapport::scoring {

/// One number for each Area.
using AreaValues = std::array<double, 4>;

/// The ordered weighted mean, worst area first (docs/method.md, Score).
double worstFirst(const AreaValues& scores, const std::array<double, 4>& weights);

/// Exact Shapley points of each area against a client without problems; they add up to worstFirst().
AreaValues shapley(const AreaValues& scores, const std::array<double, 4>& weights);

} // namespace rapport::scoring
