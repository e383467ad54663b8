// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "domain/codes.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"

namespace rapport::app {

Result<void> carryOut(const LogInteraction& command, CommandWriter& writer) {
    const Interaction& interaction = command.interaction;
    writer.text = {"log_interaction", {{QStringLiteral("kind"), QString(codeOf(interaction.kind))}}};
    RAPPORT_TRY(validate(interaction, writer.book.base()));
    RAPPORT_TRY(writer.touch(interaction.clientId));
    RAPPORT_TRY(writer.checkStaff(interaction.staffId));
    RAPPORT_TRY_ASSIGN(const Id<Interaction> id,
                       storage::InteractionRepository(writer.book).insert(writer.transaction, interaction));
    writer.add(RecordType::Interaction, id.value());

    if (command.complaint) {
        Complaint complaint = *command.complaint;
        complaint.clientId = interaction.clientId;
        complaint.day = interaction.day;
        complaint.interactionId = id;
        RAPPORT_TRY(validate(complaint));
        RAPPORT_TRY_ASSIGN(const Id<Complaint> complaintId,
                           storage::ComplaintRepository(writer.book).insert(writer.transaction, complaint));
        writer.add(RecordType::Complaint, complaintId.value());
    }
    for (ConductSignal signal : command.signalEvents) {
        signal.clientId = interaction.clientId;
        signal.day = interaction.day;
        signal.interactionId = id;
        if (!signal.staffId) signal.staffId = interaction.staffId;
        RAPPORT_TRY(validate(signal));
        RAPPORT_TRY(writer.checkStaff(signal.staffId));
        RAPPORT_TRY_ASSIGN(const Id<ConductSignal> signalId,
                           storage::SignalRepository(writer.book).insert(writer.transaction, signal));
        writer.add(RecordType::Signal, signalId.value());
    }
    return {};
}

Result<void> carryOut(const EstimateTime& command, CommandWriter& writer) {
    writer.text = {"estimate_time", {{QStringLiteral("count"), QString::number(command.clients.size())}}};
    writer.notice.kinds.insert(RecordType::TimeEstimate);
    storage::TimeEstimateRepository repository(writer.book);
    for (const Id<Client> client : command.clients) {
        RAPPORT_TRY(writer.touch(client));
        RAPPORT_TRY_ASSIGN(const std::vector<TimeEstimate> before, repository.forClient(client));
        for (const TimeEstimate& estimate : before) {
            RAPPORT_TRY_ASSIGN(const Stored<TimeEstimate> stored, repository.byId(estimate.id));
            RAPPORT_TRY(repository.remove(writer.transaction, estimate.id, stored.version));
        }
    }
    for (const TimeEstimate& estimate : command.estimates) {
        RAPPORT_TRY(validate(estimate));
        RAPPORT_TRY_ASSIGN(const Id<TimeEstimate> id, repository.insert(writer.transaction, estimate));
        writer.add(RecordType::TimeEstimate, id.value());
    }
    return {};
}

Result<void> carryOut(const JudgeComplaint& command, CommandWriter& writer) {
    writer.text = {"judge_complaint", {{QStringLiteral("judgement"), QString(codeOf(command.judgement))}}};
    writer.notice.kinds.insert(RecordType::Complaint);
    storage::ComplaintRepository complaints(writer.book);
    auto stored = complaints.byId(command.complaint);
    if (!stored) {
        if (stored.error().code != "record_not_found") return std::move(stored).error();
        return Error{ErrorKind::Usage,
                     "complaint_not_found",
                     {{QStringLiteral("id"), QString::number(command.complaint.value())}}};
    }
    Complaint complaint = stored->record;
    RAPPORT_TRY(writer.touch(complaint.clientId));
    complaint.judgement = command.judgement;
    complaint.judged = command.judged;
    complaint.judgedBy = command.by;
    complaint.judgedWhy = command.why;
    complaint.resolved = command.resolved;
    complaint.resolvedOn = command.resolvedOn;
    RAPPORT_TRY(validate(complaint));
    RAPPORT_TRY(complaints.update(writer.transaction, complaint, stored->version));
    return {};
}

} // namespace rapport::app
