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

} // namespace

double Scale::share(double value) const {
    const double span = high - low;
    return value / span - low / span;
}

double Scale::valueAt(double share) const {
    return low + share * (high - low);
}

void Scale::pad(double atLow, double atHigh) {
    const double span = high - low;
    low -= atLow * span;
    high += atHigh * span;
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
