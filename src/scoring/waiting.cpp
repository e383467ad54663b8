// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/waiting.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace rapport::scoring {

namespace {

struct Sums {
    qint64 clientThen = 0, allThen = 0, allElsewhere = 0, clientElsewhere = 0; ///< Seconds.
    int heavy = 0, other = 0;
};

StaffWaiting waitingOf(Id<Staff> staff, const Sums& sums) {
    StaffWaiting waiting;
    waiting.staffId = staff;
    waiting.heavyWeeks = sums.heavy;
    waiting.otherWeeks = sums.other;
    waiting.share = static_cast<double>(sums.clientThen) / static_cast<double>(sums.allThen);
    if (waiting.comparable()) {
        waiting.othersThen = Duration::seconds((sums.allThen - sums.clientThen) / sums.heavy);
        waiting.othersElsewhere = Duration::seconds((sums.allElsewhere - sums.clientElsewhere) / sums.other);
    }
    return waiting;
}

} // namespace

bool StaffWeek::isHeavy() const {
    return all >= kLeastOfWeek &&
           static_cast<double>(forClient.inSeconds()) > kHeavyShare * static_cast<double>(all.inSeconds());
}

Waiting whoWaited(std::span<const StaffWeek> weeks, std::vector<DueMatter> matters, Day asOf) {
    std::map<Id<Staff>, Sums> byStaff;
    std::set<std::pair<int, Id<Staff>>> heavy;
    std::set<int> heavyOfAnybody;
    for (const StaffWeek& week : weeks) {
        if (week.all < kLeastOfWeek) continue;
        Sums& sums = byStaff[week.staffId];
        if (week.isHeavy()) {
            ++sums.heavy;
            sums.allThen += week.all.inSeconds();
            sums.clientThen += week.forClient.inSeconds();
            heavy.emplace(week.week, week.staffId);
            heavyOfAnybody.insert(week.week);
        } else {
            ++sums.other;
            sums.allElsewhere += week.all.inSeconds();
            sums.clientElsewhere += week.forClient.inSeconds();
        }
    }
    Waiting waiting;
    for (const auto& [staff, sums] : byStaff)
        if (sums.heavy > 0) waiting.staff.push_back(waitingOf(staff, sums));
    std::stable_sort(
        waiting.staff.begin(), waiting.staff.end(),
        [](const StaffWaiting& a, const StaffWaiting& b) { return b.heavyWeeks < a.heavyWeeks; });

    std::erase_if(matters, [&](const DueMatter& matter) {
        if (matter.due > asOf || (matter.done && *matter.done <= matter.due)) return true;
        const int week = (asOf - matter.due) / 7;
        return matter.staffId ? !heavy.contains({week, *matter.staffId}) : !heavyOfAnybody.contains(week);
    });
    std::sort(matters.begin(), matters.end(), [](const DueMatter& a, const DueMatter& b) {
        return std::tie(b.due, a.record) < std::tie(a.due, b.record);
    });
    waiting.matters = std::move(matters);
    return waiting;
}

} // namespace rapport::scoring
