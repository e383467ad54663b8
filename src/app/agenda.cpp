// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agenda.h"

#include "app/access.h"
#include "app/ladder.h"
#include "app/workspace.h"
#include "storage/open_matters.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace rapport::app {

namespace {

constexpr int ever = 365'000; // days: no horizon

/// How far the agenda looks.
struct Horizon {
    int renewals;
    int others;
    bool contacts;
};

/// The clients of the book, and what is made of their records.
class Gathering {
public:
    Gathering(std::vector<Client> clients, Day day, const BookSettings& settings, const Horizon& horizon)
        : clients_(std::move(clients)), day_(day), settings_(settings), horizon_(horizon) {
        for (const Client& client : clients_)
            byId_.insert(client.id, &client);
    }

    void addTasks(const std::vector<Task>& tasks);
    void addContacts(const std::vector<storage::ContactDays>& contacts);
    void addAgreements(const std::vector<Agreement>& agreements);
    void addComplaints(const std::vector<Complaint>& complaints);
    void addDisputes(const std::vector<Invoice>& invoices);
    /// To be called before addComplaints(): what has a case is seen to by its steps.
    void addRecovery(const std::vector<RecoveryCase>& cases);
    void addPartings(const std::vector<PartingPlan>& plans, const std::vector<Agreement>& agreements);
    void addProposals(const std::vector<Proposal>& proposals);
    /// To be called before addTasks(): whose limits are agreed is told there.
    void addDecisions(const std::vector<Decision>& decisions);
    std::vector<AgendaItem> sorted();

private:
    const Client* client(Id<Client> id) const { return byId_.value(id); }
    /// A client whose own matters count.
    const Client* living(Id<Client> id) const {
        const Client* found = client(id);
        return found && !found->archived ? found : nullptr;
    }
    const Client* served(Id<Client> id) const {
        const Client* found = living(id);
        return found && found->status != ClientStatus::Parted ? found : nullptr;
    }
    AgendaItem& add(AgendaKind kind, RecordRef record, const Client& client);

    std::vector<Client> clients_;
    QHash<Id<Client>, const Client*> byId_;
    QHash<Id<Client>, bool> limited_;
    QSet<Id<Complaint>> inCase_;
    Day day_;
    BookSettings settings_;
    Horizon horizon_;
    std::vector<AgendaItem> items_;
};

AgendaItem& Gathering::add(AgendaKind kind, RecordRef record, const Client& client) {
    AgendaItem& item = items_.emplace_back();
    item.kind = kind;
    item.record = record;
    item.client = client.id;
    item.clientName = client.name;
    item.staff = client.staffId;
    return item;
}

void Gathering::addTasks(const std::vector<Task>& tasks) {
    for (const Task& task : tasks) {
        if (task.doneOn && *task.doneOn != day_) continue;
        AgendaItem& item = items_.emplace_back();
        item.kind = AgendaKind::Task;
        item.record = {RecordType::Task, task.id.value()};
        item.text = task.title;
        item.due = task.due;
        item.doneOn = task.doneOn;
        item.staff = task.staffId;
        const Client* of = task.clientId ? client(*task.clientId) : nullptr;
        if (!of) continue;
        item.client = of->id;
        item.clientName = of->name;
        item.limited = limited_.contains(of->id);
    }
}

void Gathering::addContacts(const std::vector<storage::ContactDays>& contacts) {
    for (const storage::ContactDays& days : contacts) {
        const Client* of = living(days.client);
        if (!of || of->status != ClientStatus::Active) continue;
        const int every = of->contactEveryDays.value_or(settings_.contactEveryDays);
        const std::optional<Day> begin = days.last ? days.last : of->since ? of->since : days.first;
        if (every <= 0 || !begin || day_ - *begin < every) continue;
        AgendaItem& item = add(AgendaKind::NotSpokenTo, {RecordType::Client, of->id.value()}, *of);
        item.due = *begin + every;
        item.since = days.last;
        item.event = begin;
    }
}

void Gathering::addAgreements(const std::vector<Agreement>& agreements) {
    for (const Agreement& agreement : agreements) {
        const Client* of = served(agreement.clientId);
        if (!of || agreement.from > day_ || (agreement.until && *agreement.until < day_)) continue;
        const RecordRef record{RecordType::Agreement, agreement.id.value()};
        if (agreement.renewal) {
            const Day notice = *agreement.renewal - agreement.noticeDays.value_or(0);
            if (notice - day_ <= horizon_.renewals) {
                AgendaItem& item = add(AgendaKind::Renewal, record, *of);
                item.due = notice;
                item.event = agreement.renewal;
                item.text = agreement.title;
            }
        }
        for (const Promise& promise : agreement.promises) {
            if (promise.keptOn || !promise.due || *promise.due - day_ > horizon_.others ||
                day_ - *promise.due > Agenda::daysBehind)
                continue;
            AgendaItem& item = add(AgendaKind::Promise, record, *of);
            item.due = promise.due;
            item.text = promise.text;
        }
    }
}

void Gathering::addComplaints(const std::vector<Complaint>& complaints) {
    for (const Complaint& complaint : complaints) {
        const Client* of = living(complaint.clientId);
        if (!of) continue;
        const Day judged = complaint.judged.value_or(complaint.day);
        const Judgement now = judged <= day_ ? complaint.judgement : Judgement::Unclassified;
        const bool waits = now == Judgement::Unclassified && day_ - complaint.day > Agenda::daysToJudge;
        const bool owed = now == Judgement::Justified || now == Judgement::Partly;
        if ((!waits && !owed) || (owed && inCase_.contains(complaint.id))) continue;
        AgendaItem& item = add(owed ? AgendaKind::SettleComplaint : AgendaKind::JudgeComplaint,
                               {RecordType::Complaint, complaint.id.value()}, *of);
        item.text = complaint.about;
        item.since = owed ? judged : complaint.day;
        if (waits) item.due = complaint.day + Agenda::daysToJudge;
    }
}

void Gathering::addDisputes(const std::vector<Invoice>& invoices) {
    for (const Invoice& invoice : invoices) {
        const Client* of = living(invoice.clientId);
        if (!of) continue;
        AgendaItem& item = add(AgendaKind::Dispute, {RecordType::Invoice, invoice.id.value()}, *of);
        item.text = invoice.number;
        item.since = invoice.disputedSince.value_or(invoice.issued);
    }
}

void Gathering::addRecovery(const std::vector<RecoveryCase>& cases) {
    for (const RecoveryCase& recovery : cases) {
        if (recovery.complaintId) inCase_.insert(*recovery.complaintId);
        const Client* of = living(recovery.clientId);
        if (!of) continue;
        for (const RecoveryStep& step : recovery.steps) {
            if (!step.isOpen() || (step.due && *step.due - day_ > horizon_.others)) continue;
            AgendaItem& item =
                add(AgendaKind::RecoveryStep, {RecordType::RecoveryCase, recovery.id.value()}, *of);
            if (recovery.staffId) item.staff = recovery.staffId;
            item.due = step.due;
            item.since = recovery.opened;
            item.text = recovery.what;
            item.step = step.kind;
        }
    }
}

void Gathering::addPartings(const std::vector<PartingPlan>& plans, const std::vector<Agreement>& agreements) {
    for (const PartingPlan& plan : plans) {
        const Client* of = living(plan.clientId);
        if (!of) continue;
        const auto step = [&](int part, std::optional<Day> due, const QString& text) {
            if (due && *due - day_ > horizon_.others) return;
            AgendaItem& item = add(AgendaKind::PartingStep, {RecordType::PartingPlan, plan.id.value()}, *of);
            if (plan.staffId) item.staff = plan.staffId;
            item.due = due;
            item.since = plan.opened;
            item.text = text;
            item.part = part;
        };
        if (!plan.noticeGiven) {
            std::vector<Agreement> theirs;
            std::ranges::copy_if(agreements, std::back_inserter(theirs),
                                 [&](const Agreement& one) { return one.clientId == plan.clientId; });
            step(AgendaItem::noticePart, partingDays(theirs, day_).noticeBy, {});
        }
        for (size_t i = 0; i < plan.items.size(); ++i)
            if (!plan.items[i].doneOn) step(int(i), plan.items[i].due, plan.items[i].text);
    }
}

void Gathering::addProposals(const std::vector<Proposal>& proposals) {
    for (const Proposal& proposal : proposals) {
        const Client* of = served(proposal.clientId);
        const bool waitedLong = day_ - proposal.made >= Agenda::daysToAnswer;
        if (!of || (!waitedLong && proposal.validFrom - day_ > Agenda::daysAhead)) continue;
        AgendaItem& item = add(AgendaKind::ProposalAnswer, {RecordType::Proposal, proposal.id.value()}, *of);
        item.since = proposal.made;
        item.due = proposal.validFrom;
        item.text = proposal.note;
    }
}

void Gathering::addDecisions(const std::vector<Decision>& decisions) {
    // A later decision of the same kind takes the place of an earlier one.
    QHash<std::pair<qint64, int>, const Decision*> latest;
    for (const Decision& decision : decisions) {
        if (decision.from > day_) continue;
        const Decision*& newest = latest[{decision.clientId.value(), int(decision.kind)}];
        if (!newest || newest->from <= decision.from) newest = &decision;
    }
    for (const Decision* decision : std::as_const(latest)) {
        const bool limits = decision->kind == DecisionKind::LimitsSet;
        if (decision->kind == DecisionKind::Talked || decision->kind == DecisionKind::Repriced) continue;
        if (limits && (!decision->until || *decision->until >= day_))
            limited_.insert(decision->clientId, true);
        const Client* of = served(decision->clientId);
        const std::optional<Day> due =
            limits ? std::optional(decision->from + Agenda::daysOfLimits) : decision->until;
        if (!of || !due || *due - day_ > horizon_.others || day_ - *due > Agenda::daysBehind) continue;
        AgendaItem& item = add(limits                                      ? AgendaKind::LimitsCheck
                               : decision->kind == DecisionKind::HardTimes ? AgendaKind::HardTimesEnd
                                                                           : AgendaKind::OverrideEnd,
                               {RecordType::Decision, decision->id.value()}, *of);
        item.due = due;
        item.since = decision->from;
        item.text = decision->why;
    }
}

std::vector<AgendaItem> Gathering::sorted() {
    std::ranges::sort(items_, [](const AgendaItem& a, const AgendaItem& b) {
        if (a.due.has_value() != b.due.has_value()) return a.due.has_value();
        if (a.due != b.due) return a.due < b.due;
        if (a.since != b.since) return a.since < b.since;
        return std::pair(a.record, a.kind) < std::pair(b.record, b.kind);
    });
    return std::move(items_);
}

/// What only the owner can see to.
bool isOwners(const AgendaItem& item) {
    return item.kind == AgendaKind::JudgeComplaint || item.kind == AgendaKind::RecoveryStep ||
           item.kind == AgendaKind::PartingStep || item.kind == AgendaKind::ProposalAnswer ||
           item.record.type == RecordType::Decision;
}

Result<std::vector<AgendaItem>> gather(Workspace& workspace, Day day, Horizon horizon) {
    storage::Book& book = workspace.book();
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book));
    RAPPORT_TRY_ASSIGN(const BookSettings settings, workspace.settings());
    RAPPORT_TRY_ASSIGN(std::vector<Client> clients, storage::ClientRepository(book).all());
    if (horizon.renewals < 0) horizon.renewals = settings.renewalLeadDays;

    const storage::OpenMatters open(book);
    Gathering gathering(std::move(clients), day, settings, horizon);
    RAPPORT_TRY_ASSIGN(const std::vector<Decision> decisions, open.decisions());
    gathering.addDecisions(decisions);
    RAPPORT_TRY_ASSIGN(const std::vector<Task> tasks, open.tasks(day));
    gathering.addTasks(tasks);
    RAPPORT_TRY_ASSIGN(const std::vector<Agreement> agreements, open.agreements());
    gathering.addAgreements(agreements);
    RAPPORT_TRY_ASSIGN(const std::vector<RecoveryCase> recoveries, open.recoveryCases());
    gathering.addRecovery(recoveries);
    RAPPORT_TRY_ASSIGN(const std::vector<PartingPlan> partings, open.partingPlans());
    gathering.addPartings(partings, agreements);
    if (horizon.contacts) {
        RAPPORT_TRY_ASSIGN(const std::vector<storage::ContactDays> contacts, open.contacts(day));
        gathering.addContacts(contacts);
        RAPPORT_TRY_ASSIGN(const std::vector<Complaint> complaints, open.complaints(day));
        gathering.addComplaints(complaints);
        RAPPORT_TRY_ASSIGN(const std::vector<Invoice> disputes, open.disputes(day));
        gathering.addDisputes(disputes);
        RAPPORT_TRY_ASSIGN(const std::vector<Proposal> proposals, open.proposals());
        gathering.addProposals(proposals);
    }
    std::vector<AgendaItem> items = gathering.sorted();
    if (!workspace.access().isOwner()) std::erase_if(items, isOwners);
    return items;
}

} // namespace

Result<std::vector<AgendaItem>> Agenda::on(Day day) {
    return gather(workspace_, day, {.renewals = -1, .others = daysAhead, .contacts = true});
}

Result<std::vector<AgendaItem>> Agenda::upcoming(Day from) {
    RAPPORT_TRY_ASSIGN(std::vector<AgendaItem> items,
                       gather(workspace_, from, {.renewals = ever, .others = ever, .contacts = false}));
    std::erase_if(items, [](const AgendaItem& item) { return !item.due || item.doneOn; });
    return items;
}

bool isOf(const AgendaItem& item, const std::optional<Id<Staff>>& person) {
    return !person || item.staff == person;
}

} // namespace rapport::app
