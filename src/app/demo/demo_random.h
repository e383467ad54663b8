// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace rapport::app::demo {

/// A small generator whose numbers are the same on every machine and compiler, which the distributions of
/// <random> are not (SplitMix64, Steele, Lea and Flood 2014).
class Random {
public:
    explicit Random(quint64 seed) : state_(seed) {}

    quint64 next() {
        quint64 z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// low..high, both included.
    int between(int low, int high) {
        return low + static_cast<int>(next() % static_cast<quint64>(high - low + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    /// About `mean`, within a third of it, more often near it.
    int around(int mean) {
        const int third = mean / 3;
        return mean + (between(-third, third) + between(-third, third)) / 2;
    }
    template <typename T>
    const T& pick(std::span<const T> choices) {
        return choices[static_cast<size_t>(between(0, static_cast<int>(choices.size()) - 1))];
    }

private:
    quint64 state_;
};

} // namespace rapport::app::demo
