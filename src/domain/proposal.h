// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/money.h"
#include "domain/agreement.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;

enum class ProposalState { Draft, Sent, Accepted, Declined, Withdrawn };

/// New terms for a client; what is not set stays as it is. Accepted, they become an addendum.
struct Proposal {
    Id<Proposal> id;
    Id<Client> clientId;
    Day made;
    Day validFrom; ///< From when the new terms hold.
    std::optional<Money> price{};
    PricePeriod pricePeriod = PricePeriod::Month;
    std::optional<Duration> hoursPerMonth{}; ///< What is included.
    std::optional<int> paymentTermsDays{};
    QString paidScope{}; ///< What is billed apart from now on, and at what rate.
    QString note{};
    ProposalState state = ProposalState::Draft;
    std::optional<Day> decidedOn{}; ///< Accepted, declined or withdrawn.

    bool operator==(const Proposal&) const = default;
};

} // namespace rapport
