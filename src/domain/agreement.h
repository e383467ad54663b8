// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/money.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport {

struct Client;
struct Agreement;

enum class PricePeriod { Once, Hour, Month, Quarter, Year };

/// Something we promised the client.
struct Promise {
    QString text;
    std::optional<Day> due;
    std::optional<Day> keptOn{}; ///< Nothing: still owed.

    bool operator==(const Promise&) const = default;
};

/// What the client may ask of us without paying more; unset means unlimited.
struct ServiceLimits {
    std::optional<Duration> timePerMonth;
    QString channels;                     ///< How they may reach us, e.g. "e-mail, weekdays".
    std::optional<Duration> responseTime; ///< How soon we answer.
    std::optional<int> revisions;

    bool operator==(const ServiceLimits&) const = default;
};

/// A written change of an agreement and its effect.
struct Addendum {
    Day day;
    QString text;
    std::optional<Money> priceChange;   ///< Per price period of the agreement.
    std::optional<Duration> timeChange; ///< Per month.

    bool operator==(const Addendum&) const = default;
};

/// What was agreed with a client.
struct Agreement {
    Id<Agreement> id;
    Id<Client> clientId;
    QString title;
    Day from;
    std::optional<Day> until;
    QString services;
    QString notIncluded;
    QString schedule;
    std::optional<Money> price;
    PricePeriod pricePeriod = PricePeriod::Month;
    std::optional<Day> renewal; ///< The day it renews unless notice is given.
    std::optional<int> noticeDays;
    std::vector<Promise> promises;
    ServiceLimits limits;
    std::vector<Addendum> addenda; ///< By day, ascending.

    bool operator==(const Agreement&) const = default;
};

/// What an agreement asks for and gives on a day: as first agreed, with the addenda up to then.
struct AgreedTerms {
    std::optional<Money> price; ///< Per price period of the agreement.
    std::optional<Duration> timePerMonth;

    bool operator==(const AgreedTerms&) const = default;
};
AgreedTerms termsOn(const Agreement& agreement, Day day);

/// The agreement that holds on a day: of those begun and not ended the one begun last; null: none.
const Agreement* agreementOn(const std::vector<Agreement>& agreements, Day day);

/// The same amount for another period: a month's is a third of a quarter's. Nothing for Once and Hour, unless
/// both are the same; rounded to the minor unit.
std::optional<Money> priceFor(Money price, PricePeriod from, PricePeriod to);

} // namespace rapport
