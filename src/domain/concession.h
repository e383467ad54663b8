// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/money.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Staff;

enum class ConcessionKind { Discount, FreeWork, RuleBent, Gift, Other };

/// Something given to a client beyond what was agreed, to please them. What it is worth is for comparing
/// clients and for the giver's allowance; the method counts the work and the money where they are recorded.
struct Concession {
    Id<Concession> id;
    Id<Client> clientId;
    Day day;
    ConcessionKind kind = ConcessionKind::Other;
    Money worth; ///< Base currency, not negative.
    QString reason;
    std::optional<Id<Staff>> staffId{}; ///< Who gave it.

    bool operator==(const Concession&) const = default;
};

} // namespace rapport
