// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Interaction;
struct Staff;

enum class SignalKind { OutOfScope, BendRules, Advantage, Cheat, ReputationThreat, Abuse };
enum class Severity { Minor = 1, Normal = 2, Serious = 3 };

/// Conduct that staff noted: an event with a day and a note, never a judgement of the person.
struct ConductSignal {
    Id<ConductSignal> id;
    Id<Client> clientId;
    Day day;
    SignalKind kind = SignalKind::OutOfScope;
    Severity severity = Severity::Normal;
    QString note;
    std::optional<Id<Staff>> staffId;
    std::optional<Id<Interaction>> interactionId; ///< The dealing in which it was noted.
    std::optional<Id<Staff>> against{};           ///< An incident: the one of us it was directed at.
    QString witness{};                            ///< Who else saw or heard it.
    QString measures{};                           ///< What was done about it.

    bool operator==(const ConductSignal&) const = default;
};

} // namespace rapport
