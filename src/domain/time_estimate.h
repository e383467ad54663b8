// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"

#include <optional>

namespace rapport {

struct Client;

/// The owner's guess of the time a client takes each month; counts only for whole months without records.
struct TimeEstimate {
    Id<TimeEstimate> id;
    Id<Client> clientId;
    Day from;
    std::optional<Day> to; ///< Last day; nothing: until now.
    Duration perMonth;

    bool operator==(const TimeEstimate&) const = default;
};

} // namespace rapport
