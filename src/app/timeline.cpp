// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline.h"

#include "domain/codes.h"

#include <QHash>

#include <algorithm>

namespace rapport::app {

namespace {

QByteArray bytes(QLatin1String code) {
    return QByteArray(code.data(), code.size());
}

/// Gathers the entries of one client.
class Timeline {
public:
    Timeline(const std::vector<Staff>& staff, Day asOf) : asOf_(asOf) {
        for (const Staff& one : staff)
            staff_.insert(one.id, one.name);
    }

    void add(const Interaction& one) {
        TimelineEntry entry = begin(RecordType::Interaction, one.id.value(), one.day, codeOf(one.kind));
        entry.at = one.at;
        entry.text = one.text;
        entry.duration = one.timeSpent;
        entry.estimated = one.estimated;
        entry.staff = nameOf(one.staffId);
        if (one.direction != Direction::Unknown) detail(entry, "direction", codeOf(one.direction));
        if (one.scope != Scope::Unknown) detail(entry, "scope", codeOf(one.scope));
        describe(entry, one.cause);
        keep(std::move(entry));
    }

    void add(const Complaint& one) {
        TimelineEntry entry = begin(RecordType::Complaint, one.id.value(), one.day, "complaint");
        entry.text = one.about;
        detail(entry, "judgement", codeOf(one.judgement));
        entry.details.emplace_back("state", one.resolved ? "resolved" : "open");
        keep(std::move(entry));
    }

    void add(const ConductSignal& one) {
        TimelineEntry entry = begin(RecordType::Signal, one.id.value(), one.day, "signal");
        entry.text = one.note;
        entry.staff = nameOf(one.staffId);
        detail(entry, "signal", codeOf(one.kind));
        entry.details.emplace_back("severity", QByteArray::number(static_cast<int>(one.severity)));
        keep(std::move(entry));
    }

    void add(const Invoice& one) {
        TimelineEntry entry = begin(RecordType::Invoice, one.id.value(), one.issued, "invoice");
        entry.text = one.number;
        entry.amount = one.gross();
        if (one.dispute != Dispute::None) detail(entry, "dispute", codeOf(one.dispute));
        keep(std::move(entry));
        for (const Payment& payment : one.payments) {
            if (!payment.day) continue;
            TimelineEntry paid = begin(RecordType::Payment, payment.id.value(), *payment.day, "payment");
            paid.text = one.number;
            paid.amount = payment.amount;
            keep(std::move(paid));
        }
        for (const CreditNote& note : one.creditNotes) {
            TimelineEntry credit = begin(RecordType::CreditNote, note.id.value(), note.day, "credit_note");
            credit.text = one.number;
            credit.amount = note.net + note.tax;
            describe(credit, note.cause);
            keep(std::move(credit));
        }
    }

    void add(const Cost& one) {
        TimelineEntry entry = begin(RecordType::Cost, one.id.value(), one.day, codeOf(one.kind));
        entry.text = one.text;
        entry.amount = one.amount;
        describe(entry, one.cause);
        keep(std::move(entry));
    }

    void add(const Agreement& one) {
        TimelineEntry entry = begin(RecordType::Agreement, one.id.value(), one.from, "agreement");
        entry.text = one.title;
        entry.amount = one.price;
        keep(std::move(entry));
        for (const Addendum& addendum : one.addenda) {
            TimelineEntry added = begin(RecordType::Agreement, one.id.value(), addendum.day, "addendum");
            added.text = addendum.text;
            added.amount = addendum.priceChange;
            added.duration = addendum.timeChange;
            keep(std::move(added));
        }
    }

    void add(const Decision& one) {
        TimelineEntry entry = begin(RecordType::Decision, one.id.value(), one.from, "decision");
        entry.text = one.why;
        entry.staff = one.by;
        detail(entry, "decision", codeOf(one.kind));
        if (one.verdict) detail(entry, "verdict", codeOf(*one.verdict));
        keep(std::move(entry));
    }

    void add(const Concession& one) {
        TimelineEntry entry = begin(RecordType::Concession, one.id.value(), one.day, "concession");
        entry.text = one.reason;
        entry.amount = one.worth;
        entry.staff = nameOf(one.staffId);
        detail(entry, "concession", codeOf(one.kind));
        keep(std::move(entry));
    }

    void add(const ScopeRequest& one) {
        TimelineEntry entry = begin(RecordType::ScopeRequest, one.id.value(), one.day, "scope_request");
        entry.text = one.what;
        entry.amount = one.price;
        entry.duration = one.timeSpent;
        entry.staff = one.decidedBy;
        detail(entry, "outcome", codeOf(one.outcome));
        keep(std::move(entry));
    }

    void add(const Task& one) {
        const std::optional<Day> day = one.doneOn ? one.doneOn : one.due;
        if (!day) return;
        TimelineEntry entry = begin(RecordType::Task, one.id.value(), *day, "task");
        entry.text = one.title;
        entry.staff = nameOf(one.staffId);
        entry.details.emplace_back("state", one.doneOn ? "done" : "open");
        keep(std::move(entry));
    }

    template <typename Record>
    void addAll(const std::vector<Record>& records) {
        for (const Record& record : records)
            add(record);
    }

    std::vector<TimelineEntry> newestFirst() && {
        std::ranges::stable_sort(entries_, [](const TimelineEntry& a, const TimelineEntry& b) {
            return std::tie(b.day, b.at, b.ref) < std::tie(a.day, a.at, a.ref);
        });
        return std::move(entries_);
    }

private:
    TimelineEntry begin(RecordType type, qint64 id, Day day, const char* kind) const {
        TimelineEntry entry;
        entry.ref = {type, id};
        entry.day = day;
        entry.kind = kind;
        return entry;
    }
    TimelineEntry begin(RecordType type, qint64 id, Day day, QLatin1String kind) const {
        return begin(type, id, day, bytes(kind).constData());
    }
    static void detail(TimelineEntry& entry, const char* name, QLatin1String code) {
        entry.details.emplace_back(name, bytes(code));
    }
    static void describe(TimelineEntry& entry, Cause cause) {
        if (cause != Cause::Normal) detail(entry, "cause", codeOf(cause));
    }
    QString nameOf(const std::optional<Id<Staff>>& id) const { return id ? staff_.value(*id) : QString(); }
    void keep(TimelineEntry entry) {
        if (entry.day <= asOf_) entries_.push_back(std::move(entry));
    }

    Day asOf_;
    QHash<Id<Staff>, QString> staff_;
    std::vector<TimelineEntry> entries_;
};

} // namespace

std::vector<TimelineEntry> timelineOf(const ClientContent& content, const std::vector<Staff>& staff,
                                      Day asOf) {
    Timeline timeline(staff, asOf);
    timeline.addAll(content.interactions);
    timeline.addAll(content.complaints);
    timeline.addAll(content.signalEvents);
    timeline.addAll(content.invoices);
    timeline.addAll(content.costs);
    timeline.addAll(content.agreements);
    timeline.addAll(content.decisions);
    timeline.addAll(content.tasks);
    timeline.addAll(content.concessions);
    timeline.addAll(content.scopeRequests);
    return std::move(timeline).newestFirst();
}

} // namespace rapport::app
