// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "domain/client.h"
#include "domain/record_type.h"
#include "domain/staff.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

/// Who else waited while a client took much of somebody's time (docs/method.md, Who else waited). What went
/// together, not what caused what.
namespace rapport::scoring {

/// So many weeks of seven days are looked at; week 0 is the one that ends on the as-of day.
inline constexpr int kWaitingWeeks = 52;
/// A heavy week: the client took more than this of what the person worked.
inline constexpr double kHeavyShare = 0.25;
/// A week in which less was recorded says nothing of how a person's time is shared out.
inline constexpr Duration kLeastOfWeek = Duration::hours(4);
/// Fewer heavy or other weeks than this are not compared.
inline constexpr int kLeastWeeks = 3;
/// A complaint not settled within so many days waited.
inline constexpr int kDaysToSettle = 14;

/// What somebody worked in a week, and how much of it for the client.
struct StaffWeek {
    Id<Staff> staffId;
    int week = 0;
    Duration all;
    Duration forClient;

    bool isHeavy() const;
};

constexpr Day firstOfWeek(int week, Day asOf) {
    return asOf - 7 * week - 6;
}
constexpr Day lastOfWeek(int week, Day asOf) {
    return asOf - 7 * week;
}

/// Something that was to be done for another client by a day: a promise, a task, settling a complaint.
struct DueMatter {
    RecordRef record;
    Id<Client> client;
    QString clientName; ///< From outside, as is the text.
    QString text;
    Day due;
    std::optional<Day> done;            ///< Nothing: still not done on the as-of day.
    std::optional<Id<Staff>> staffId{}; ///< Whose it was; nothing: it could have been anybody's.

    bool operator==(const DueMatter&) const = default;
};

/// One person's heavy weeks against their others.
struct StaffWaiting {
    Id<Staff> staffId;
    int heavyWeeks = 0, otherWeeks = 0;
    double share = 0.0;       ///< Of the client, in all heavy weeks together.
    Duration othersThen;      ///< What all other clients got in a heavy week, on average ...
    Duration othersElsewhere; ///< ... and in another week. Both only where comparable().

    bool comparable() const { return heavyWeeks >= kLeastWeeks && otherWeeks >= kLeastWeeks; }
    /// What the others got less a week; negative: they got more.
    Duration less() const { return othersElsewhere - othersThen; }
};

struct Waiting {
    std::vector<StaffWaiting> staff; ///< Those with a heavy week, most heavy weeks first.
    std::vector<DueMatter> matters;  ///< Fell due in a heavy week and were not done in time; newest first.
};

/// `matters`: of other clients only.
Waiting whoWaited(std::span<const StaffWeek> weeks, std::vector<DueMatter> matters, Day asOf);

} // namespace rapport::scoring
