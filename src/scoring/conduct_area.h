// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/facts.h"
#include "scoring/policy.h"
#include "scoring/window.h"

#include <span>

namespace rapport::scoring {

/// What staff noted of a client's conduct within memory.
struct ConductMeasure {
    int events = 0;
    double score = 0.0;       ///< 0..100.
    bool severePart = false;  ///< Repeated abuse with a serious one, or repeated cheating.
    bool severeLimit = false; ///< A serious abuse or cheating in the window.
    bool severeOld = false;   ///< A serious one before the window only.
};

ConductMeasure measureConduct(std::span<const SignalFact> events, const Policy& policy, const Window& window);

/// What one event weighs so many days later: points of its kind, by severity, halved every half-life.
double conductPoints(SignalKind kind, Severity severity, int ageDays, const Policy& policy);

} // namespace rapport::scoring
