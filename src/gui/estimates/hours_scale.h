// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace rapport::gui {

/// The stops of a slider of hours a month, in minutes: close together where most clients are, wide apart
/// where a guess is a round number anyway.
inline constexpr std::array<int, 22> hourStops{0,   30,  60,  90,  120, 180, 240,  300,  360,  480,  600,
                                               720, 900, 1080, 1200, 1500, 1800, 2100, 2400, 2700, 3000, 3600};

/// The stop a slider stands on for a time: the last that is not above it.
inline int stopOf(Duration time) {
    const auto above = std::upper_bound(hourStops.begin(), hourStops.end(), int(time.inSeconds() / 60));
    return qMax(0, int(above - hourStops.begin()) - 1);
}
inline Duration timeAt(int stop) {
    return Duration::minutes(hourStops[size_t(qBound(0, stop, int(hourStops.size()) - 1))]);
}
/// The next stop above or below a time, which may stand between two.
inline Duration stepped(Duration time, bool up) {
    const int at = stopOf(time);
    return up ? std::max(time, timeAt(at + 1)) : timeAt(at) < time ? timeAt(at) : timeAt(at - 1);
}

} // namespace rapport::gui
