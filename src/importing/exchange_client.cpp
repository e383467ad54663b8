// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_client.h"

#include "importing/exchange_check.h"
#include "importing/exchange_decisions.h"
#include "importing/record_fields.h"
#include "importing/source_key.h"

#include <algorithm>

// The keys are those of docs/exchange.md; resources/exchange.schema.json and exchange_writer.cpp know the
// same.
namespace rapport::importing {

namespace {

constexpr Duration kMinute = Duration::minutes(1), kHour = Duration::hours(1);

} // namespace

Incoming<Staff>& ExchangeClients::staffNamed(const QString& name) {
    const auto found = staff_.constFind(name);
    if (found != staff_.constEnd()) return book_.staff[*found];
    staff_.insert(name, book_.staff.size());
    Incoming<Staff>& made = book_.staff.emplace_back();
    made.row = -1;
    made.record.id = Id<Staff>(-static_cast<qint64>(book_.staff.size()));
    made.record.name = name;
    return made;
}

std::optional<Id<Staff>> ExchangeClients::staff(JsonObject& json, const char* key) {
    const QString name = json.text(key);
    if (name.isEmpty()) return std::nullopt;
    return staffNamed(name).record.id;
}

void ExchangeClients::read(JsonObject& json) {
    IncomingClient incoming;
    references_ = {};
    readClient(json, incoming);
    const auto each = [&](const char* key, auto member) {
        json.forEach(key, [&](JsonObject& element) { (this->*member)(element, incoming); });
    };
    each("contacts", &ExchangeClients::readContact);
    each("agreements", &ExchangeClients::readAgreement);
    each("invoices", &ExchangeClients::readInvoice);
    each("interactions", &ExchangeClients::readInteraction);
    each("complaints", &ExchangeClients::readComplaint);
    each("recoveryCases", &ExchangeClients::readRecoveryCase);
    const auto costs = [&](const char* key, CostKind kind) {
        json.forEach(key, [&](JsonObject& element) { readCost(element, kind, incoming); });
    };
    costs("direct", CostKind::Direct);
    costs("compensation", CostKind::Compensation);
    costs("refunds", CostKind::Refund);
    each("signals", &ExchangeClients::readSignal);
    each("timeEstimates", &ExchangeClients::readEstimate);
    const auto decisions = [&](const char* key, DecisionKind kind) {
        json.forEach(key, [&](JsonObject& element) { readDecision(element, kind, incoming); });
    };
    decisions("actions", DecisionKind::LimitsSet);
    decisions("hardTimes", DecisionKind::HardTimes);
    decisions("overrides", DecisionKind::Override);
    each("tasks", &ExchangeClients::readTask);
    each("scopeRequests", &ExchangeClients::readScopeRequest);
    each("concessions", &ExchangeClients::readConcession);
    each("partingPlans", &ExchangeClients::readPartingPlan);
    each("proposals", &ExchangeClients::readProposal);
    each("attachments", &ExchangeClients::readAttachment);
    book_.clients.push_back(std::move(incoming));
}

void ExchangeClients::readClient(JsonObject& json, IncomingClient& incoming) {
    Client& client = incoming.client;
    incoming.row = addRow(json, RecordType::Client);
    client.name = json.requiredText("name");
    client.externalRef = json.text("reference");
    client.status = json.code<ClientStatus>("status").value_or(ClientStatus::Active);
    client.segment = json.text("segment");
    for (const QString& tag : json.texts("tags"))
        if (!client.tags.contains(tag)) client.tags << tag;
    client.since = json.day("since");
    client.paymentTermsDays = json.integer("termsDays", 0, 3650);
    client.currency = json.currency("currency").value_or(book_.base);
    client.staffId = staff(json);
    client.contactEveryDays = json.integer("contactEveryDays", 0, 3650);
    client.notes = json.text("notes");
    client.archived = json.flag("archived", false);
    check(json, client);
}

void ExchangeClients::readContact(JsonObject& json, IncomingClient& incoming) {
    Contact contact;
    contact.name = json.requiredText("name");
    contact.role = json.text("role");
    contact.email = json.text("email");
    contact.phone = json.text("phone");
    check(json, contact);
    incoming.contacts.push_back({std::move(contact), addRow(json, RecordType::Contact), 0});
}

void ExchangeClients::readAgreement(JsonObject& json, IncomingClient& incoming) {
    Agreement agreement;
    take(json, agreement);
    agreement.title = json.requiredText("title");
    agreement.from = json.requiredDay("from");
    agreement.until = json.day("until");
    agreement.services = json.text("services");
    agreement.notIncluded = json.text("notIncluded");
    agreement.schedule = json.text("schedule");
    const Currency currency = json.currency("currency").value_or(incoming.client.currency);
    agreement.price = json.money("price", currency);
    agreement.pricePeriod = json.code<PricePeriod>("pricePeriod").value_or(PricePeriod::Month);
    agreement.renewal = json.day("renewal");
    agreement.noticeDays = json.integer("noticeDays", 0, 36500);
    json.forEach("promises", [&](JsonObject& promise) {
        agreement.promises.push_back(
            {promise.requiredText("text"), promise.day("due"), promise.day("keptOn")});
    });
    json.within("limits", [&](JsonObject& limits) {
        agreement.limits.timePerMonth = limits.duration("hoursPerMonth", kHour);
        agreement.limits.channels = limits.text("channels");
        agreement.limits.responseTime = limits.duration("responseHours", kHour);
        agreement.limits.revisions = limits.integer("revisions", 0, 1'000'000);
    });
    json.forEach("addenda", [&](JsonObject& addendum) {
        agreement.addenda.push_back(
            {addendum.requiredDay("date"), addendum.requiredText("text"),
             addendum.money("priceChange", addendum.currency("currency").value_or(currency)),
             addendum.duration("hoursChange", kHour, true)});
    });
    std::stable_sort(agreement.addenda.begin(), agreement.addenda.end(),
                     [](const Addendum& a, const Addendum& b) { return a.day < b.day; });
    check(json, agreement);
    incoming.agreements.push_back({std::move(agreement), addRow(json, RecordType::Agreement), 0});
}

void ExchangeClients::readSourceKeys(JsonObject& json, RecordType type, qint64 record,
                                     IncomingClient& incoming) {
    for (const QString& key : json.texts("sourceKeys")) {
        if (!isSourceKey(key)) json.fail("value_wrong_type", "sourceKeys");
        // Of the row of the record itself, which is the next.
        const qint32 row = static_cast<qint32>(book_.rows.size());
        incoming.taken.push_back({TakenRecord{{}, key, type, record}, row, 0});
    }
}

void ExchangeClients::readInvoice(JsonObject& json, IncomingClient& incoming) {
    Invoice invoice;
    const Currency currency = json.currency("currency").value_or(book_.base);
    invoice.number = json.requiredText("number");
    invoice.issued = json.requiredDay("date");
    invoice.due = json.requiredDay("due");
    invoice.net = json.requiredMoney("amount", currency);
    invoice.tax = json.money("tax", currency).value_or(Money::zero(currency));
    invoice.rate = json.rate("fx");
    invoice.dispute = json.code<Dispute>("dispute").value_or(Dispute::None);
    invoice.disputedSince = json.day("disputedSince");
    invoice.disputeDecided = json.day("disputeDecided");
    invoice.text = json.text("text");
    if (json.has("sourceKeys")) invoice.id = Id<Invoice>(--lastLinked_);
    readSourceKeys(json, RecordType::Invoice, invoice.id.value(), incoming);
    json.forEach("payments", [&](JsonObject& payment) {
        invoice.payments.push_back({{}, payment.day("date"), payment.requiredMoney("amount", currency)});
    });
    json.forEach("credits", [&](JsonObject& credit) {
        CreditNote note;
        note.day = credit.requiredDay("date");
        note.net = credit.requiredMoney("amount", currency);
        note.tax = credit.money("tax", currency).value_or(Money::zero(currency));
        note.cause = credit.code<Cause>("cause").value_or(Cause::Normal);
        note.causeDecided = credit.day("causeDecided");
        invoice.creditNotes.push_back(note);
    });
    check(json, invoice);
    incoming.invoices.push_back({std::move(invoice), addRow(json, RecordType::Invoice), 0});
}

void ExchangeClients::readInteraction(JsonObject& json, IncomingClient& incoming) {
    Interaction interaction;
    interaction.id = Id<Interaction>(--lastLinked_);
    take(json, interaction);
    interaction.day = json.requiredDay("date");
    interaction.kind = json.requiredCode<InteractionKind>("type");
    interaction.direction = json.code<Direction>("direction").value_or(Direction::Unknown);
    interaction.at = json.instant("at");
    interaction.timeSpent = json.duration("minutes", kMinute);
    interaction.estimated = json.flag("estimated", false);
    interaction.staffId = staff(json);
    interaction.ratePerHour = json.money("rate", book_.base);
    interaction.scope = json.code<Scope>("scope").value_or(Scope::Unknown);
    interaction.cause = json.code<Cause>("cause").value_or(Cause::Normal);
    interaction.causeDecided = json.day("causeDecided");
    interaction.text = json.text("text");
    readSourceKeys(json, RecordType::Interaction, interaction.id.value(), incoming);
    check(json, interaction, book_.base);
    incoming.interactions.push_back({std::move(interaction), addRow(json, RecordType::Interaction), 0});
}

void ExchangeClients::readCost(JsonObject& json, CostKind kind, IncomingClient& incoming) {
    Cost cost;
    cost.kind = kind;
    cost.day = json.requiredDay("date");
    cost.amount = json.requiredMoney("amount", book_.base);
    cost.cause = json.code<Cause>("cause").value_or(Cause::Normal);
    cost.causeDecided = json.day("causeDecided");
    cost.text = json.text("text");
    cost.recoveryCaseId = pointed<RecoveryCase>(json, "recoveryCase");
    check(json, cost, book_.base);
    incoming.costs.push_back({std::move(cost), addRow(json, RecordType::Cost), 0});
}

void ExchangeClients::readComplaint(JsonObject& json, IncomingClient& incoming) {
    Complaint complaint;
    take(json, complaint);
    complaint.day = json.requiredDay("date");
    complaint.about = json.text("about");
    complaint.judgement = json.requiredCode<Judgement>("verdict");
    complaint.judged = json.day("judged");
    complaint.judgedBy = json.text("judgedBy");
    complaint.judgedWhy = json.text("judgedWhy");
    const bool told = json.has("resolved") || json.has("resolved_on");
    complaint.resolved = json.flag("resolved", true);
    complaint.resolvedOn = json.day("resolved_on");
    complaint.interactionId = pointed<Interaction>(json, "interaction");
    check(json, complaint);
    incoming.complaints.push_back(
        {std::move(complaint), addRow(json, RecordType::Complaint), told ? 0 : kResolvedField});
}

void ExchangeClients::readSignal(JsonObject& json, IncomingClient& incoming) {
    ConductSignal signal;
    signal.day = json.requiredDay("date");
    signal.kind = json.requiredCode<SignalKind>("kind");
    const int severity =
        json.integer("severity", static_cast<int>(Severity::Minor), static_cast<int>(Severity::Serious))
            .value_or(static_cast<int>(Severity::Normal));
    signal.severity = static_cast<Severity>(severity);
    signal.note = json.text("note");
    signal.staffId = staff(json);
    signal.interactionId = pointed<Interaction>(json, "interaction");
    signal.against = staff(json, "against");
    signal.witness = json.text("witness");
    signal.measures = json.text("measures");
    check(json, signal);
    incoming.signalEvents.push_back({std::move(signal), addRow(json, RecordType::Signal), 0});
}

void ExchangeClients::readEstimate(JsonObject& json, IncomingClient& incoming) {
    TimeEstimate estimate;
    json.require("from");
    estimate.from = json.dayOrMonth("from", false).value_or(Day());
    estimate.to = json.dayOrMonth("to", true);
    json.require("hoursPerMonth");
    estimate.perMonth = json.duration("hoursPerMonth", kHour).value_or(Duration());
    check(json, estimate);
    incoming.estimates.push_back({estimate, addRow(json, RecordType::TimeEstimate), 0});
}

void ExchangeClients::readDecision(JsonObject& json, DecisionKind kind, IncomingClient& incoming) {
    Decision decision;
    decision.kind = kind;
    if (kind == DecisionKind::LimitsSet) {
        // Deeds: limits set, talked, repriced; the day is called "date" in them.
        decision.kind = json.requiredCode<DecisionKind>("kind");
        if (json.isFine() && !isAction(decision.kind)) json.fail("code_unknown", "kind");
        decision.from = json.requiredDay("date");
    } else {
        decision.from = json.requiredDay("from");
    }
    decision.until = json.day("until");
    if (kind == DecisionKind::Override) decision.verdict = json.requiredCode<Verdict>("verdict");
    decision.by = json.text("by");
    decision.why = json.text("why");
    check(json, decision);
    incoming.decisions.push_back({std::move(decision), addRow(json, RecordType::Decision), 0});
}

void ExchangeClients::readTask(JsonObject& json, IncomingClient& incoming) {
    incoming.tasks.push_back({readTaskFields(json), addRow(json, RecordType::Task), 0});
}

Task ExchangeClients::readTaskFields(JsonObject& json) {
    Task task;
    task.title = json.requiredText("title");
    task.note = json.text("note");
    task.due = json.day("due");
    task.staffId = staff(json);
    task.doneOn = json.day("doneOn");
    task.checklist = json.text("checklist");
    if (json.isFine())
        if (auto valid = validate(task); !valid) json.fail(std::move(valid).error());
    return task;
}

} // namespace rapport::importing
