// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_record_writer.h"

#include "domain/codes.h"
#include "importing/exchange_decisions.h"

#include <span>

// The keys are those of docs/exchange.md; resources/exchange.schema.json and exchange_client.cpp know the
// same.
namespace rapport::importing {

namespace {

constexpr Duration kMinute = Duration::minutes(1), kHour = Duration::hours(1);

} // namespace

template <typename T, typename... Pointers>
void ExchangeRecordWriter::numberAll(const std::vector<T>& records, const Pointers&... pointers) {
    QHash<Id<T>, qint64>& numbers = this->numbers<T>();
    numbers.clear();
    const auto take = [&](const auto& pointed) {
        const auto& [list, member] = pointed;
        for (const auto& each : list)
            if (each.*member) numbers.insert(*(each.*member), 0);
    };
    (take(pointers), ...);
    qint64 next = 0;
    for (const T& each : records)
        if (const auto found = numbers.find(each.id); found != numbers.end()) *found = ++next;
}

void ExchangeRecordWriter::numberReferences(const ClientContent& content) {
    numberAll(content.interactions, std::pair(std::span(content.complaints), &Complaint::interactionId),
              std::pair(std::span(content.signalEvents), &ConductSignal::interactionId),
              std::pair(std::span(content.scopeRequests), &ScopeRequest::interactionId));
    numberAll(content.complaints, std::pair(std::span(content.recoveryCases), &RecoveryCase::complaintId));
    numberAll(content.recoveryCases, std::pair(std::span(content.costs), &Cost::recoveryCaseId));
    numberAll(content.agreements, std::pair(std::span(content.attachments), &Attachment::agreementId));
}

void ExchangeRecordWriter::write(const ClientContent& content) {
    numberReferences(content);
    sourceKeys_.clear();
    for (const TakenRecord& taken : content.taken)
        sourceKeys_[{taken.type, taken.record}] << taken.key;
    json_.openObject();
    write(content.client);
    all("contacts", content.contacts);
    all("agreements", content.agreements, content.client.currency);
    all("invoices", content.invoices);
    all("interactions", content.interactions);
    const auto costs = [&](const char* key, CostKind kind) {
        some(key, content.costs, [kind](const Cost& cost) { return cost.kind == kind; });
    };
    costs("direct", CostKind::Direct);
    costs("compensation", CostKind::Compensation);
    costs("refunds", CostKind::Refund);
    all("complaints", content.complaints);
    all("signals", content.signalEvents);
    all("timeEstimates", content.estimates);
    const auto decisions = [&](const char* key, DecisionKind kind) {
        some(key, content.decisions, [kind](const Decision& decision) { return decision.kind == kind; });
    };
    some("actions", content.decisions, [](const Decision& decision) { return isAction(decision.kind); });
    decisions("hardTimes", DecisionKind::HardTimes);
    decisions("overrides", DecisionKind::Override);
    all("tasks", content.tasks);
    writeDecisions(content);
    json_.closeObject();
}

void ExchangeRecordWriter::write(const Client& client) {
    json_.text("name", client.name);
    json_.textIf("reference", client.externalRef);
    if (client.status != ClientStatus::Active) json_.code("status", codeOf(client.status));
    json_.textIf("segment", client.segment);
    json_.textsIf("tags", client.tags);
    json_.dayIf("since", client.since);
    if (client.paymentTermsDays) json_.number("termsDays", *client.paymentTermsDays);
    if (client.currency != header_.base) json_.text("currency", client.currency.code());
    staff(client.staffId);
    if (client.contactEveryDays) json_.number("contactEveryDays", *client.contactEveryDays);
    json_.textIf("notes", client.notes);
    if (client.archived) json_.flag("archived", true);
}

void ExchangeRecordWriter::write(const Contact& contact) {
    json_.text("name", contact.name);
    json_.textIf("role", contact.role);
    json_.textIf("email", contact.email);
    json_.textIf("phone", contact.phone);
}

void ExchangeRecordWriter::write(const Agreement& agreement, Currency currency) {
    number(agreement.id);
    json_.text("title", agreement.title);
    json_.day("from", agreement.from);
    json_.dayIf("until", agreement.until);
    json_.textIf("services", agreement.services);
    json_.textIf("notIncluded", agreement.notIncluded);
    json_.textIf("schedule", agreement.schedule);
    if (agreement.price) {
        if (agreement.price->currency() != currency)
            json_.text("currency", agreement.price->currency().code());
        json_.money("price", *agreement.price);
        currency = agreement.price->currency();
    }
    if (agreement.pricePeriod != PricePeriod::Month) json_.code("pricePeriod", codeOf(agreement.pricePeriod));
    json_.dayIf("renewal", agreement.renewal);
    if (agreement.noticeDays) json_.number("noticeDays", *agreement.noticeDays);
    if (!agreement.promises.empty()) {
        json_.openArray("promises");
        for (const Promise& promise : agreement.promises) {
            json_.openObject();
            json_.text("text", promise.text);
            json_.dayIf("due", promise.due);
            json_.dayIf("keptOn", promise.keptOn);
            json_.closeObject();
        }
        json_.closeArray();
    }
    if (const ServiceLimits& limits = agreement.limits; !(limits == ServiceLimits{})) {
        json_.openObject("limits");
        if (limits.timePerMonth) json_.duration("hoursPerMonth", *limits.timePerMonth, kHour);
        json_.textIf("channels", limits.channels);
        if (limits.responseTime) json_.duration("responseHours", *limits.responseTime, kHour);
        if (limits.revisions) json_.number("revisions", *limits.revisions);
        json_.closeObject();
    }
    if (agreement.addenda.empty()) return;
    json_.openArray("addenda");
    for (const Addendum& addendum : agreement.addenda) {
        json_.openObject();
        json_.day("date", addendum.day);
        json_.text("text", addendum.text);
        if (addendum.priceChange && addendum.priceChange->currency() != currency)
            json_.text("currency", addendum.priceChange->currency().code());
        json_.moneyIf("priceChange", addendum.priceChange);
        if (addendum.timeChange) json_.duration("hoursChange", *addendum.timeChange, kHour);
        json_.closeObject();
    }
    json_.closeArray();
}

void ExchangeRecordWriter::write(const Invoice& invoice) {
    json_.text("number", invoice.number);
    json_.day("date", invoice.issued);
    json_.day("due", invoice.due);
    if (invoice.currency() != header_.base) json_.text("currency", invoice.currency().code());
    json_.money("amount", invoice.net);
    if (!invoice.tax.isZero()) json_.money("tax", invoice.tax);
    json_.rateIf("fx", invoice.rate);
    if (invoice.dispute != Dispute::None) json_.code("dispute", codeOf(invoice.dispute));
    json_.dayIf("disputedSince", invoice.disputedSince);
    json_.dayIf("disputeDecided", invoice.disputeDecided);
    json_.textIf("text", invoice.text);
    sourceKeys(RecordType::Invoice, invoice.id.value());
    json_.openArray("payments");
    for (const Payment& payment : invoice.payments) {
        json_.openObject();
        if (payment.day)
            json_.day("date", *payment.day);
        else
            json_.null("date");
        json_.money("amount", payment.amount);
        json_.closeObject();
    }
    json_.closeArray();
    if (invoice.creditNotes.empty()) return;
    json_.openArray("credits");
    for (const CreditNote& note : invoice.creditNotes) {
        json_.openObject();
        json_.day("date", note.day);
        json_.money("amount", note.net);
        if (!note.tax.isZero()) json_.money("tax", note.tax);
        causeIf(note.cause, note.causeDecided);
        json_.closeObject();
    }
    json_.closeArray();
}

void ExchangeRecordWriter::write(const Interaction& interaction) {
    number(interaction.id);
    json_.day("date", interaction.day);
    json_.instantIf("at", interaction.at);
    json_.code("type", codeOf(interaction.kind));
    if (interaction.direction != Direction::Unknown) json_.code("direction", codeOf(interaction.direction));
    if (interaction.timeSpent)
        json_.duration("minutes", *interaction.timeSpent, kMinute);
    else
        json_.null("minutes");
    if (interaction.estimated) json_.flag("estimated", true);
    staff(interaction.staffId);
    json_.moneyIf("rate", interaction.ratePerHour);
    if (interaction.scope != Scope::Unknown) json_.code("scope", codeOf(interaction.scope));
    causeIf(interaction.cause, interaction.causeDecided);
    json_.textIf("text", interaction.text);
    sourceKeys(RecordType::Interaction, interaction.id.value());
}

void ExchangeRecordWriter::write(const Cost& cost) {
    json_.day("date", cost.day);
    json_.money("amount", cost.amount);
    causeIf(cost.cause, cost.causeDecided);
    json_.textIf("text", cost.text);
    point("recoveryCase", cost.recoveryCaseId);
}

void ExchangeRecordWriter::write(const Complaint& complaint) {
    number(complaint.id);
    json_.day("date", complaint.day);
    json_.textIf("about", complaint.about);
    json_.code("verdict", codeOf(complaint.judgement));
    json_.dayIf("judged", complaint.judged);
    json_.textIf("judgedBy", complaint.judgedBy);
    json_.textIf("judgedWhy", complaint.judgedWhy);
    json_.flag("resolved", complaint.resolved);
    json_.dayIf("resolved_on", complaint.resolvedOn);
    point("interaction", complaint.interactionId);
}

void ExchangeRecordWriter::write(const ConductSignal& signal) {
    json_.day("date", signal.day);
    json_.code("kind", codeOf(signal.kind));
    json_.number("severity", static_cast<int>(signal.severity));
    json_.textIf("note", signal.note);
    staff(signal.staffId);
    point("interaction", signal.interactionId);
    if (signal.against) json_.textIf("against", staffNames_.value(*signal.against));
    json_.textIf("witness", signal.witness);
    json_.textIf("measures", signal.measures);
}

void ExchangeRecordWriter::write(const TimeEstimate& estimate) {
    json_.day("from", estimate.from);
    json_.dayIf("to", estimate.to);
    json_.duration("hoursPerMonth", estimate.perMonth, kHour);
}

void ExchangeRecordWriter::write(const Decision& decision) {
    const bool action = isAction(decision.kind);
    json_.day(action ? "date" : "from", decision.from);
    if (action) json_.code("kind", codeOf(decision.kind));
    json_.dayIf("until", decision.until);
    if (decision.verdict) json_.code("verdict", codeOf(*decision.verdict));
    json_.textIf("by", decision.by);
    json_.textIf("why", decision.why);
}

void ExchangeRecordWriter::write(const Task& task) {
    json_.text("title", task.title);
    json_.textIf("note", task.note);
    json_.dayIf("due", task.due);
    staff(task.staffId);
    json_.dayIf("doneOn", task.doneOn);
    json_.textIf("checklist", task.checklist);
}

void ExchangeRecordWriter::write(const Staff& staff) {
    json_.text("name", staff.name);
    if (!staff.active) json_.flag("active", false);
    json_.moneyIf("concessionsPerMonth", staff.concessionsPerMonth);
    if (staff.rates.empty()) return;
    json_.openArray("rates");
    for (const StaffRate& rate : staff.rates) {
        json_.openObject();
        json_.day("from", rate.from);
        json_.money("perHour", rate.perHour);
        json_.closeObject();
    }
    json_.closeArray();
}

void ExchangeRecordWriter::write(const DatedRate& rate) {
    json_.day("date", rate.day);
    json_.text("currency", rate.currency.code());
    json_.rateIf("rate", rate.rate);
}

} // namespace rapport::importing
