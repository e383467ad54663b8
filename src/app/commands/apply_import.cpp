// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/commands/record_writer.h"
#include "app/importer.h"
#include "app/job_control.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace rapport::app {

namespace {

using importing::ClientPlan;
using importing::Fate;
using importing::ImportPlan;
using importing::Planned;

constexpr qsizetype kMostNamed = 1'000;

storage::ImportTotals totalsOf(const importing::ImportTotals& totals) {
    return {totals.read, totals.created, totals.updated, totals.unchanged, totals.skipped};
}

Result<Id<storage::ImportRecord>> record(const PreparedImport& prepared, CommandWriter& writer) {
    const ImportPlan& plan = prepared.plan;
    QStringList names;
    for (const QString& file : plan.files)
        names << QFileInfo(file).fileName();
    // A mailbox of a hundred thousand messages is named by its folder.
    if (names.size() > kMostNamed) names = {QFileInfo(plan.files.constFirst()).dir().absolutePath()};
    storage::ImportRecord record;
    record.at = writer.now;
    record.who = writer.actor;
    record.fileName = names.join(u'\n');
    record.sha256 = prepared.sha256;
    record.kind = importing::kindCode(plan.kind);
    record.totals = totalsOf(plan.totals);
    return storage::ImportRepository(writer.book).insert(writer.transaction, record);
}

Result<void> checkStillThatBook(const PreparedImport& prepared, storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Change> latest, storage::ChangeLog(book).latest(1));
    const qint64 lastChange = latest.empty() ? 0 : latest.front().id.value();
    if (lastChange != prepared.lastChange) return Error{ErrorKind::Conflict, "book_changed_since"};
    return {};
}

template <typename Record>
std::vector<Record> created(const std::vector<Planned<Record>>& planned) {
    std::vector<Record> records;
    for (const Planned<Record>& one : planned) {
        if (one.fate == Fate::Create) records.push_back(one.record);
    }
    return records;
}

ClientContent newRecordsOf(const ClientPlan& plan) {
    return {.client = plan.client,
            .contacts = created(plan.contacts),
            .agreements = created(plan.agreements),
            .invoices = created(plan.invoices),
            .interactions = created(plan.interactions),
            .complaints = created(plan.complaints),
            .signalEvents = created(plan.signalEvents),
            .costs = created(plan.costs),
            .estimates = created(plan.estimates),
            .decisions = created(plan.decisions),
            .tasks = created(plan.tasks),
            .scopeRequests = created(plan.scopeRequests),
            .attachments = created(plan.attachments),
            .concessions = created(plan.concessions),
            .recoveryCases = created(plan.recoveryCases),
            .partingPlans = created(plan.partingPlans),
            .proposals = created(plan.proposals),
            .taken = created(plan.taken),
            .files = plan.files};
}

/// Writes the planned updates of one kind over what stands in the book.
template <typename Repository, typename Record>
Result<void> update(const std::vector<Planned<Record>>& planned, const RecordWriter& records,
                    CommandWriter& writer) {
    Repository repository(writer.book);
    for (const Planned<Record>& one : planned) {
        if (one.fate != Fate::Update) continue;
        Record changed = one.record;
        records.resolve(changed);
        if constexpr (requires { validate(changed, writer.book.base()); })
            RAPPORT_TRY(validate(changed, writer.book.base()));
        else if constexpr (requires { validate(changed); })
            RAPPORT_TRY(validate(changed));
        RAPPORT_TRY_ASSIGN(const Stored<Record> stored, repository.byId(changed.id));
        RAPPORT_TRY(repository.update(writer.transaction, changed, stored.version));
    }
    return {};
}

Result<void> updateRecordsOf(const ClientPlan& plan, const RecordWriter& records, CommandWriter& writer) {
    if (plan.fate == Fate::Update)
        RAPPORT_TRY(update<storage::ClientRepository>(
            std::vector{Planned<Client>{plan.client, plan.fate, plan.changed}}, records, writer));
    RAPPORT_TRY(update<storage::ContactRepository>(plan.contacts, records, writer));
    RAPPORT_TRY(update<storage::AgreementRepository>(plan.agreements, records, writer));
    RAPPORT_TRY(update<storage::InteractionRepository>(plan.interactions, records, writer));
    RAPPORT_TRY(update<storage::InvoiceRepository>(plan.invoices, records, writer));
    RAPPORT_TRY(update<storage::ComplaintRepository>(plan.complaints, records, writer));
    RAPPORT_TRY(update<storage::SignalRepository>(plan.signalEvents, records, writer));
    RAPPORT_TRY(update<storage::CostRepository>(plan.costs, records, writer));
    RAPPORT_TRY(update<storage::TimeEstimateRepository>(plan.estimates, records, writer));
    RAPPORT_TRY(update<storage::DecisionRepository>(plan.decisions, records, writer));
    RAPPORT_TRY(update<storage::TaskRepository>(plan.tasks, records, writer));
    RAPPORT_TRY(update<storage::ScopeRequestRepository>(plan.scopeRequests, records, writer));
    RAPPORT_TRY(update<storage::ConcessionRepository>(plan.concessions, records, writer));
    RAPPORT_TRY(update<storage::RecoveryCaseRepository>(plan.recoveryCases, records, writer));
    RAPPORT_TRY(update<storage::PartingPlanRepository>(plan.partingPlans, records, writer));
    RAPPORT_TRY(update<storage::ProposalRepository>(plan.proposals, records, writer));
    return update<storage::AttachmentRepository>(plan.attachments, records, writer);
}

/// Texts, views, checklists, letters or policies.
template <typename Record>
Result<void> writeOfBook(const std::vector<Planned<Record>>& planned, RecordWriter& records,
                         CommandWriter& writer) {
    RAPPORT_TRY(records.addOfBook(created(planned)));
    return update<storage::RecordRepository<Record>>(planned, records, writer);
}

Result<void> writeHeader(const ImportPlan& plan, RecordWriter& records, CommandWriter& writer) {
    if (!plan.bookName.isEmpty())
        RAPPORT_TRY(storage::SettingRepository(writer.book).setBookName(writer.transaction, plan.bookName));
    for (const Staff& staff : created(plan.staff))
        RAPPORT_TRY(records.addStaff(staff));
    RAPPORT_TRY(update<storage::StaffRepository>(plan.staff, records, writer));
    RAPPORT_TRY(records.addRates(created(plan.rates)));
    RAPPORT_TRY(update<storage::ExchangeRateRepository>(plan.rates, records, writer));
    RAPPORT_TRY(records.addTasksOfNoClient(created(plan.tasks)));
    RAPPORT_TRY(update<storage::TaskRepository>(plan.tasks, records, writer));
    RAPPORT_TRY(writeOfBook(plan.textTemplates, records, writer));
    RAPPORT_TRY(writeOfBook(plan.savedViews, records, writer));
    RAPPORT_TRY(writeOfBook(plan.checklists, records, writer));
    RAPPORT_TRY(writeOfBook(plan.letterTemplates, records, writer));
    RAPPORT_TRY(writeOfBook(plan.policies, records, writer));
    RAPPORT_TRY(writeOfBook(plan.exclusions, records, writer));
    RAPPORT_TRY(writeOfBook(plan.sources, records, writer));
    RAPPORT_TRY(records.addDropped(plan.droppedTaken));
    RAPPORT_TRY(records.setSettings(plan.settings));
    if (plan.chosenPolicy) RAPPORT_TRY(records.choosePolicy(*plan.chosenPolicy));
    return {};
}

} // namespace

Result<void> carryOut(const ApplyImport& command, CommandWriter& writer) {
    const ImportPlan& plan = command.prepared->plan;
    RAPPORT_TRY(checkStillThatBook(*command.prepared, writer.book));
    RAPPORT_TRY_ASSIGN(const Id<storage::ImportRecord> importId, record(*command.prepared, writer));
    writer.transaction.setImport(importId);

    RecordWriter records(writer.book, writer.transaction);
    RAPPORT_TRY(writeHeader(plan, records, writer));
    const qint64 steps = static_cast<qint64>(plan.clients.size()) * 2;
    qint64 step = 0;
    const auto advance = [&]() -> Result<void> {
        if (writer.control) writer.control->setProgress(++step, steps);
        return writer.checkpoint();
    };
    for (const ClientPlan& client : plan.clients) {
        RAPPORT_TRY(advance());
        RAPPORT_TRY(records.add(newRecordsOf(client)));
    }
    RAPPORT_TRY(records.flush());
    // Only now, because an updated record may point to one created by the same import.
    for (const ClientPlan& client : plan.clients) {
        RAPPORT_TRY(advance());
        RAPPORT_TRY(updateRecordsOf(client, records, writer));
    }
    writer.importId = importId.value();
    writer.text = {"apply_import",
                   {{QStringLiteral("kind"), QString(importing::kindCode(plan.kind))},
                    {QStringLiteral("import"), QString::number(importId.value())},
                    {QStringLiteral("created"), QString::number(plan.totals.created)},
                    {QStringLiteral("updated"), QString::number(plan.totals.updated)}}};
    writer.notice.everything = true;
    return {};
}

} // namespace rapport::app
