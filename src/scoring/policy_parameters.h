// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/policy.h"

#include <QByteArray>

#include <optional>
#include <vector>

/// A policy as a list of numbers, for whoever shows, edits or compares them one by one.
namespace rapport::scoring {

/// One number of a policy. The path is that of the file: "targetMargin", "conductPoints.abuse"; of a step the
/// days it holds up to: "latePoints.30".
struct PolicyValue {
    QByteArray path;
    double value = 0.0;
    bool whole = false; ///< A whole number in the policy.
    bool step = false;  ///< Of a list of steps, which can have others.
};

struct PolicyDifference {
    QByteArray path;
    std::optional<double> before, after; ///< Nothing: there is no such step.
    bool operator==(const PolicyDifference&) const = default;
};

struct PolicyRange {
    double least = 0.0, most = 0.0;
    bool leastAllowed = true; ///< Else the value is above it.
};

/// The parameter a path belongs to: "conductPoints" of "conductPoints.abuse".
QByteArray parameterOf(const QByteArray& path);

/// Every number of the policy but its version, in the order of the file.
std::vector<PolicyValue> valuesOf(const Policy& policy);
std::optional<double> valueAt(const Policy& policy, const QByteArray& path);
/// Sets a number that is no step; false when there is none of this path. Whole ones are rounded.
bool setValue(Policy& policy, const QByteArray& path, double value);
/// The numbers in which two policies differ, in the order of the file.
std::vector<PolicyDifference> differencesOf(const Policy& before, const Policy& after);

/// Where faultsOf() takes no offence at this number as the others stand; of a step: at its value. Nothing
/// when there is no such parameter.
std::optional<PolicyRange> rangeOf(const Policy& policy, const QByteArray& path);

} // namespace rapport::scoring
