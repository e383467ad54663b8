// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/book_content.h"
#include "scoring/policy.h"

#include <span>
#include <vector>

namespace rapport::reporting {

/// The time somebody spent on a client.
struct StaffHours {
    QString name; ///< Empty: nobody was noted.
    Duration time;
};

/// Working time of the window by who did it, most first, nobody last; dealings without a time count with the
/// default of their kind. `total` is all time there is, estimates included: what nobody can be named for is
/// nobody's.
std::vector<StaffHours> hoursByStaff(const ClientContent& content, std::span<const Staff> staff,
                                     const scoring::Policy& policy, Day asOf, Duration total);

} // namespace rapport::reporting
