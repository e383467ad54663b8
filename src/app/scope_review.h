// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"
#include "domain/interaction.h"
#include "domain/scope_request.h"
#include "scoring/facts.h"
#include "scoring/policy.h"

#include <vector>

namespace rapport::app {

/// A dealing held against what was agreed.
struct ScopeDealing {
    Id<Interaction> id;
    Day day;
    Scope scope = Scope::Unknown;
    bool ours = false;      ///< Putting our own mistake right: in the list, and in no sum.
    Duration time;          ///< As noted, else what its kind usually takes.
    bool estimated = false; ///< The time is not a noted one.
    Money cost;             ///< Of that time, base currency.

    bool operator==(const ScopeDealing&) const = default;
};

/// Work of a calendar month against the hours agreed for it.
struct ScopeMonth {
    Day first;
    Duration in, out, unsaid;
    std::optional<Duration> limit; ///< As it stood at the month's end, or stands today.

    Duration all() const { return in + out + unsaid; }
    bool isOver() const { return limit && all() > *limit; }
    bool operator==(const ScopeMonth&) const = default;
};

/// Where the worth of an hour comes from.
enum class HourBasis {
    None,     ///< Nobody knows: no price was agreed and nothing was billed.
    Agreed,   ///< The agreement's price of an hour, or its price by the hours it includes.
    Averaged, ///< Revenue of the last year by the hours worked in it.
};

/// The dealings of twelve calendar months held against the agreement. Our own mistakes are in no sum.
struct ScopeReview {
    std::vector<ScopeDealing> dealings; ///< Newest first.
    std::vector<ScopeMonth> months;     ///< Oldest first; the last is under way.
    Duration in, out, unsaid;
    int unsaidCount = 0;
    Money outCost; ///< Of the time out of scope, base currency.
    HourBasis basis = HourBasis::None;
    std::optional<Money> perHour;  ///< What an hour is worth, base currency.
    std::optional<Money> outWorth; ///< The time out of scope at that.

    int monthsOver() const;
    /// The mean of the months that are over, from the first with any work on; of the one under way while
    /// there is no other.
    Duration usualMonth() const;
    bool operator==(const ScopeReview&) const = default;
};

/// What a review is made from.
struct ScopeGround {
    const scoring::ClientFacts& facts;
    const std::vector<Agreement>& agreements;
    const ServiceLimits& sheet; ///< Of the service sheet: holds where nothing was agreed.
    const scoring::Policy& policy;
    Money revenue;  ///< Of the last year, base currency ...
    Duration hours; ///< ... and the hours worked in it.
};

ScopeReview reviewScope(const ScopeGround& ground, Day asOf);

/// What an hour costs them by the agreement on a day; nothing when it does not say.
std::optional<Money> agreedHour(const Agreement& agreement, Day day);

} // namespace rapport::app
