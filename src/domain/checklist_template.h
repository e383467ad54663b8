// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <vector>

namespace rapport {

struct ChecklistItem {
    QString text;
    int afterDays = 0; ///< Due so many days after the start.

    bool operator==(const ChecklistItem&) const = default;
};

/// What is done for every new client, or for one kind of work; started for a client, each item becomes a
/// task.
struct ChecklistTemplate {
    Id<ChecklistTemplate> id;
    QString name;
    std::vector<ChecklistItem> items{};

    bool operator==(const ChecklistTemplate&) const = default;
};

} // namespace rapport
