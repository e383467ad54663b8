// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_key.h"
#include "domain/book_content.h"
#include "domain/saved_view.h"
#include "domain/seen_verdict.h"
#include "domain/text_template.h"
#include "storage/decision_maps.h"
#include "storage/record_map.h"
#include "storage/search_keys.h"

namespace rapport::storage {

template <>
struct PartMap<QString> {
    static constexpr const char* table = "client_tag";
    static constexpr const char* parent = "client_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& tag) {
        io.value("tag", tag);
        io.derived("tag_key", [&] { return textKey(tag); });
    }
};

template <>
struct RecordMap<Client> {
    static constexpr const char* table = "client";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
        io.derived("name_key", [&] { return textKey(r.name); });
        io.value("status", r.status);
        io.value("segment", r.segment);
        io.value("since", r.since);
        io.value("payment_terms_days", r.paymentTermsDays);
        io.value("currency", r.currency);
        io.value("external_ref", r.externalRef);
        io.value("notes", r.notes);
        io.value("archived", r.archived);
        io.value("staff_id", r.staffId);
        io.value("contact_every_days", r.contactEveryDays);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<QString>(), r.tags);
    }
};

template <>
struct RecordMap<Contact> : NoParts {
    static constexpr const char* table = "contact";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("name", r.name);
        io.derived("name_key", [&] { return textKey(r.name); });
        io.value("role", r.role);
        io.value("email", r.email);
        io.derived("email_key", [&] { return emailKey(r.email); });
        io.value("phone", r.phone);
        io.derived("phone_digits", [&] { return phoneDigits(r.phone); });
    }
};

template <>
struct PartMap<StaffRate> {
    static constexpr const char* table = "staff_rate";
    static constexpr const char* parent = "staff_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("from_day", r.from);
        io.money("per_hour", "currency", r.perHour);
    }
};

template <>
struct RecordMap<Staff> {
    static constexpr const char* table = "staff";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
        io.value("active", r.active);
        io.money("concessions_per_month", "concessions_currency", r.concessionsPerMonth);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<StaffRate>(), r.rates);
    }
};

template <>
struct PartMap<Promise> {
    static constexpr const char* table = "promise";
    static constexpr const char* parent = "agreement_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("text", r.text);
        io.value("due", r.due);
        io.value("kept_on", r.keptOn);
    }
};

template <>
struct PartMap<Addendum> {
    static constexpr const char* table = "addendum";
    static constexpr const char* parent = "agreement_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("day", r.day);
        io.value("text", r.text);
        io.money("price_change", "price_change_currency", r.priceChange);
        io.value("time_change", r.timeChange);
    }
};

template <>
struct RecordMap<Agreement> {
    static constexpr const char* table = "agreement";
    static constexpr const char* order = "from_day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("title", r.title);
        io.value("from_day", r.from);
        io.value("until_day", r.until);
        io.value("services", r.services);
        io.value("not_included", r.notIncluded);
        io.value("schedule", r.schedule);
        io.money("price", "price_currency", r.price);
        io.value("price_period", r.pricePeriod);
        io.value("renewal", r.renewal);
        io.value("notice_days", r.noticeDays);
        io.value("limit_time_per_month", r.limits.timePerMonth);
        io.value("limit_channels", r.limits.channels);
        io.value("limit_response_time", r.limits.responseTime);
        io.value("limit_revisions", r.limits.revisions);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<Promise>(), r.promises);
        visit(PartMap<Addendum>(), r.addenda);
    }
};

template <>
struct RecordMap<Interaction> : NoParts {
    static constexpr const char* table = "interaction";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("kind", r.kind);
        io.value("direction", r.direction);
        io.value("day", r.day);
        io.value("at", r.at);
        io.value("time_spent", r.timeSpent);
        io.value("estimated", r.estimated);
        io.value("staff_id", r.staffId);
        io.money("rate_per_hour", "rate_currency", r.ratePerHour);
        io.value("scope", r.scope);
        io.value("cause", r.cause);
        io.value("cause_decided", r.causeDecided);
        io.value("text", r.text);
    }
};

template <>
struct RecordMap<Complaint> : NoParts {
    static constexpr const char* table = "complaint";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("day", r.day);
        io.value("about", r.about);
        io.value("judgement", r.judgement);
        io.value("judged", r.judged);
        io.value("judged_by", r.judgedBy);
        io.value("judged_why", r.judgedWhy);
        io.value("resolved", r.resolved);
        io.value("resolved_on", r.resolvedOn);
        io.value("interaction_id", r.interactionId);
    }
};

template <>
struct RecordMap<ConductSignal> : NoParts {
    static constexpr const char* table = "signal";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("day", r.day);
        io.value("kind", r.kind);
        io.value("severity", r.severity);
        io.value("note", r.note);
        io.value("staff_id", r.staffId);
        io.value("interaction_id", r.interactionId);
        io.value("against_id", r.against);
        io.value("witness", r.witness);
        io.value("measures", r.measures);
    }
};

template <>
struct PartMap<Payment> {
    static constexpr const char* table = "payment";
    static constexpr const char* parent = "invoice_id";
    static constexpr bool hasId = true;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("day", r.day);
        io.money("amount", "currency", r.amount);
    }
};

template <>
struct PartMap<CreditNote> {
    static constexpr const char* table = "credit_note";
    static constexpr const char* parent = "invoice_id";
    static constexpr bool hasId = true;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("day", r.day);
        io.money("net", "currency", r.net);
        io.amount("tax", r.tax, r.net);
        io.value("cause", r.cause);
        io.value("cause_decided", r.causeDecided);
    }
};

template <>
struct RecordMap<Invoice> {
    static constexpr const char* table = "invoice";
    static constexpr const char* order = "issued, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("number", r.number);
        io.value("issued", r.issued);
        io.value("due", r.due);
        io.money("net", "currency", r.net);
        io.amount("tax", r.tax, r.net);
        io.value("rate", r.rate);
        io.value("dispute", r.dispute);
        io.value("disputed_since", r.disputedSince);
        io.value("dispute_decided", r.disputeDecided);
        io.value("text", r.text);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<Payment>(), r.payments);
        visit(PartMap<CreditNote>(), r.creditNotes);
    }
};

template <>
struct RecordMap<DatedRate> : NoParts {
    static constexpr const char* table = "exchange_rate";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("day", r.day);
        io.value("currency", r.currency);
        io.value("rate", r.rate);
    }
};

template <>
struct RecordMap<Cost> : NoParts {
    static constexpr const char* table = "cost";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("kind", r.kind);
        io.value("day", r.day);
        io.money("amount", "currency", r.amount);
        io.value("cause", r.cause);
        io.value("cause_decided", r.causeDecided);
        io.value("text", r.text);
        io.value("recovery_case_id", r.recoveryCaseId);
    }
};

template <>
struct RecordMap<TimeEstimate> : NoParts {
    static constexpr const char* table = "time_estimate";
    static constexpr const char* order = "from_day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("from_day", r.from);
        io.value("to_day", r.to);
        io.value("per_month", r.perMonth);
    }
};

template <>
struct RecordMap<Decision> : NoParts {
    static constexpr const char* table = "decision";
    static constexpr const char* order = "from_day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("kind", r.kind);
        io.value("from_day", r.from);
        io.value("until_day", r.until);
        io.value("verdict", r.verdict);
        io.value("decided_by", r.by);
        io.value("why", r.why);
    }
};

template <>
struct RecordMap<Task> : NoParts {
    static constexpr const char* table = "task";
    static constexpr const char* order = "COALESCE(due, -1000000000), id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("title", r.title);
        io.value("note", r.note);
        io.value("due", r.due);
        io.value("staff_id", r.staffId);
        io.value("done_on", r.doneOn);
        io.value("checklist", r.checklist);
    }
};

template <>
struct RecordMap<TextTemplate> : NoParts {
    static constexpr const char* table = "text_template";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
        io.value("kind", r.kind);
        io.value("text", r.text);
    }
};

template <>
struct RecordMap<SavedView> : NoParts {
    static constexpr const char* table = "saved_view";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
        io.value("search", r.filter.search);
        io.value("verdicts", r.filter.verdicts);
        io.value("statuses", r.filter.statuses);
        io.value("tags", r.filter.tags);
        io.value("staff_id", r.filter.staffId);
        io.value("needs_decision", r.filter.needsDecision);
        io.value("archived", r.filter.archived);
        io.value("sort_column", r.sortColumn);
        io.value("descending", r.descending);
    }
};

template <>
struct RecordMap<SeenVerdict> : NoParts {
    static constexpr const char* table = "seen_verdict";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("verdict", r.verdict);
        io.value("seen_on", r.seenOn);
    }
};

} // namespace rapport::storage
