// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Staff;

enum class InteractionKind { Call, Email, Message, Meeting, Visit, Admin, Request, Complaint, Other };
enum class Direction { Unknown, Incoming, Outgoing };
enum class Scope { Unknown, In, Out };
/// Whose doing a cost is. What is Ours never counts against the client (docs/method.md).
enum class Cause { Normal, Client, Ours };

/// One dealing with a client: a call, a visit, a piece of work.
struct Interaction {
    Id<Interaction> id;
    Id<Client> clientId;
    InteractionKind kind = InteractionKind::Call;
    Direction direction = Direction::Unknown;
    Day day;                           ///< The business's calendar day; what the method counts by.
    std::optional<Instant> at;         ///< The moment, where it is known.
    std::optional<Duration> timeSpent; ///< Nothing: nobody noted it, the method takes a default and says so.
    bool estimated = false;            ///< The time is somebody's guess.
    std::optional<Id<Staff>> staffId;
    std::optional<Money> ratePerHour; ///< Base currency; goes before the staff member's own rate.
    Scope scope = Scope::Unknown;
    Cause cause = Cause::Normal;
    std::optional<Day> causeDecided; ///< Before this day the cause was not known (counts as Normal).
    QString text;

    bool operator==(const Interaction&) const = default;
};

} // namespace rapport
