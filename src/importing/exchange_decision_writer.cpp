// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codes.h"
#include "importing/exchange_record_writer.h"

// What leads from a verdict to a decision, and the texts and policies beside the clients. The keys are those
// of docs/exchange.md.
namespace rapport::importing {

namespace {

constexpr Duration kMinute = Duration::minutes(1), kHour = Duration::hours(1);

} // namespace

void ExchangeRecordWriter::writeDecisions(const ClientContent& content) {
    all("scopeRequests", content.scopeRequests);
    all("concessions", content.concessions);
    all("recoveryCases", content.recoveryCases);
    all("partingPlans", content.partingPlans);
    all("proposals", content.proposals, content.client.currency);
    all("attachments", content.attachments, content.files);
}

void ExchangeRecordWriter::write(const ScopeRequest& request) {
    json_.day("date", request.day);
    json_.text("what", request.what);
    if (request.outcome != ScopeOutcome::Requested) json_.code("outcome", codeOf(request.outcome));
    json_.moneyIf("price", request.price);
    if (request.timeSpent) json_.duration("minutes", *request.timeSpent, kMinute);
    json_.dayIf("decidedOn", request.decidedOn);
    json_.textIf("decidedBy", request.decidedBy);
    json_.textIf("note", request.note);
    point("interaction", request.interactionId);
}

void ExchangeRecordWriter::write(const Concession& concession) {
    json_.day("date", concession.day);
    json_.code("kind", codeOf(concession.kind));
    json_.money("worth", concession.worth);
    json_.textIf("reason", concession.reason);
    staff(concession.staffId);
}

void ExchangeRecordWriter::write(const RecoveryCase& recovery) {
    number(recovery.id);
    json_.day("opened", recovery.opened);
    json_.text("what", recovery.what);
    point("complaint", recovery.complaintId);
    staff(recovery.staffId);
    json_.textIf("cause", recovery.cause);
    json_.textIf("prevention", recovery.prevention);
    json_.dayIf("closedOn", recovery.closedOn);
    if (recovery.steps.empty()) return;
    json_.openArray("steps");
    for (const RecoveryStep& step : recovery.steps) {
        json_.openObject();
        json_.code("kind", codeOf(step.kind));
        json_.dayIf("due", step.due);
        json_.dayIf("doneOn", step.doneOn);
        if (step.notNeeded) json_.flag("notNeeded", true);
        json_.textIf("note", step.note);
        json_.closeObject();
    }
    json_.closeArray();
}

void ExchangeRecordWriter::write(const PartingPlan& plan) {
    json_.day("opened", plan.opened);
    json_.textIf("reason", plan.reason);
    json_.dayIf("noticeGiven", plan.noticeGiven);
    json_.dayIf("lastDay", plan.lastDay);
    json_.textIf("returnTerms", plan.returnTerms);
    staff(plan.staffId);
    json_.dayIf("closedOn", plan.closedOn);
    if (plan.items.empty()) return;
    json_.openArray("items");
    for (const PartingItem& item : plan.items) {
        json_.openObject();
        json_.code("kind", codeOf(item.kind));
        json_.text("text", item.text);
        json_.dayIf("due", item.due);
        json_.dayIf("doneOn", item.doneOn);
        json_.closeObject();
    }
    json_.closeArray();
}

void ExchangeRecordWriter::write(const Proposal& proposal, Currency currency) {
    json_.day("made", proposal.made);
    json_.day("validFrom", proposal.validFrom);
    if (proposal.price) {
        if (proposal.price->currency() != currency) json_.text("currency", proposal.price->currency().code());
        json_.money("price", *proposal.price);
    }
    if (proposal.pricePeriod != PricePeriod::Month) json_.code("pricePeriod", codeOf(proposal.pricePeriod));
    if (proposal.hoursPerMonth) json_.duration("hoursPerMonth", *proposal.hoursPerMonth, kHour);
    if (proposal.paymentTermsDays) json_.number("termsDays", *proposal.paymentTermsDays);
    json_.textIf("paidScope", proposal.paidScope);
    json_.textIf("note", proposal.note);
    if (proposal.state != ProposalState::Draft) json_.code("state", codeOf(proposal.state));
    json_.dayIf("decidedOn", proposal.decidedOn);
}

void ExchangeRecordWriter::write(const Attachment& attachment, const std::map<QString, QByteArray>& files) {
    json_.text("file", attachment.fileName);
    json_.day("date", attachment.addedOn);
    point("agreement", attachment.agreementId);
    const auto bytes = files.find(attachment.sha256);
    json_.text("content", bytes == files.end() ? QString() : QString::fromLatin1(bytes->second.toBase64()));
}

void ExchangeRecordWriter::write(const TextTemplate& text) {
    json_.text("name", text.name);
    if (text.kind) json_.code("type", codeOf(*text.kind));
    json_.textIf("text", text.text);
}

void ExchangeRecordWriter::write(const SavedView& view) {
    const auto codes = [](const auto& values) {
        QStringList names;
        for (const auto value : values)
            names << QString(codeOf(value));
        return names;
    };
    json_.text("name", view.name);
    json_.textIf("search", view.filter.search);
    json_.textsIf("verdicts", codes(view.filter.verdicts));
    json_.textsIf("statuses", codes(view.filter.statuses));
    json_.textsIf("tags", view.filter.tags);
    staff(view.filter.staffId);
    if (view.filter.needsDecision) json_.flag("needsDecision", true);
    if (view.filter.archived) json_.flag("archived", true);
    json_.textIf("sort", view.sortColumn);
    if (view.descending) json_.flag("descending", true);
}

void ExchangeRecordWriter::write(const ChecklistTemplate& checklist) {
    json_.text("name", checklist.name);
    if (checklist.items.empty()) return;
    json_.openArray("items");
    for (const ChecklistItem& item : checklist.items) {
        json_.openObject();
        json_.text("text", item.text);
        if (item.afterDays != 0) json_.number("afterDays", item.afterDays);
        json_.closeObject();
    }
    json_.closeArray();
}

void ExchangeRecordWriter::write(const LetterTemplate& letter) {
    json_.code("kind", codeOf(letter.kind));
    json_.text("language", letter.language);
    json_.textIf("subject", letter.subject);
    json_.text("body", letter.body);
}

void ExchangeRecordWriter::write(const NamedPolicy& policy) {
    json_.text("name", policy.name);
    if (header_.chosenPolicy == policy.id) json_.flag("chosen", true);
    json_.text("policy", policy.json);
}

void ExchangeRecordWriter::write(const Exclusion& exclusion) {
    json_.code("kind", codeOf(exclusion.kind));
    json_.text("pattern", exclusion.pattern);
    json_.textIf("note", exclusion.note);
}

void ExchangeRecordWriter::write(const RecordSource& source) {
    json_.text("name", source.name);
    json_.text("kind", source.kind);
    json_.text("path", source.path);
    if (source.atStart) json_.flag("atStart", true);
    json_.textIf("reading", source.reading);
    json_.textIf("seen", source.seen);
}

void ExchangeRecordWriter::write(const std::pair<const QString, QString>& setting) {
    json_.text("name", setting.first);
    json_.text("value", setting.second);
}

} // namespace rapport::importing
