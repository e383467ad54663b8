// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace rapport::bench {

/// Milliseconds `work()` takes.
template <typename Work>
double timed(Work&& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// Median milliseconds of so many runs of `work()`.
template <typename Work>
double median(int runs, Work&& work) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i)
        times.push_back(timed(work));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace rapport::bench
