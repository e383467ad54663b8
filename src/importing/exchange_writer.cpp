// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/exchange_writer.h"

#include "domain/codes.h"
#include "importing/json_text.h"

#include <QBuffer>
#include <QHash>

#include <algorithm>

// The keys are those of docs/exchange.md; resources/exchange.schema.json and exchange_client.cpp know the
// same.
namespace rapport::importing {

namespace {

constexpr Duration kMinute = Duration::minutes(1), kHour = Duration::hours(1);

/// Writes the records of one client, or of the book's header.
class RecordWriter {
public:
    RecordWriter(JsonText& json, const BookHeader& header) : json_(json), header_(header) {
        for (const Staff& staff : header.staff)
            staffNames_.insert(staff.id, staff.name);
    }

    void write(const ClientContent& content);
    void write(const Task& task);
    void write(const Staff& staff);
    void write(const DatedRate& rate);

private:
    void write(const Client& client);
    void write(const Contact& contact);
    void write(const Agreement& agreement, Currency currency);
    void write(const Invoice& invoice);
    void write(const Interaction& interaction);
    void write(const Cost& cost);
    void write(const Complaint& complaint);
    void write(const ConductSignal& signal);
    void write(const TimeEstimate& estimate);
    void write(const Decision& decision);
    void staff(const std::optional<Id<Staff>>& id) {
        if (id) json_.textIf("staff", staffNames_.value(*id));
    }
    void causeIf(Cause cause, const std::optional<Day>& decided) {
        if (cause != Cause::Normal) json_.code("cause", codeOf(cause));
        json_.dayIf("causeDecided", decided);
    }
    void interaction(const std::optional<Id<Interaction>>& id) {
        if (id && references_.contains(*id)) json_.number("interaction", references_.value(*id));
    }
    void numberReferences(const ClientContent& content);

    /// An array of those records the filter takes; left out when there are none.
    template <typename T, typename Filter, typename... Rest>
    void some(const char* key, const std::vector<T>& records, Filter filter, const Rest&... rest) {
        bool open = false;
        for (const T& record : records) {
            if (!filter(record)) continue;
            if (!open) json_.openArray(key);
            open = true;
            json_.openObject();
            write(record, rest...);
            json_.closeObject();
        }
        if (open) json_.closeArray();
    }
    template <typename T, typename... Rest>
    void all(const char* key, const std::vector<T>& records, const Rest&... rest) {
        some(
            key, records, [](const T&) { return true; }, rest...);
    }

    JsonText& json_;
    const BookHeader& header_;
    QHash<Id<Staff>, QString> staffNames_;
    QHash<Id<Interaction>, qint64> references_; ///< Of those interactions that others point to.
};

void RecordWriter::numberReferences(const ClientContent& content) {
    references_.clear();
    for (const Complaint& complaint : content.complaints)
        if (complaint.interactionId) references_.insert(*complaint.interactionId, 0);
    for (const ConductSignal& signal : content.signalEvents)
        if (signal.interactionId) references_.insert(*signal.interactionId, 0);
    qint64 next = 0;
    for (const Interaction& each : content.interactions)
        if (const auto found = references_.find(each.id); found != references_.end()) *found = ++next;
    // What points to an interaction of nobody here points to nothing.
    references_.removeIf([](const auto& reference) { return reference.value() == 0; });
}

void RecordWriter::write(const ClientContent& content) {
    numberReferences(content);
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
    decisions("actions", DecisionKind::LimitsSet);
    decisions("hardTimes", DecisionKind::HardTimes);
    decisions("overrides", DecisionKind::Override);
    all("tasks", content.tasks);
    json_.closeObject();
}

void RecordWriter::write(const Client& client) {
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

void RecordWriter::write(const Contact& contact) {
    json_.text("name", contact.name);
    json_.textIf("role", contact.role);
    json_.textIf("email", contact.email);
    json_.textIf("phone", contact.phone);
}

void RecordWriter::write(const Agreement& agreement, Currency currency) {
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

void RecordWriter::write(const Invoice& invoice) {
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

void RecordWriter::write(const Interaction& interaction) {
    if (references_.contains(interaction.id)) json_.number("ref", references_.value(interaction.id));
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
}

void RecordWriter::write(const Cost& cost) {
    json_.day("date", cost.day);
    json_.money("amount", cost.amount);
    causeIf(cost.cause, cost.causeDecided);
    json_.textIf("text", cost.text);
}

void RecordWriter::write(const Complaint& complaint) {
    json_.day("date", complaint.day);
    json_.textIf("about", complaint.about);
    json_.code("verdict", codeOf(complaint.judgement));
    json_.dayIf("judged", complaint.judged);
    json_.textIf("judgedBy", complaint.judgedBy);
    json_.textIf("judgedWhy", complaint.judgedWhy);
    json_.flag("resolved", complaint.resolved);
    json_.dayIf("resolved_on", complaint.resolvedOn);
    interaction(complaint.interactionId);
}

void RecordWriter::write(const ConductSignal& signal) {
    json_.day("date", signal.day);
    json_.code("kind", codeOf(signal.kind));
    json_.number("severity", static_cast<int>(signal.severity));
    json_.textIf("note", signal.note);
    staff(signal.staffId);
    interaction(signal.interactionId);
}

void RecordWriter::write(const TimeEstimate& estimate) {
    json_.day("from", estimate.from);
    json_.dayIf("to", estimate.to);
    json_.duration("hoursPerMonth", estimate.perMonth, kHour);
}

void RecordWriter::write(const Decision& decision) {
    const bool isAction = decision.kind == DecisionKind::LimitsSet;
    json_.day(isAction ? "date" : "from", decision.from);
    if (isAction) json_.code("kind", codeOf(decision.kind));
    json_.dayIf("until", decision.until);
    if (decision.verdict) json_.code("verdict", codeOf(*decision.verdict));
    json_.textIf("by", decision.by);
    json_.textIf("why", decision.why);
}

void RecordWriter::write(const Task& task) {
    json_.text("title", task.title);
    json_.textIf("note", task.note);
    json_.dayIf("due", task.due);
    staff(task.staffId);
    json_.dayIf("doneOn", task.doneOn);
}

void RecordWriter::write(const Staff& staff) {
    json_.text("name", staff.name);
    if (!staff.active) json_.flag("active", false);
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

void RecordWriter::write(const DatedRate& rate) {
    json_.day("date", rate.day);
    json_.text("currency", rate.currency.code());
    json_.rateIf("rate", rate.rate);
}

} // namespace

struct ExchangeWriter::Text {
    explicit Text(const BookHeader& header) : records(json, header) {}
    JsonText json;
    RecordWriter records;
};

ExchangeWriter::ExchangeWriter(QIODevice& device, BookHeader header)
    : device_(device), header_(std::move(header)), text_(std::make_unique<Text>(header_)) {}

ExchangeWriter::~ExchangeWriter() = default;

Result<void> ExchangeWriter::begin() {
    if (begun_) return {};
    begun_ = true;
    JsonText& json = text_->json;
    json.openObject();
    json.number("format", 1);
    json.dayIf("as_of", header_.asOf);
    json.text("base_currency", header_.base.code());
    json.textIf("name", header_.name);
    const auto list = [&](const char* key, const auto& records) {
        if (records.empty()) return;
        json.openArray(key);
        for (const auto& record : records) {
            json.openObject();
            text_->records.write(record);
            json.closeObject();
        }
        json.closeArray();
    };
    list("staff", header_.staff);
    list("rates", header_.rates);
    list("tasks", header_.tasks);
    json.openArray("clients");
    return put();
}

Result<void> ExchangeWriter::add(const ClientContent& client) {
    RAPPORT_TRY(begin());
    text_->records.write(client);
    return put();
}

Result<void> ExchangeWriter::finish() {
    RAPPORT_TRY(begin());
    text_->json.closeArray();
    text_->json.closeObject();
    RAPPORT_TRY(put());
    if (device_.write("\n") == 1) return {};
    return Error{ErrorKind::Internal, "write_failed"}.with(QStringLiteral("reason"), device_.errorString());
}

Result<void> ExchangeWriter::put() {
    const QByteArray bytes = text_->json.take();
    if (device_.write(bytes) == bytes.size()) return {};
    return Error{ErrorKind::Internal, "write_failed"}.with(QStringLiteral("reason"), device_.errorString());
}

QByteArray exchangeJson(const BookContent& content) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ExchangeWriter writer(buffer, content.header);
    bool fine = true;
    for (const ClientContent& client : content.clients)
        fine = fine && writer.add(client).ok();
    fine = fine && writer.finish().ok();
    Q_ASSERT(fine); // Nothing is in the way of writing to memory.
    return buffer.data();
}

} // namespace rapport::importing
