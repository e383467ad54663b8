// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/interaction.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct RecoveryCase;

enum class CostKind {
    Direct,       ///< Material, travel, subcontractors: paid for this client.
    Compensation, ///< Paid to the client in money to make something good.
    Refund,       ///< Money given back; lowers revenue.
};

/// Money that went out for one client, other than working time.
struct Cost {
    Id<Cost> id;
    Id<Client> clientId;
    CostKind kind = CostKind::Direct;
    Day day;
    Money amount; ///< In the book's base currency, positive.
    Cause cause = Cause::Normal;
    std::optional<Day> causeDecided; ///< Before this day the cause was not known (counts as Normal).
    QString text;
    std::optional<Id<RecoveryCase>> recoveryCaseId{}; ///< Spent on making good this mistake of ours.

    bool operator==(const Cost&) const = default;
};

} // namespace rapport
