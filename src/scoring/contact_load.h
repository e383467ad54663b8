// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "domain/business_hours.h"
#include "domain/interaction.h"
#include "domain/record_type.h"

#include <QTimeZone>

#include <span>
#include <vector>

namespace rapport::scoring {

/// Contact is looked at over so many weeks of seven days, the last of which ends on the as-of day.
inline constexpr int kContactWeeks = 13;

/// Whether the client reached us: a call, e-mail, message, request or complaint that did not go out from
/// here. Where nobody noted the direction it counts as theirs.
bool isContact(const Interaction& dealing);
/// The kinds that can be contact.
std::span<const InteractionKind> contactKinds();

struct ContactWeek {
    Day first;        ///< Of its seven days.
    int contacts = 0; ///< Calls among them.
    int calls = 0;
    int timed = 0;      ///< Whose hour is known.
    int outOfHours = 0; ///< Of those.
    bool operator==(const ContactWeek&) const = default;
};

/// How often a client reached us, and when.
struct ContactLoad {
    std::vector<ContactWeek> weeks;              ///< kContactWeeks, oldest first.
    ContactWeek all;                             ///< The sum; `first` is the first day of all.
    std::vector<RecordRef> contacts, outOfHours; ///< The records, newest first.

    double perWeek() const { return static_cast<double>(all.contacts) / kContactWeeks; }
    double callsPerWeek() const { return static_cast<double>(all.calls) / kContactWeeks; }
    /// Of those whose hour is known; 0 where none is.
    double outOfHoursShare() const {
        return all.timed == 0 ? 0.0 : static_cast<double>(all.outOfHours) / all.timed;
    }
};

/// `zone`: the business's; without a valid one no hour is known.
ContactLoad contactLoadOf(std::span<const Interaction> dealings, const BusinessHours& hours,
                          const QTimeZone& zone, Day asOf);

/// The first day looked at.
constexpr Day contactStart(Day asOf) {
    return asOf - 7 * kContactWeeks + 1;
}

} // namespace rapport::scoring
