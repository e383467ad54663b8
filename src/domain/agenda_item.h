// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "domain/record_type.h"
#include "domain/recovery_case.h"

#include <QString>

#include <optional>

namespace rapport {

struct Client;
struct Staff;

enum class AgendaKind {
    Task,
    NotSpokenTo,     ///< Nobody has spoken with the client for as long as was agreed.
    Renewal,         ///< An agreement renews unless notice is given.
    Promise,         ///< Something we promised falls due.
    SettleComplaint, ///< A complaint found right is still open.
    JudgeComplaint,  ///< A complaint waits for its judgement.
    Dispute,         ///< An invoice is disputed and nobody has decided.
    HardTimesEnd,
    OverrideEnd,    ///< The owner's own verdict ends.
    LimitsCheck,    ///< Limits had their time: have they helped?
    RecoveryStep,   ///< A step of making good a mistake of ours.
    PartingStep,    ///< Something to be done before a parting is over.
    ProposalAnswer, ///< New terms were sent and nobody has answered.
};

/// Something that waits for somebody on a day, with the figures of its sentence (wording/agenda_wording.h).
struct AgendaItem {
    static constexpr int noticePart = -1;

    AgendaKind kind = AgendaKind::Task;
    RecordRef record;   ///< What it is about: the task, agreement, complaint, invoice, decision, client.
    Id<Client> client;  ///< Null: of no client.
    QString clientName; ///< From outside.
    std::optional<Id<Staff>> staff; ///< Whose it is: of the task, else who looks after the client.
    std::optional<Day> due;         ///< By when; of a renewal the last day of notice.
    std::optional<Day> since;  ///< Since when it has been waiting; of NotSpokenTo the last contact, if any.
    std::optional<Day> event;  ///< The renewal itself; of NotSpokenTo the day the count began.
    std::optional<Day> doneOn; ///< Of a task.
    QString text; ///< Title, promise, what the complaint is about, number of the invoice; of a step of making
                  ///< good what went wrong, of a parting what is to be done.
    std::optional<RecoveryStepKind> step{}; ///< Of a RecoveryStep.
    int part = 0;         ///< Of a PartingStep its place in the plan; noticePart: giving notice.
    bool limited = false; ///< A task for a client with whom limits are agreed.

    bool operator==(const AgendaItem&) const = default;
};

} // namespace rapport
