// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/record_writer.h"

#include "app/scoring_policy.h"
#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <iterator>

namespace rapport::app {

namespace {

/// Large enough for statements of many rows, small enough for the processor's cache.
constexpr size_t kBatch = 2'000;

size_t recordsOf(const ClientContent& content) {
    return 1 + content.contacts.size() + content.agreements.size() + content.invoices.size() +
           content.interactions.size() + content.complaints.size() + content.signalEvents.size() +
           content.costs.size() + content.estimates.size() + content.decisions.size() + content.tasks.size() +
           content.scopeRequests.size() + content.concessions.size() + content.recoveryCases.size() +
           content.partingPlans.size() + content.proposals.size() + content.taken.size() +
           content.attachments.size();
}

template <typename Record>
Result<void> checked(const Record& record, Currency base) {
    if constexpr (requires { validate(record, base); })
        return validate(record, base);
    else
        return validate(record);
}

} // namespace

RecordWriter::RecordWriter(storage::Book& book, storage::Transaction& transaction)
    : book_(book), transaction_(transaction) {}

Result<void> RecordWriter::addStaff(const Staff& staff) {
    RAPPORT_TRY(validate(staff, book_.base()));
    RAPPORT_TRY_ASSIGN(const Id<Staff> id, storage::StaffRepository(book_).insert(transaction_, staff));
    if (!staff.id.isNull()) staff_.insert(staff.id, id);
    return {};
}

Result<void> RecordWriter::addRates(const std::vector<DatedRate>& rates) {
    RAPPORT_TRY(storage::ExchangeRateRepository(book_).insertAll(transaction_, rates));
    return {};
}

Result<void> RecordWriter::addTasksOfNoClient(std::vector<Task> tasks) {
    for (Task& task : tasks) {
        RAPPORT_TRY(validate(task));
        task.clientId.reset();
        resolve(task);
    }
    RAPPORT_TRY(storage::TaskRepository(book_).insertAll(transaction_, tasks));
    return {};
}

template <typename Record>
Result<void> RecordWriter::addOfBook(std::vector<Record> records) {
    if (records.empty()) return {};
    for (Record& record : records) {
        resolve(record);
        RAPPORT_TRY(validate(record));
    }
    RAPPORT_TRY(storage::RecordRepository<Record>(book_).insertAll(transaction_, records));
    return {};
}

template Result<void> RecordWriter::addOfBook(std::vector<TextTemplate>);
template Result<void> RecordWriter::addOfBook(std::vector<SavedView>);
template Result<void> RecordWriter::addOfBook(std::vector<ChecklistTemplate>);
template Result<void> RecordWriter::addOfBook(std::vector<LetterTemplate>);
template Result<void> RecordWriter::addOfBook(std::vector<Exclusion>);
template Result<void> RecordWriter::addOfBook(std::vector<RecordSource>);
template Result<void> RecordWriter::addOfBook(std::vector<NamedPolicy>);

Result<void> RecordWriter::addDropped(const std::vector<TakenRecord>& taken) {
    RAPPORT_TRY(storage::TakenRecordRepository(book_).insertAll(transaction_, taken));
    return {};
}

Result<void> RecordWriter::setSettings(const std::map<QString, QString>& settings) {
    storage::SettingRepository repository(book_);
    for (const auto& [name, value] : settings)
        RAPPORT_TRY(repository.setValue(transaction_, name, value));
    return {};
}

Result<void> RecordWriter::choosePolicy(const QString& name) {
    RAPPORT_TRY_ASSIGN(const std::vector<NamedPolicy> policies, storage::NamedPolicyRepository(book_).all());
    for (const NamedPolicy& policy : policies)
        if (policy.name == name) return writeChosenPolicy(book_, transaction_, policy.id);
    return writeChosenPolicy(book_, transaction_, std::nullopt);
}

Result<void> RecordWriter::add(ClientContent&& content) {
    waitingRecords_ += recordsOf(content);
    waiting_.push_back(std::move(content));
    if (waitingRecords_ < kBatch) return {};
    return flush();
}

Result<void> RecordWriter::insertClients() {
    std::vector<Client> clients;
    for (ClientContent& content : waiting_) {
        if (content.client.id.value() > 0) continue;
        resolve(content.client);
        RAPPORT_TRY(validate(content.client));
        clients.push_back(content.client);
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Client>> ids,
                       storage::ClientRepository(book_).insertAll(transaction_, clients));
    auto id = ids.begin();
    for (ClientContent& content : waiting_) {
        if (content.client.id.value() <= 0) content.client.id = *id++;
    }
    return {};
}

template <typename Repository, typename Record>
Result<void> RecordWriter::insertLinked(std::vector<Record> ClientContent::*list) {
    std::vector<Record> records;
    for (ClientContent& content : waiting_) {
        for (Record& record : content.*list) {
            record.clientId = content.client.id;
            resolve(record);
            RAPPORT_TRY(checked(record, book_.base()));
            records.push_back(std::move(record));
        }
    }
    if (records.empty()) return {};
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Record>> ids, Repository(book_).insertAll(transaction_, records));
    for (size_t i = 0; i < ids.size(); ++i)
        if (records[i].id.value() < 0) linked_.tie(records[i].id, ids[i]);
    return {};
}

Result<void> RecordWriter::insertTaken() {
    std::vector<TakenRecord> all;
    for (ClientContent& content : waiting_) {
        for (TakenRecord& taken : content.taken) {
            taken.record = taken.type == RecordType::Invoice
                               ? linked_.real(Id<Invoice>(taken.record)).value()
                               : linked_.real(Id<Interaction>(taken.record)).value();
            all.push_back(std::move(taken));
        }
    }
    if (all.empty()) return {};
    RAPPORT_TRY(storage::TakenRecordRepository(book_).insertAll(transaction_, all));
    return {};
}

Result<void> RecordWriter::putFiles() {
    storage::FileContentRepository files(book_);
    for (const ClientContent& content : waiting_)
        for (const auto& [name, bytes] : content.files)
            RAPPORT_TRY(files.put(transaction_, bytes));
    return {};
}

template <typename Repository, typename Record>
Result<void> RecordWriter::insertAll(std::vector<Record> ClientContent::*list) {
    std::vector<Record> records;
    for (ClientContent& content : waiting_) {
        for (Record& record : content.*list) {
            record.clientId = content.client.id;
            resolve(record);
            RAPPORT_TRY(checked(record, book_.base()));
            records.push_back(std::move(record));
        }
    }
    if (records.empty()) return {};
    RAPPORT_TRY(Repository(book_).insertAll(transaction_, records));
    return {};
}

Result<void> RecordWriter::flush() {
    RAPPORT_TRY(insertClients());
    RAPPORT_TRY(insertLinked<storage::InteractionRepository>(&ClientContent::interactions));
    RAPPORT_TRY(insertAll<storage::ContactRepository>(&ClientContent::contacts));
    RAPPORT_TRY(insertLinked<storage::AgreementRepository>(&ClientContent::agreements));
    RAPPORT_TRY(insertLinked<storage::InvoiceRepository>(&ClientContent::invoices));
    RAPPORT_TRY(insertLinked<storage::ComplaintRepository>(&ClientContent::complaints));
    RAPPORT_TRY(insertLinked<storage::RecoveryCaseRepository>(&ClientContent::recoveryCases));
    RAPPORT_TRY(insertAll<storage::SignalRepository>(&ClientContent::signalEvents));
    RAPPORT_TRY(insertAll<storage::CostRepository>(&ClientContent::costs));
    RAPPORT_TRY(insertAll<storage::TimeEstimateRepository>(&ClientContent::estimates));
    RAPPORT_TRY(insertAll<storage::DecisionRepository>(&ClientContent::decisions));
    RAPPORT_TRY(insertAll<storage::TaskRepository>(&ClientContent::tasks));
    RAPPORT_TRY(insertAll<storage::ScopeRequestRepository>(&ClientContent::scopeRequests));
    RAPPORT_TRY(insertAll<storage::ConcessionRepository>(&ClientContent::concessions));
    RAPPORT_TRY(insertAll<storage::PartingPlanRepository>(&ClientContent::partingPlans));
    RAPPORT_TRY(insertAll<storage::ProposalRepository>(&ClientContent::proposals));
    RAPPORT_TRY(insertTaken());
    RAPPORT_TRY(putFiles());
    RAPPORT_TRY(insertAll<storage::AttachmentRepository>(&ClientContent::attachments));
    waiting_.clear();
    waitingRecords_ = 0;
    return {};
}

} // namespace rapport::app
