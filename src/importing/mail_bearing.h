// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/interaction.h"
#include "importing/mail_message.h"

#include <algorithm>
#include <optional>

namespace rapport::importing {

/// Which way a message went between us and a client, whose addresses `isTheirs` knows: what they wrote comes
/// in, what was written to one of them goes out; Unknown when none of them is on it.
template <typename IsTheirs>
Direction directionOf(const MailMessage& message, IsTheirs isTheirs) {
    if (message.from && isTheirs(*message.from)) return Direction::Incoming;
    return std::any_of(message.to.begin(), message.to.end(), isTheirs) ? Direction::Outgoing
                                                                       : Direction::Unknown;
}

/// When a message was written, if that can be: not before 1990, nor more than a day after `now` (clocks are
/// wrong, and programs that send unasked put their mail on top).
inline std::optional<Instant> believableTime(const MailMessage& message, Instant now) {
    constexpr qint64 dayMs = 24 * 3600 * 1000;
    constexpr Instant from(qint64{7305} * dayMs); // 1990-01-01
    if (!message.at || *message.at < from || message.at->msSinceEpoch() > now.msSinceEpoch() + dayMs)
        return std::nullopt;
    return message.at;
}

} // namespace rapport::importing
