// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/staff_hours.h"

#include "scoring/window.h"

#include <algorithm>
#include <map>

namespace rapport::reporting {

std::vector<StaffHours> hoursByStaff(const ClientContent& content, std::span<const Staff> staff,
                                     const scoring::Policy& policy, Day asOf, Duration total) {
    const scoring::Window window(policy, asOf);
    std::map<Id<Staff>, Duration> times;
    for (const Interaction& one : content.interactions) {
        if (!one.staffId || !window.contains(one.day)) continue;
        Duration& time = times[*one.staffId];
        time = time + one.timeSpent.value_or(
                          Duration::minutes(policy.defaultMinutes[static_cast<size_t>(one.kind)]));
    }
    std::vector<StaffHours> hours;
    Duration rest = total;
    for (const Staff& one : staff) {
        const auto found = times.find(one.id);
        if (found == times.end() || found->second <= Duration()) continue;
        hours.push_back({one.name, found->second});
        rest = rest - found->second;
    }
    std::stable_sort(hours.begin(), hours.end(),
                     [](const StaffHours& a, const StaffHours& b) { return a.time > b.time; });
    if (rest > Duration()) hours.push_back({{}, rest});
    return hours;
}

} // namespace rapport::reporting
