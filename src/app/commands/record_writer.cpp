// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/record_writer.h"

#include "domain/validation.h"
#include "storage/book.h"
#include "storage/repositories.h"
#include "storage/transaction.h"

#include <iterator>

namespace rapport::app {

namespace {

/// Large enough for statements of many rows, small enough to hold beside a big book.
constexpr size_t kBatch = 20'000;

size_t recordsOf(const ClientContent& content) {
    return 1 + content.contacts.size() + content.agreements.size() + content.invoices.size() +
           content.interactions.size() + content.complaints.size() + content.signalEvents.size() +
           content.costs.size() + content.estimates.size() + content.decisions.size() + content.tasks.size();
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

Result<void> RecordWriter::insertInteractions() {
    std::vector<Interaction> interactions;
    for (ClientContent& content : waiting_) {
        for (Interaction& interaction : content.interactions) {
            interaction.clientId = content.client.id;
            resolve(interaction);
            RAPPORT_TRY(validate(interaction, book_.base()));
            interactions.push_back(std::move(interaction));
        }
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Interaction>> ids,
                       storage::InteractionRepository(book_).insertAll(transaction_, interactions));
    for (size_t i = 0; i < ids.size(); ++i) {
        if (interactions[i].id.value() < 0) interactions_.insert(interactions[i].id, ids[i]);
    }
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
    RAPPORT_TRY(insertInteractions());
    RAPPORT_TRY(insertAll<storage::ContactRepository>(&ClientContent::contacts));
    RAPPORT_TRY(insertAll<storage::AgreementRepository>(&ClientContent::agreements));
    RAPPORT_TRY(insertAll<storage::InvoiceRepository>(&ClientContent::invoices));
    RAPPORT_TRY(insertAll<storage::ComplaintRepository>(&ClientContent::complaints));
    RAPPORT_TRY(insertAll<storage::SignalRepository>(&ClientContent::signalEvents));
    RAPPORT_TRY(insertAll<storage::CostRepository>(&ClientContent::costs));
    RAPPORT_TRY(insertAll<storage::TimeEstimateRepository>(&ClientContent::estimates));
    RAPPORT_TRY(insertAll<storage::DecisionRepository>(&ClientContent::decisions));
    RAPPORT_TRY(insertAll<storage::TaskRepository>(&ClientContent::tasks));
    waiting_.clear();
    waitingRecords_ = 0;
    return {};
}

} // namespace rapport::app
