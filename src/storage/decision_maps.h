// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_key.h"
#include "domain/attachment.h"
#include "domain/checklist_template.h"
#include "domain/concession.h"
#include "domain/exclusion.h"
#include "domain/letter_template.h"
#include "domain/named_policy.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/record_source.h"
#include "domain/recovery_case.h"
#include "domain/scope_request.h"
#include "domain/taken_record.h"
#include "storage/record_map.h"

/// The maps of what leads from a verdict to a decision; the others are in record_maps.h.
namespace rapport::storage {

template <>
struct RecordMap<ScopeRequest> : NoParts {
    static constexpr const char* table = "scope_request";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("day", r.day);
        io.value("what", r.what);
        io.value("outcome", r.outcome);
        io.money("price", "price_currency", r.price);
        io.value("time_spent", r.timeSpent);
        io.value("decided_on", r.decidedOn);
        io.value("decided_by", r.decidedBy);
        io.value("note", r.note);
        io.value("interaction_id", r.interactionId);
    }
};

template <>
struct RecordMap<Attachment> : NoParts {
    static constexpr const char* table = "attachment";
    static constexpr const char* order = "added_on, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("agreement_id", r.agreementId);
        io.value("file_name", r.fileName);
        io.value("size", r.size);
        io.value("sha256", r.sha256);
        io.value("added_on", r.addedOn);
    }
};

template <>
struct RecordMap<Concession> : NoParts {
    static constexpr const char* table = "concession";
    static constexpr const char* order = "day, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("day", r.day);
        io.value("kind", r.kind);
        io.money("worth", "currency", r.worth);
        io.value("reason", r.reason);
        io.value("staff_id", r.staffId);
    }
};

template <>
struct PartMap<RecoveryStep> {
    static constexpr const char* table = "recovery_step";
    static constexpr const char* parent = "case_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("kind", r.kind);
        io.value("due", r.due);
        io.value("done_on", r.doneOn);
        io.value("not_needed", r.notNeeded);
        io.value("note", r.note);
    }
};

template <>
struct RecordMap<RecoveryCase> {
    static constexpr const char* table = "recovery_case";
    static constexpr const char* order = "opened, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("complaint_id", r.complaintId);
        io.value("opened", r.opened);
        io.value("staff_id", r.staffId);
        io.value("what", r.what);
        io.value("cause", r.cause);
        io.derived("cause_key", [&] { return textKey(r.cause); });
        io.value("prevention", r.prevention);
        io.value("closed_on", r.closedOn);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<RecoveryStep>(), r.steps);
    }
};

template <>
struct PartMap<PartingItem> {
    static constexpr const char* table = "parting_item";
    static constexpr const char* parent = "plan_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("kind", r.kind);
        io.value("text", r.text);
        io.value("due", r.due);
        io.value("done_on", r.doneOn);
    }
};

template <>
struct RecordMap<PartingPlan> {
    static constexpr const char* table = "parting_plan";
    static constexpr const char* order = "opened, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("opened", r.opened);
        io.value("reason", r.reason);
        io.value("notice_given", r.noticeGiven);
        io.value("last_day", r.lastDay);
        io.value("return_terms", r.returnTerms);
        io.value("staff_id", r.staffId);
        io.value("closed_on", r.closedOn);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<PartingItem>(), r.items);
    }
};

template <>
struct RecordMap<Proposal> : NoParts {
    static constexpr const char* table = "proposal";
    static constexpr const char* order = "made, id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("client_id", r.clientId);
        io.value("made", r.made);
        io.value("valid_from", r.validFrom);
        io.money("price", "price_currency", r.price);
        io.value("price_period", r.pricePeriod);
        io.value("time_per_month", r.hoursPerMonth);
        io.value("payment_terms_days", r.paymentTermsDays);
        io.value("paid_scope", r.paidScope);
        io.value("note", r.note);
        io.value("state", r.state);
        io.value("decided_on", r.decidedOn);
    }
};

template <>
struct PartMap<ChecklistItem> {
    static constexpr const char* table = "checklist_item";
    static constexpr const char* parent = "template_id";
    static constexpr bool hasId = false;
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("text", r.text);
        io.value("after_days", r.afterDays);
    }
};

template <>
struct RecordMap<ChecklistTemplate> {
    static constexpr const char* table = "checklist_template";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
    }
    template <typename Visitor, typename R>
    static void parts(Visitor&& visit, R& r) {
        visit(PartMap<ChecklistItem>(), r.items);
    }
};

template <>
struct RecordMap<LetterTemplate> : NoParts {
    static constexpr const char* table = "letter_template";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("kind", r.kind);
        io.value("language", r.language);
        io.value("subject", r.subject);
        io.value("body", r.body);
    }
};

template <>
struct RecordMap<NamedPolicy> : NoParts {
    static constexpr const char* table = "named_policy";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
        io.value("json", r.json);
    }
};

template <>
struct RecordMap<Exclusion> : NoParts {
    static constexpr const char* table = "exclusion";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("kind", r.kind);
        io.value("pattern", r.pattern);
        io.value("note", r.note);
    }
};

template <>
struct RecordMap<RecordSource> : NoParts {
    static constexpr const char* table = "record_source";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("name", r.name);
        io.value("kind", r.kind);
        io.value("path", r.path);
        io.value("at_start", r.atStart);
        io.value("reading", r.reading);
        io.value("seen", r.seen);
    }
};

template <>
struct RecordMap<TakenRecord> : NoParts {
    static constexpr const char* table = "taken_record";
    static constexpr const char* order = "id";
    template <typename Io, typename R>
    static void fields(Io& io, R& r) {
        io.value("source_key", r.key);
        io.value("type", r.type);
        io.value("record", r.record);
    }
};

} // namespace rapport::storage
