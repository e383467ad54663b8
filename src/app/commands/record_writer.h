// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"
#include "importing/linked_ids.h"

#include <QHash>

#include <vector>

namespace rapport::storage {
class Book;
class Transaction;
} // namespace rapport::storage

namespace rapport::app {

/// Writes the new records of many clients, checked, in large batches. Ids as in importing::ImportPlan: a
/// positive one is the book's, a negative one a record written here that others point to, 0 a new record
/// nothing points to.
class RecordWriter {
public:
    RecordWriter(storage::Book& book, storage::Transaction& transaction);

    /// A new staff member; later records may name it by the id it had.
    Result<void> addStaff(const Staff& staff);
    Result<void> addRates(const std::vector<DatedRate>& rates);
    Result<void> addTasksOfNoClient(std::vector<Task> tasks);
    /// Texts, views, checklists, letters and policies.
    template <typename Record>
    Result<void> addOfBook(std::vector<Record> records);
    /// Keys of sources whose records are gone.
    Result<void> addDropped(const std::vector<TakenRecord>& taken);
    /// The settings, and the policy of that name; a name that is none chooses the method's own.
    Result<void> setSettings(const std::map<QString, QString>& settings);
    Result<void> choosePolicy(const QString& name);

    /// All records of `content`, and the client itself unless its id is positive.
    Result<void> add(ClientContent&& content);
    /// Writes what is still waiting; to be called at the end.
    Result<void> flush();

    /// The book's id of a staff member, whichever way it was named.
    Id<Staff> real(Id<Staff> id) const { return staff_.value(id, id); }
    /// Puts real ids in the place of those a record was named with.
    template <typename Record>
    void resolve(Record& record) const;

private:
    Result<void> insertClients();
    /// Those that others point to, before them; keeps what their ids have become.
    template <typename Repository, typename Record>
    Result<void> insertLinked(std::vector<Record> ClientContent::*list);
    Result<void> insertTaken();
    Result<void> putFiles();
    template <typename Repository, typename Record>
    Result<void> insertAll(std::vector<Record> ClientContent::*list);

    storage::Book& book_;
    storage::Transaction& transaction_;
    std::vector<ClientContent> waiting_;
    size_t waitingRecords_ = 0;
    QHash<Id<Staff>, Id<Staff>> staff_;
    importing::LinkedIds linked_;
};

template <typename Record>
void RecordWriter::resolve(Record& record) const {
    if constexpr (requires { record.staffId; }) {
        if (record.staffId) record.staffId = real(*record.staffId);
    }
    const auto link = [this](auto& id) {
        if (id) id = linked_.real(*id);
    };
    if constexpr (requires { record.against; }) {
        if (record.against) record.against = real(*record.against);
    }
    if constexpr (requires { record.filter.staffId; }) {
        if (record.filter.staffId) record.filter.staffId = real(*record.filter.staffId);
    }
    if constexpr (requires { record.interactionId; }) link(record.interactionId);
    if constexpr (requires { record.complaintId; }) link(record.complaintId);
    if constexpr (requires { record.recoveryCaseId; }) link(record.recoveryCaseId);
    if constexpr (requires { record.agreementId; }) link(record.agreementId);
}

} // namespace rapport::app
