// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Staff;

/// Something to do, mostly for a client.
struct Task {
    Id<Task> id;
    std::optional<Id<Client>> clientId;
    QString title;
    QString note;
    std::optional<Day> due;
    std::optional<Id<Staff>> staffId;
    std::optional<Day> doneOn;
    QString checklist{}; ///< Name of the checklist it came with; empty: none.

    bool operator==(const Task&) const = default;
};

} // namespace rapport
