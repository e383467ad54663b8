// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/interaction.h"

#include <QStringView>

#include <optional>

namespace rapport::importing {

/// What a telephone list says of a call in a word, as far as it says it.
struct CallState {
    Direction direction = Direction::Unknown;
    std::optional<bool> answered{}; ///< By a person: neither missed, refused, busy, nor taken by a machine.
    bool isInternal = false;        ///< From telephone to telephone in the house.

    /// What another column says besides.
    void add(const CallState& other);
};

/// In the words of the five languages of value_words.h and of telephone systems: "NO ANSWER", "Missed",
/// "ausgehend", "Inbound answered", "486" (SIP). What is not known says nothing.
CallState readCallState(QStringView cell);
/// In the codes of a FRITZ!Box: 1 came in, 2 was missed, 4 went out; 3 went out of older ones, which name the
/// telephone with it, and was refused by newer ones. Nothing when it is none of these.
std::optional<CallState> fritzBoxCallState(QStringView code, bool hasTelephone);
/// Whether what took a call is a machine ("Anrufbeantworter", "Fax").
bool isMachine(QStringView telephone);

} // namespace rapport::importing
