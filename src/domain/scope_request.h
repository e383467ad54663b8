// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/money.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Interaction;

/// How something the client asked for was dealt with.
enum class ScopeOutcome {
    Requested,  ///< Nobody has decided yet.
    InContract, ///< It was part of what was agreed.
    Addendum,   ///< The agreement was changed for it.
    PaidExtra,  ///< Done and billed apart.
    Favour,     ///< Done and not billed.
    Refused,
};

/// One line of the scope register: what a client wanted beside the work at hand, and what became of it.
struct ScopeRequest {
    Id<ScopeRequest> id;
    Id<Client> clientId;
    Day day;
    QString what;
    ScopeOutcome outcome = ScopeOutcome::Requested;
    std::optional<Money>
        price{}; ///< What it costs at our rates, base currency; of a favour what we gave away.
    std::optional<Duration> timeSpent{}; ///< Work on it.
    std::optional<Day> decidedOn{};
    QString decidedBy{};
    QString note{};
    std::optional<Id<Interaction>> interactionId{}; ///< The dealing in which it was asked for.

    bool operator==(const ScopeRequest&) const = default;
};

} // namespace rapport
