// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/planner.h"

#include "base/text_key.h"
#include "importing/exclusion_key.h"
#include "importing/import_notices.h"
#include "importing/incoming_lists.h"
#include "importing/invoice_money.h"
#include "importing/record_matcher.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// How many clients' records are asked of the book at a time.
constexpr size_t kBatch = 400;

Parts partsOf(const IncomingClient& client) {
    Parts parts;
    parts.setFlag(Part::Contacts, !client.contacts.empty());
    parts.setFlag(Part::Agreements, !client.agreements.empty());
    parts.setFlag(Part::Invoices,
                  !client.invoices.empty() || !client.payments.empty() || !client.creditNotes.empty());
    parts.setFlag(Part::Interactions, !client.interactions.empty());
    parts.setFlag(Part::Complaints, !client.complaints.empty());
    parts.setFlag(Part::Signals, !client.signalEvents.empty());
    parts.setFlag(Part::Costs, !client.costs.empty());
    parts.setFlag(Part::Estimates, !client.estimates.empty());
    parts.setFlag(Part::Decisions, !client.decisions.empty());
    parts.setFlag(Part::Tasks, !client.tasks.empty());
    parts.setFlag(Part::ScopeRequests, !client.scopeRequests.empty());
    parts.setFlag(Part::Concessions, !client.concessions.empty());
    parts.setFlag(Part::RecoveryCases, !client.recoveryCases.empty());
    parts.setFlag(Part::PartingPlans, !client.partingPlans.empty());
    parts.setFlag(Part::Proposals, !client.proposals.empty());
    parts.setFlag(Part::Attachments, !client.attachments.empty());
    const bool isOfList = std::ranges::any_of(
        client.interactions, [](const Incoming<Interaction>& told) { return !told.key.isEmpty(); });
    parts.setFlag(Part::Taken, isOfList || !client.taken.empty());
    return parts;
}

bool isEmpty(const ClientPlan& plan) {
    return plan.fate == Fate::Unchanged && plan.contacts.empty() && plan.agreements.empty() &&
           plan.interactions.empty() && plan.invoices.empty() && plan.complaints.empty() &&
           plan.signalEvents.empty() && plan.costs.empty() && plan.estimates.empty() &&
           plan.decisions.empty() && plan.tasks.empty() && plan.scopeRequests.empty() &&
           plan.concessions.empty() && plan.recoveryCases.empty() && plan.partingPlans.empty() &&
           plan.proposals.empty() && plan.attachments.empty() && plan.taken.empty();
}

int rank(Fate fate) {
    switch (fate) {
    case Fate::Unchanged:
        return 0;
    case Fate::Update:
        return 1;
    case Fate::Create:
        return 2;
    case Fate::Left:
        return 3;
    case Fate::Skipped:
        return 4;
    case Fate::Rejected:
        return 5;
    }
    return 0;
}

} // namespace

Result<ImportPlan> Planner::plan(IncomingBook book, ImportKind kind, const ImportRequest& request,
                                 ExistingRecords& existing) {
    ImportPlan plan;
    plan.kind = kind;
    plan.skipBad = request.skipBad;
    Planner planner(book, request, existing, plan);
    RAPPORT_TRY(planner.run());
    planner.tellLines();
    planner.count();
    plan.files = std::move(book.files);
    plan.rows = std::move(book.rows);
    plan.rejected = std::move(book.rejected);
    plan.decided = std::move(book.decided);
    return plan;
}

Result<void> Planner::run() {
    RAPPORT_TRY_ASSIGN(BookHeader header, existing_.header());
    base_ = header.base;
    if (!book_.base.isNull() && book_.base != base_)
        return Error{ErrorKind::InputRejected, "base_currency_differs"}
            .with(QStringLiteral("book"), base_.code())
            .with(QStringLiteral("currency"), book_.base.code());
    RAPPORT_TRY_ASSIGN(std::vector<Client> clients, existing_.clients());
    matcher_.emplace(std::move(clients));
    if (!book_.name.isEmpty() && (matcher_->isEmpty() || header.name.isEmpty()) && header.name != book_.name)
        plan_.bookName = book_.name;
    QStringList rated;
    for (const DatedRate& rate : header.rates)
        rated << rate.currency.code();
    planHeader(std::move(header));
    RAPPORT_TRY(matchClients());
    if (plan_.kind != ImportKind::Exchange)
        plan_.notices = importNotices(book_, plan_.kind, request_, plan_.matches, base_, rated);
    plan_.notices.insert(plan_.notices.end(), book_.notices.begin(), book_.notices.end());
    RAPPORT_TRY(passOverTaken());
    RAPPORT_TRY(planClients());
    RAPPORT_TRY(planMoneyByNumber());
    return planReceipts();
}

void Planner::raise(qint32 row, Fate fate, FieldSet changed) {
    if (row < 0) return;
    RowFate& known = book_.rows[static_cast<size_t>(row)];
    if (rank(fate) > rank(known.fate)) known.fate = fate;
    known.changed |= changed;
}

void Planner::reject(qint32 row, const char* reason, const QString& column, const QString& value) {
    if (row < 0) return;
    RowFate& known = book_.rows[static_cast<size_t>(row)];
    if (known.fate == Fate::Rejected) return;
    known.fate = Fate::Rejected;
    book_.rejected.push_back({book_.files[known.file], known.line, column, value, reason});
}

template <typename T>
void Planner::planRecords(std::vector<Incoming<T>>& incoming, std::vector<T>& existing,
                          std::vector<Planned<T>>& planned) {
    const std::vector<qsizetype> partners = pairUp(incoming, existing);
    for (size_t i = 0; i < incoming.size(); ++i) {
        T& record = incoming[i].record;
        if (partners[i] == kUnmatched) {
            raise(incoming[i].row, Fate::Create);
            planned.push_back({std::move(record), Fate::Create, 0});
            continue;
        }
        T& known = existing[static_cast<size_t>(partners[i])];
        linked_.tie(record.id, known.id);
        if (const FieldSet changed = merge(known, incoming[i])) {
            raise(incoming[i].row, Fate::Update, changed);
            planned.push_back({std::move(known), Fate::Update, changed});
        }
    }
}

void Planner::planHeader(BookHeader header) {
    // Staff are known by name however it is written, as clients are; then the exact name makes them equal.
    QHash<QString, QString> names;
    for (const Staff& staff : header.staff)
        names.insert(textKey(staff.name), staff.name);
    for (Incoming<Staff>& incoming : book_.staff) {
        const QString known = names.value(textKey(incoming.record.name));
        if (!known.isEmpty()) incoming.record.name = known;
    }
    const std::vector<qsizetype> partners = pairUp(book_.staff, header.staff);
    for (size_t i = 0; i < book_.staff.size(); ++i)
        if (partners[i] != kUnmatched)
            staff_.insert(book_.staff[i].record.id, header.staff[static_cast<size_t>(partners[i])].id);
    planRecords(book_.staff, header.staff, plan_.staff);
    planRecords(book_.rates, header.rates, plan_.rates);
    pointAtStaff(book_.tasks);
    planRecords(book_.tasks, header.tasks, plan_.tasks);
    for (Incoming<SavedView>& view : book_.savedViews)
        if (auto& staff = view.record.filter.staffId) staff = staff_.value(*staff, *staff);
    planRecords(book_.textTemplates, header.textTemplates, plan_.textTemplates);
    planRecords(book_.savedViews, header.savedViews, plan_.savedViews);
    planRecords(book_.checklists, header.checklists, plan_.checklists);
    planRecords(book_.letterTemplates, header.letterTemplates, plan_.letterTemplates);
    QString chosen;
    for (const NamedPolicy& policy : header.policies)
        if (header.chosenPolicy == policy.id) chosen = policy.name;
    if (book_.chosenPolicy && *book_.chosenPolicy != chosen) plan_.chosenPolicy = book_.chosenPolicy;
    planRecords(book_.policies, header.policies, plan_.policies);
    planExclusions(header.exclusions);
    planRecords(book_.sources, header.sources, plan_.sources);
    for (const auto& [name, value] : book_.settings) {
        const auto known = header.settings.find(name);
        if (known == header.settings.end() || known->second != value) plan_.settings.emplace(name, value);
    }
}

void Planner::planExclusions(std::vector<Exclusion>& known) {
    QHash<QString, QString> patterns;
    for (const Exclusion& rule : known)
        patterns.insert(exclusionKey(rule, request_.region), rule.pattern);
    std::vector<Incoming<Exclusion>> told;
    for (Incoming<Exclusion>& incoming : book_.exclusions) {
        const QString key = exclusionKey(incoming.record, request_.region);
        const bool isNew = !patterns.contains(key);
        if (isNew)
            patterns.insert(key, incoming.record.pattern);
        else
            incoming.record.pattern = patterns.value(key);
        const auto isSame = [&](const Incoming<Exclusion>& one) {
            return one.record.kind == incoming.record.kind && one.record.pattern == incoming.record.pattern;
        };
        if (std::ranges::none_of(told, isSame)) told.push_back(std::move(incoming));
    }
    planRecords(told, known, plan_.exclusions);
}

template <typename T>
void Planner::pointAtStaff(std::vector<Incoming<T>>& records) const {
    for (Incoming<T>& incoming : records)
        if (incoming.record.staffId)
            incoming.record.staffId = staff_.value(*incoming.record.staffId, *incoming.record.staffId);
}

template <typename T, typename Linked>
void Planner::pointAt(std::vector<Incoming<T>>& records, std::optional<Id<Linked>> T::*member) const {
    for (Incoming<T>& incoming : records)
        if (auto& id = incoming.record.*member) id = linked_.real(*id);
}

Result<void> Planner::planClients() {
    for (size_t from = 0; from < book_.clients.size(); from += kBatch) {
        const size_t to = std::min(from + kBatch, book_.clients.size());
        std::vector<Id<Client>> known;
        Parts parts;
        for (size_t i = from; i < to; ++i) {
            if (clients_[i].client.id.value() <= 0) continue;
            known.push_back(clients_[i].client.id);
            parts |= partsOf(book_.clients[i]);
        }
        std::vector<ClientContent> contents;
        if (!known.empty() && parts) {
            RAPPORT_TRY_ASSIGN(contents, existing_.contents(known, parts));
        }
        size_t next = 0;
        for (size_t i = from; i < to; ++i) {
            if (clients_[i].client.id.isNull()) continue; // Not taken, or gathered at another.
            const bool isKnown = clients_[i].client.id.value() > 0;
            ClientContent content =
                isKnown && next < contents.size() ? std::move(contents[next++]) : ClientContent{};
            RAPPORT_TRY(planClient(book_.clients[i], std::move(clients_[i]), std::move(content)));
        }
    }
    return {};
}

Result<void> Planner::planClient(IncomingClient& incoming, ClientPlan planned, ClientContent content) {
    const Id<Client> id = planned.client.id;
    visitLists([&](auto list) {
        for (auto& each : incoming.*list)
            if constexpr (requires { each.record.clientId; }) each.record.clientId = id;
    });
    pointAtStaff(incoming.interactions);
    pointAtStaff(incoming.signalEvents);
    pointAtStaff(incoming.tasks);
    pointAtStaff(incoming.concessions);
    pointAtStaff(incoming.recoveryCases);
    pointAtStaff(incoming.partingPlans);
    for (Incoming<ConductSignal>& signal : incoming.signalEvents)
        if (auto& against = signal.record.against) against = staff_.value(*against, *against);

    linked_ = {};
    nameContacts(incoming, content.contacts);
    planRecords(incoming.contacts, content.contacts, planned.contacts);
    planRecords(incoming.agreements, content.agreements, planned.agreements);
    planDealings(incoming.interactions, content, planned);
    planRecords(incoming.interactions, content.interactions, planned.interactions);
    pointAt(incoming.complaints, &Complaint::interactionId);
    pointAt(incoming.signalEvents, &ConductSignal::interactionId);
    pointAt(incoming.scopeRequests, &ScopeRequest::interactionId);
    pointAt(incoming.attachments, &Attachment::agreementId);
    planInvoices(incoming, content.invoices, planned);
    if (!incoming.payments.empty() || !incoming.creditNotes.empty()) {
        InvoicesByNumber byNumber;
        for (Invoice& invoice : content.invoices)
            byNumber[invoice.number].push_back(&invoice);
        planned.invoices = planMoney(incoming.payments, incoming.creditNotes, byNumber);
    }
    planRecords(incoming.complaints, content.complaints, planned.complaints);
    planRecords(incoming.signalEvents, content.signalEvents, planned.signalEvents);
    pointAt(incoming.recoveryCases, &RecoveryCase::complaintId);
    planRecords(incoming.recoveryCases, content.recoveryCases, planned.recoveryCases);
    pointAt(incoming.costs, &Cost::recoveryCaseId);
    planRecords(incoming.costs, content.costs, planned.costs);
    planRecords(incoming.estimates, content.estimates, planned.estimates);
    planRecords(incoming.decisions, content.decisions, planned.decisions);
    planRecords(incoming.tasks, content.tasks, planned.tasks);
    planRecords(incoming.scopeRequests, content.scopeRequests, planned.scopeRequests);
    planRecords(incoming.concessions, content.concessions, planned.concessions);
    planRecords(incoming.partingPlans, content.partingPlans, planned.partingPlans);
    planRecords(incoming.proposals, content.proposals, planned.proposals);
    planRecords(incoming.attachments, content.attachments, planned.attachments);
    planTaken(incoming.taken, planned);
    if (!planned.attachments.empty()) planned.files = std::move(incoming.files);
    if (isEmpty(planned)) return {};
    planned_.insert(id, plan_.clients.size());
    plan_.clients.push_back(std::move(planned));
    return {};
}

void Planner::tellLines() {
    for (const auto& [line, first] : book_.lines) {
        RowFate& told = book_.rows[static_cast<size_t>(line)];
        const RowFate& known = book_.rows[static_cast<size_t>(first)];
        if (told.fate != Fate::Unchanged) continue;
        told.fate = known.fate;
        told.changed = known.changed;
        told.match = known.match;
        told.what = known.what;
    }
}

void Planner::count() {
    ImportTotals& totals = plan_.totals;
    totals.read = static_cast<qint64>(book_.rows.size()) + book_.passedOver;
    totals.skipped = book_.passedOver;
    for (const RowFate& row : book_.rows) {
        switch (row.fate) {
        case Fate::Create:
            ++totals.created;
            break;
        case Fate::Update:
            ++totals.updated;
            break;
        case Fate::Unchanged:
            ++totals.unchanged;
            break;
        case Fate::Skipped:
        case Fate::Rejected:
        case Fate::Left:
            ++totals.skipped;
            break;
        }
    }
}

} // namespace rapport::importing
