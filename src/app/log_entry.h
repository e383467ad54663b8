// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "base/duration.h"
#include "base/instant.h"
#include "domain/complaint.h"
#include "domain/interaction.h"
#include "domain/signal.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::app {

struct Outcome;
class Workspace;

/// Conduct noted in a dealing.
struct NotedConduct {
    SignalKind kind = SignalKind::OutOfScope;
    Severity severity = Severity::Normal;

    bool operator==(const NotedConduct&) const = default;
};

/// A dealing as it is being written down: everything that stands in the form, finished or not.
struct LogEntry {
    Id<Client> client;
    QString clientName; ///< Of the client chosen, or of the one to be made when none is chosen.
    QString newNumber;  ///< Telephone number of a client to be made.
    InteractionKind kind = InteractionKind::Call;
    Scope scope = Scope::Unknown;
    Cause cause = Cause::Normal;
    std::optional<Duration> spent; ///< To the second.
    bool counting = false;         ///< The time was still running.
    QString text;
    std::vector<NotedConduct> conduct;
    std::optional<Id<Staff>> against; ///< Of abuse noted: the one of us it was directed at ...
    QString witness;                  ///< ... and who else saw or heard it.
    std::optional<Id<Staff>> staffId;
    Day day;
    std::optional<Instant> at;
    bool complained = false; ///< Beside a kind of dealing that is no complaint itself.
    QString about;
    Judgement judgement = Judgement::Unclassified;

    bool operator==(const LogEntry&) const = default;

    bool hasAbuse() const;
    bool hasComplaint() const { return complained || kind == InteractionKind::Complaint; }
    /// Whether there is anything in it that would be missed: a client, a text, conduct, a complaint.
    bool isWorthKeeping() const;
};

/// The command that records it: time in whole minutes, rounded up; what the complaint is about is the text
/// where nothing else was said. `judgedBy`: who judges it, where it is judged.
LogInteraction logCommand(const LogEntry& entry, const QString& judgedBy);

/// Makes the client where there is none yet, in the book's currency and with a contact of the number given,
/// then records the dealing. Each is a command of its own. Errors: those of the commands.
Result<Outcome> record(Workspace& workspace, const LogEntry& entry, const QString& judgedBy);

/// As one line of JSON and back. What cannot be read is left out; nothing when it is no entry at all.
QString toJson(const LogEntry& entry);
std::optional<LogEntry> logEntryFromJson(const QString& json);

} // namespace rapport::app
