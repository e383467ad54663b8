// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/staff.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace rapport::gui {

/// Who sits at this computer: who it was the last time (Settings::lastStaff), or the only one there is.
inline std::optional<Id<Staff>> whoIsHere(const std::vector<Staff>& staff, qint64 remembered) {
    std::vector<Id<Staff>> active;
    for (const Staff& person : staff) {
        if (person.active) {
            active.push_back(person.id);
        }
    }
    if (std::find(active.begin(), active.end(), Id<Staff>(remembered)) != active.end()) {
        return Id<Staff>(remembered);
    }
    return active.size() == 1 ? std::optional(active.front()) : std::nullopt;
}

} // namespace rapport::gui
