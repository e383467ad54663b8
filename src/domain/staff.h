// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/money.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport {

/// What an hour of somebody's work costs the business from a day on, in the base currency:
/// yearly cost of the person / practical hours.
struct StaffRate {
    Day from;
    Money perHour;

    bool operator==(const StaffRate&) const = default;
};

/// Somebody who works here.
struct Staff {
    Id<Staff> id;
    QString name;
    bool active = true;
    std::vector<StaffRate> rates; ///< By day, ascending; a day before the first has no rate.

    std::optional<Money> concessionsPerMonth{}; ///< May give away so much without asking, base currency;
                                                ///< nothing: no allowance was set.

    bool operator==(const Staff&) const = default;
};

} // namespace rapport
