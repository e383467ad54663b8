// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace rapport::charts {

namespace {

/// The first of 1, 2, 5, 10, 20 ... that is no smaller.
double roundStep(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1.0 - 1e-9)) return factor * power;
    }
    return 10.0 * power;
}

/// A value as it counts along the axis.
double drawn(double value, bool squeezed) {
    return squeezed ? std::copysign(std::sqrt(std::abs(value)), value) : value;
}

/// Round marks from one value to another, and how many decimals they have, two at most.
std::vector<double> evenMarks(double low, double high, int mostMarks, int& decimals) {
    const double step = std::max(0.01, roundStep(std::max(1e-9, (high - low) / std::max(1, mostMarks))));
    decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
    std::vector<double> marks;
    for (double count = std::ceil(low / step); count <= std::floor(high / step); count += 1.0)
        marks.push_back(count * step + 0.0);
    return marks;
}

} // namespace

double Scale::share(double value) const {
    const double from = drawn(low, squeezed);
    const double span = drawn(high, squeezed) - from;
    return drawn(value, squeezed) / span - from / span;
}

double Scale::valueAt(double share) const {
    const double from = drawn(low, squeezed);
    const double at = from + share * (drawn(high, squeezed) - from);
    return squeezed ? std::copysign(at * at, at) : at;
}

void Scale::pad(double atLow, double atHigh) {
    const double paddedLow = valueAt(-atLow);
    const double paddedHigh = valueAt(1.0 + atHigh);
    low = paddedLow;
    high = paddedHigh;
}

void Scale::squeeze(int mostMarks) {
    squeezed = true;
    marks = {0.0};
    const double apart = 1.0 / std::max(1, mostMarks);
    const auto take = [&](double value) {
        const bool free = std::ranges::none_of(
            marks, [&](double mark) { return std::abs(share(mark) - share(value)) < apart; });
        if (value >= low && value <= high && free) marks.push_back(value);
    };
    const double power = std::floor(std::log10(std::max({1.0, high, -low})));
    for (double exponent = power; exponent >= 0.0; exponent -= 1.0) {
        for (const double factor : {5.0, 2.0, 1.0}) {
            take(factor * std::pow(10.0, exponent));
            take(-factor * std::pow(10.0, exponent));
        }
    }
    std::ranges::sort(marks);
}

Scale Scale::part(double from, double to, int mostMarks) const {
    constexpr int kFewMarks = 3;
    Scale result = *this;
    result.low = valueAt(from);
    result.high = valueAt(to);
    if (squeezed) {
        result.squeeze(mostMarks);
        std::erase_if(result.marks,
                      [&result](double mark) { return mark < result.low || mark > result.high; });
        if (static_cast<int>(result.marks.size()) >= std::min(kFewMarks, mostMarks)) return result;
    }
    result.marks = evenMarks(result.low, result.high, mostMarks, result.decimals);
    return result;
}

Scale scaleOf(double low, double high, int mostMarks) {
    Scale scale;
    scale.low = std::min(0.0, low);
    scale.high = std::max(0.0, high);
    if (scale.high - scale.low < 1.0) scale.high = scale.low + 1.0;
    const double step =
        roundStep(std::max(1.0, (scale.high - scale.low) / static_cast<double>(std::max(1, mostMarks))));
    const double first = std::ceil(scale.low / step);
    const double last = std::floor(scale.high / step);
    for (double count = first; count <= last; count += 1.0)
        scale.marks.push_back(count * step + 0.0); // Adding 0 makes a -0 plain.
    return scale;
}

double axisUnit(double largest) {
    double unit = 1.0;
    // Four figures are short; thousands of thousands are too.
    while (std::abs(largest) / unit >= 10000.0 && unit < 1e15)
        unit *= 1000.0;
    return unit;
}

} // namespace rapport::charts
