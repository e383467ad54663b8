// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/parting.h"
#include "app/scoring_policy.h"
#include "app/service_sheet.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

Error counted(const char* code, qsizetype count) {
    return Error{ErrorKind::InputRejected, code, {{QStringLiteral("count"), QString::number(count)}}};
}

/// The price of new terms as an agreement's addendum says it: by how much its own price changes.
Result<std::optional<Money>> priceChange(const Proposal& proposal, const Agreement& agreement) {
    if (!proposal.price) return std::optional<Money>();
    const std::optional<Money> now = termsOn(agreement, proposal.validFrom).price;
    const std::optional<Money> wanted =
        priceFor(*proposal.price, proposal.pricePeriod, agreement.pricePeriod);
    if (!wanted) return Error{ErrorKind::InputRejected, "price_period_differs"};
    if (!now) return wanted;
    if (now->currency() != wanted->currency())
        return Error{ErrorKind::InputRejected,
                     "currency_differs",
                     {{QStringLiteral("field"), QStringLiteral("price")},
                      {QStringLiteral("value"), wanted->currency().code()}}};
    const Money change = *wanted - *now;
    return change.isZero() ? std::optional<Money>() : change;
}

Result<void> amend(Agreement& agreement, const AcceptProposal& command, const Proposal& proposal) {
    Addendum addendum;
    addendum.day = proposal.validFrom;
    addendum.text = command.text;
    RAPPORT_TRY_ASSIGN(addendum.priceChange, priceChange(proposal, agreement));
    if (proposal.hoursPerMonth) {
        const Duration now = termsOn(agreement, proposal.validFrom).timePerMonth.value_or(Duration());
        addendum.timeChange = *proposal.hoursPerMonth - now;
    }
    const auto after = std::ranges::find_if(agreement.addenda,
                                            [&](const Addendum& each) { return each.day > addendum.day; });
    agreement.addenda.insert(after, std::move(addendum));
    return {};
}

Agreement agreementFrom(const Proposal& proposal, const QString& title) {
    Agreement made;
    made.clientId = proposal.clientId;
    made.title = title;
    made.from = proposal.validFrom;
    made.price = proposal.price;
    made.pricePeriod = proposal.pricePeriod;
    made.limits.timePerMonth = proposal.hoursPerMonth;
    made.notIncluded = proposal.paidScope;
    return made;
}

Result<void> agree(const AcceptProposal& command, const Proposal& proposal, CommandWriter& writer) {
    storage::AgreementRepository agreements(writer.book);
    if (!command.agreement) {
        const Agreement made = agreementFrom(proposal, command.text);
        RAPPORT_TRY(validate(made));
        RAPPORT_TRY_ASSIGN(const Id<Agreement> id, agreements.insert(writer.transaction, made));
        writer.add(RecordType::Agreement, id.value());
        return {};
    }
    RAPPORT_TRY_ASSIGN(Stored<Agreement> stored, agreements.byId(*command.agreement));
    if (stored.record.clientId != proposal.clientId)
        return Error{ErrorKind::Usage,
                     "linked_to_other_client",
                     {{QStringLiteral("kind"), QStringLiteral("agreement")},
                      {QStringLiteral("id"), QString::number(command.agreement->value())}}};
    RAPPORT_TRY(amend(stored.record, command, proposal));
    RAPPORT_TRY(validate(stored.record));
    writer.notice.kinds.insert(RecordType::Agreement);
    RAPPORT_TRY(agreements.update(writer.transaction, stored.record, stored.version));
    return {};
}

} // namespace

Result<void> carryOut(const AttachFile& command, CommandWriter& writer) {
    Attachment attachment = command.attachment;
    attachment.size = command.content.size();
    writer.text = {"attach_file", {{QStringLiteral("name"), attachment.fileName}}};
    RAPPORT_TRY(validate(attachment));
    RAPPORT_TRY(writer.touch(attachment.clientId));
    RAPPORT_TRY_ASSIGN(attachment.sha256,
                       storage::FileContentRepository(writer.book).put(writer.transaction, command.content));
    RAPPORT_TRY_ASSIGN(const Id<Attachment> id,
                       storage::AttachmentRepository(writer.book).insert(writer.transaction, attachment));
    writer.add(RecordType::Attachment, id.value());
    return {};
}

Result<void> carryOut(const AcceptProposal& command, CommandWriter& writer) {
    writer.text = {"accept_proposal"};
    writer.notice.kinds.insert(RecordType::Proposal);
    storage::ProposalRepository proposals(writer.book);
    RAPPORT_TRY_ASSIGN(Stored<Proposal> stored, proposals.byId(command.proposal));
    Proposal& proposal = stored.record;
    RAPPORT_TRY_ASSIGN(Stored<Client> client, writer.touch(proposal.clientId));
    if (proposal.state != ProposalState::Draft && proposal.state != ProposalState::Sent)
        return Error{ErrorKind::InputRejected, "proposal_decided"};
    RAPPORT_TRY(agree(command, proposal, writer));

    if (proposal.paymentTermsDays && client.record.paymentTermsDays != proposal.paymentTermsDays) {
        client.record.paymentTermsDays = proposal.paymentTermsDays;
        writer.notice.kinds.insert(RecordType::Client);
        RAPPORT_TRY(
            storage::ClientRepository(writer.book).update(writer.transaction, client.record, client.version));
    }
    if (proposal.hoursPerMonth || proposal.price) {
        Decision decision;
        decision.clientId = proposal.clientId;
        decision.kind = proposal.hoursPerMonth ? DecisionKind::LimitsSet : DecisionKind::Repriced;
        decision.from = proposal.validFrom;
        decision.by = writer.actor;
        decision.why = command.text;
        RAPPORT_TRY_ASSIGN(const Id<Decision> id,
                           storage::DecisionRepository(writer.book).insert(writer.transaction, decision));
        writer.add(RecordType::Decision, id.value());
    }
    proposal.state = ProposalState::Accepted;
    proposal.decidedOn = command.on;
    RAPPORT_TRY(proposals.update(writer.transaction, proposal, stored.version));
    return {};
}

Result<void> carryOut(const StartChecklist& command, CommandWriter& writer) {
    writer.text = {"start_checklist"};
    RAPPORT_TRY(writer.touch(command.client));
    RAPPORT_TRY(writer.checkStaff(command.staffId));
    RAPPORT_TRY_ASSIGN(const Stored<ChecklistTemplate> checklist,
                       storage::ChecklistTemplateRepository(writer.book).byId(command.checklist));
    writer.text.args.insert(QStringLiteral("name"), checklist.record.name);
    if (checklist.record.items.empty()) return Error{ErrorKind::InputRejected, "checklist_empty"};
    std::vector<Task> tasks;
    for (const ChecklistItem& item : checklist.record.items) {
        Task& task = tasks.emplace_back();
        task.clientId = command.client;
        task.title = item.text;
        task.due = command.from + item.afterDays;
        task.staffId = command.staffId;
        task.checklist = checklist.record.name;
        RAPPORT_TRY(validate(task));
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Task>> ids,
                       storage::TaskRepository(writer.book).insertAll(writer.transaction, tasks));
    for (Id<Task> id : ids)
        writer.add(RecordType::Task, id.value());
    return {};
}

Result<void> carryOut(const CloseRecoveryCase& command, CommandWriter& writer) {
    writer.text = {"close_recovery_case"};
    writer.notice.kinds.insert(RecordType::RecoveryCase);
    storage::RecoveryCaseRepository cases(writer.book);
    RAPPORT_TRY_ASSIGN(Stored<RecoveryCase> stored, cases.byId(command.recovery));
    RAPPORT_TRY(writer.touch(stored.record.clientId));
    const auto open = std::ranges::count_if(stored.record.steps, &RecoveryStep::isOpen);
    if (open > 0) return counted("recovery_case_open", open);
    stored.record.closedOn = command.on;
    RAPPORT_TRY(validate(stored.record));
    RAPPORT_TRY(cases.update(writer.transaction, stored.record, stored.version));
    if (!stored.record.complaintId) return {};
    storage::ComplaintRepository complaints(writer.book);
    RAPPORT_TRY_ASSIGN(Stored<Complaint> complaint, complaints.byId(*stored.record.complaintId));
    if (complaint.record.resolved) return {};
    complaint.record.resolved = true;
    complaint.record.resolvedOn = command.on;
    RAPPORT_TRY(validate(complaint.record));
    writer.notice.kinds.insert(RecordType::Complaint);
    RAPPORT_TRY(complaints.update(writer.transaction, complaint.record, complaint.version));
    return {};
}

Result<void> carryOut(const ClosePartingPlan& command, CommandWriter& writer) {
    writer.text = {"close_parting_plan"};
    writer.notice.kinds.insert(RecordType::PartingPlan);
    writer.notice.kinds.insert(RecordType::Client);
    storage::PartingPlanRepository plans(writer.book);
    RAPPORT_TRY_ASSIGN(Stored<PartingPlan> stored, plans.byId(command.plan));
    RAPPORT_TRY_ASSIGN(Stored<Client> client, writer.touch(stored.record.clientId));
    RAPPORT_TRY_ASSIGN(const auto open, openMatters(writer.book, stored.record, command.on));
    if (!open.empty()) return counted("parting_open", qsizetype(open.size()));
    stored.record.closedOn = command.on;
    RAPPORT_TRY(validate(stored.record));
    RAPPORT_TRY(plans.update(writer.transaction, stored.record, stored.version));
    client.record.status = ClientStatus::Parted;
    client.record.archived = true;
    RAPPORT_TRY(
        storage::ClientRepository(writer.book).update(writer.transaction, client.record, client.version));
    return {};
}

Result<void> carryOut(const SetServiceSheet& command, CommandWriter& writer) {
    writer.text = {"set_service_sheet"};
    writer.notice.everything = true;
    RAPPORT_TRY(validate(command.sheet));
    return writeServiceSheet(writer.book, writer.transaction, command.sheet);
}

Result<void> carryOut(const ChoosePolicy& command, CommandWriter& writer) {
    writer.text = {"choose_policy"};
    writer.notice.everything = true;
    if (command.policy) {
        RAPPORT_TRY_ASSIGN(const Stored<NamedPolicy> policy,
                           storage::NamedPolicyRepository(writer.book).byId(*command.policy));
        writer.text.args.insert(QStringLiteral("name"), policy.record.name);
        RAPPORT_TRY(readPolicy(policy.record));
    }
    return writeChosenPolicy(writer.book, writer.transaction, command.policy);
}

} // namespace rapport::app
