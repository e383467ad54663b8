// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport {

struct Client;
struct Complaint;
struct Staff;

/// What is done after our own mistake, in this order.
enum class RecoveryStepKind { Investigate, Apologise, Compensate, Repair, GoBeyond, Prevent };

struct RecoveryStep {
    RecoveryStepKind kind = RecoveryStepKind::Investigate;
    std::optional<Day> due{};
    std::optional<Day> doneOn{};
    bool notNeeded = false; ///< Looked at and left out; the note says why.
    QString note{};

    bool isOpen() const { return !doneOn && !notNeeded; }
    bool operator==(const RecoveryStep&) const = default;
};

/// Making good a mistake of ours. What it costs are costs that name the case (Cost::recoveryCaseId), of cause
/// Ours.
struct RecoveryCase {
    Id<RecoveryCase> id;
    Id<Client> clientId;
    std::optional<Id<Complaint>> complaintId{}; ///< The complaint that was right.
    Day opened;
    std::optional<Id<Staff>> staffId{}; ///< Who sees it through.
    QString what;                       ///< What went wrong.
    QString cause{};                    ///< In a word or two: like causes are counted together.
    QString prevention{};               ///< What keeps it from happening again.
    std::optional<Day> closedOn{};
    std::vector<RecoveryStep> steps{}; ///< Each kind at most once.

    bool operator==(const RecoveryCase&) const = default;
};

/// All steps, none done, each due so many days after the opening.
std::vector<RecoveryStep> recoveryStepsFrom(Day opened);

} // namespace rapport
