// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/merge_sides.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/workspace.h"
#include "base/clock.h"
#include "base/text_key.h"
#include "storage/assessment_repository.h"
#include "storage/book_reader.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <algorithm>

namespace rapport::app {

namespace {

Error notFound(Id<Client> id) {
    return Error{
        ErrorKind::Usage, "client_not_found", {{QStringLiteral("client"), QString::number(id.value())}}};
}

Result<MergeSide> sideOf(Workspace& workspace, Id<Client> id, const storage::CachedAssessments& listed) {
    MergeSide side;
    auto stored = storage::ClientRepository(workspace.book()).byId(id);
    if (!stored) return notFound(id);
    side.client = std::move(stored).value();
    RAPPORT_TRY_ASSIGN(const ClientContent content, storage::BookReader(workspace.book()).contentOf(id));
    side.contacts = content.contacts;
    const auto count = [&side](RecordType type, size_t records) {
        if (records > 0) side.records.emplace_back(type, static_cast<int>(records));
    };
    count(RecordType::Interaction, content.interactions.size());
    count(RecordType::Complaint, content.complaints.size());
    count(RecordType::Signal, content.signalEvents.size());
    count(RecordType::Invoice, content.invoices.size());
    count(RecordType::Cost, content.costs.size());
    count(RecordType::Agreement, content.agreements.size());
    count(RecordType::TimeEstimate, content.estimates.size());
    count(RecordType::Decision, content.decisions.size());
    count(RecordType::Task, content.tasks.size());
    count(RecordType::ScopeRequest, content.scopeRequests.size());
    count(RecordType::Attachment, content.attachments.size());
    count(RecordType::Concession, content.concessions.size());
    count(RecordType::RecoveryCase, content.recoveryCases.size());
    count(RecordType::PartingPlan, content.partingPlans.size());
    count(RecordType::Proposal, content.proposals.size());
    if (side.client.record.staffId) {
        RAPPORT_TRY_ASSIGN(const auto staff,
                           storage::StaffRepository(workspace.book()).byId(*side.client.record.staffId));
        side.staff = staff.record.name;
    }
    const auto assessed = std::ranges::find(listed.clients, id, &storage::AssessmentRow::clientId);
    if (assessed != listed.clients.end()) {
        side.verdict = assessed->shown;
        side.health = assessed->health;
        side.revenue = assessed->revenue;
        side.cost = assessed->cost;
        side.margin = assessed->margin;
    }
    return side;
}

} // namespace

Result<MergeSides> mergeSides(Workspace& workspace, Id<Client> kept, Id<Client> other) {
    RAPPORT_TRY(workspace.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const auto listed, workspace.assessor().listed(workspace.clock().today(), false));
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(workspace.book()));
    RAPPORT_TRY_ASSIGN(MergeSide first, sideOf(workspace, kept, *listed));
    RAPPORT_TRY_ASSIGN(MergeSide second, sideOf(workspace, other, *listed));
    return MergeSides{std::move(first), std::move(second)};
}

Client mergedOf(const Client& kept, const Client& other) {
    Client merged = kept;
    if (merged.segment.trimmed().isEmpty()) merged.segment = other.segment;
    if (merged.externalRef.isEmpty()) merged.externalRef = other.externalRef;
    if (!merged.paymentTermsDays) merged.paymentTermsDays = other.paymentTermsDays;
    if (!merged.contactEveryDays) merged.contactEveryDays = other.contactEveryDays;
    if (!merged.staffId) merged.staffId = other.staffId;
    if (other.since && (!merged.since || *other.since < *merged.since)) merged.since = other.since;
    for (const QString& tag : other.tags) {
        const bool known = std::ranges::any_of(
            merged.tags, [&](const QString& each) { return textKey(each) == textKey(tag); });
        if (!known) merged.tags << tag;
    }
    const QString notes = other.notes.trimmed();
    if (!notes.isEmpty() && !merged.notes.contains(notes))
        merged.notes = merged.notes.trimmed().isEmpty() ? notes : merged.notes.trimmed() + u"\n\n" + notes;
    merged.archived = kept.archived && other.archived;
    return merged;
}

} // namespace rapport::app
