// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "domain/verdict.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;

enum class DecisionKind {
    LimitsSet, ///< Limits were agreed on `from`; whether they help is checked after 90 days.
    HardTimes, ///< The client has a hard time from `from` until `until`.
    Override,  ///< The owner's own verdict from `from` until `until`; the computed one stays visible.
    Talked,    ///< It was talked about with the client; the first rung before limits, prices and parting.
    Repriced,  ///< A new price was agreed or announced.
};

/// What the owner decided about a client, beside the computed verdict.
struct Decision {
    Id<Decision> id;
    Id<Client> clientId;
    DecisionKind kind = DecisionKind::LimitsSet;
    Day from;
    std::optional<Day> until;       ///< Last day; required for HardTimes and Override.
    std::optional<Verdict> verdict; ///< Only of an Override.
    QString by;
    QString why;

    bool operator==(const Decision&) const = default;
};

} // namespace rapport
