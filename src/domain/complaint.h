// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Interaction;

enum class Judgement { Unclassified, Justified, Partly, Unfounded };

/// What a client complained of, how it was judged and whether it is settled.
struct Complaint {
    Id<Complaint> id;
    Id<Client> clientId;
    Day day;
    QString about;
    Judgement judgement = Judgement::Unclassified;
    std::optional<Day> judged; ///< Before this day it counts as Unclassified; nothing: judged on its own day.
    QString judgedBy;
    QString judgedWhy;
    bool resolved = false;
    std::optional<Day> resolvedOn; ///< Before this day it counts as open; nothing: resolved on its own day.
    std::optional<Id<Interaction>> interactionId; ///< The dealing in which it was made.

    bool operator==(const Complaint&) const = default;
};

} // namespace rapport
