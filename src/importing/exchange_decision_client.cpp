// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_check.h"
#include "importing/exchange_client.h"

#include <QCryptographicHash>

// What leads from a verdict to a decision; the keys are those of docs/exchange.md.
namespace rapport::importing {

namespace {

constexpr Duration kMinute = Duration::minutes(1), kHour = Duration::hours(1);

} // namespace

void ExchangeClients::readScopeRequest(JsonObject& json, IncomingClient& incoming) {
    ScopeRequest request;
    request.day = json.requiredDay("date");
    request.what = json.requiredText("what");
    request.outcome = json.code<ScopeOutcome>("outcome").value_or(ScopeOutcome::Requested);
    request.price = json.money("price", book_.base);
    request.timeSpent = json.duration("minutes", kMinute);
    request.decidedOn = json.day("decidedOn");
    request.decidedBy = json.text("decidedBy");
    request.note = json.text("note");
    request.interactionId = pointed<Interaction>(json, "interaction");
    check(json, request, book_.base);
    incoming.scopeRequests.push_back({std::move(request), addRow(json, RecordType::ScopeRequest), 0});
}

void ExchangeClients::readConcession(JsonObject& json, IncomingClient& incoming) {
    Concession concession;
    concession.day = json.requiredDay("date");
    concession.kind = json.requiredCode<ConcessionKind>("kind");
    concession.worth = json.requiredMoney("worth", book_.base);
    concession.reason = json.text("reason");
    concession.staffId = staff(json);
    check(json, concession, book_.base);
    incoming.concessions.push_back({std::move(concession), addRow(json, RecordType::Concession), 0});
}

void ExchangeClients::readRecoveryCase(JsonObject& json, IncomingClient& incoming) {
    RecoveryCase recovery;
    take(json, recovery);
    recovery.opened = json.requiredDay("opened");
    recovery.what = json.requiredText("what");
    recovery.complaintId = pointed<Complaint>(json, "complaint");
    recovery.staffId = staff(json);
    recovery.cause = json.text("cause");
    recovery.prevention = json.text("prevention");
    recovery.closedOn = json.day("closedOn");
    json.forEach("steps", [&](JsonObject& step) {
        recovery.steps.push_back({step.requiredCode<RecoveryStepKind>("kind"), step.day("due"),
                                  step.day("doneOn"), step.flag("notNeeded", false), step.text("note")});
    });
    check(json, recovery);
    incoming.recoveryCases.push_back({std::move(recovery), addRow(json, RecordType::RecoveryCase), 0});
}

void ExchangeClients::readPartingPlan(JsonObject& json, IncomingClient& incoming) {
    PartingPlan plan;
    plan.opened = json.requiredDay("opened");
    plan.reason = json.text("reason");
    plan.noticeGiven = json.day("noticeGiven");
    plan.lastDay = json.day("lastDay");
    plan.returnTerms = json.text("returnTerms");
    plan.staffId = staff(json);
    plan.closedOn = json.day("closedOn");
    json.forEach("items", [&](JsonObject& item) {
        plan.items.push_back({item.requiredCode<PartingItemKind>("kind"), item.requiredText("text"),
                              item.day("due"), item.day("doneOn")});
    });
    check(json, plan);
    incoming.partingPlans.push_back({std::move(plan), addRow(json, RecordType::PartingPlan), 0});
}

void ExchangeClients::readProposal(JsonObject& json, IncomingClient& incoming) {
    Proposal proposal;
    proposal.made = json.requiredDay("made");
    proposal.validFrom = json.requiredDay("validFrom");
    proposal.price = json.money("price", json.currency("currency").value_or(incoming.client.currency));
    proposal.pricePeriod = json.code<PricePeriod>("pricePeriod").value_or(PricePeriod::Month);
    proposal.hoursPerMonth = json.duration("hoursPerMonth", kHour);
    proposal.paymentTermsDays = json.integer("termsDays", 0, 3650);
    proposal.paidScope = json.text("paidScope");
    proposal.note = json.text("note");
    proposal.state = json.code<ProposalState>("state").value_or(ProposalState::Draft);
    proposal.decidedOn = json.day("decidedOn");
    check(json, proposal);
    incoming.proposals.push_back({std::move(proposal), addRow(json, RecordType::Proposal), 0});
}

void ExchangeClients::readAttachment(JsonObject& json, IncomingClient& incoming) {
    Attachment attachment;
    attachment.fileName = json.requiredText("file");
    attachment.addedOn = json.requiredDay("date");
    attachment.agreementId = pointed<Agreement>(json, "agreement");
    json.require("content");
    const auto decoded = QByteArray::fromBase64Encoding(json.text("content").toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) json.fail("base64_invalid", "content");
    const QByteArray& bytes = *decoded;
    attachment.size = bytes.size();
    attachment.sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    check(json, attachment);
    incoming.files.insert_or_assign(attachment.sha256, bytes);
    incoming.attachments.push_back({std::move(attachment), addRow(json, RecordType::Attachment), 0});
}

} // namespace rapport::importing
