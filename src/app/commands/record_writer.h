// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

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

    /// All records of `content`, and the client itself unless its id is positive.
    Result<void> add(ClientContent&& content);
    /// Writes what is still waiting; to be called at the end.
    Result<void> flush();

    /// The book's id of a staff member or an interaction, whichever way it was named.
    Id<Staff> real(Id<Staff> id) const { return staff_.value(id, id); }
    Id<Interaction> real(Id<Interaction> id) const { return interactions_.value(id, id); }
    /// Puts real ids in the place of those a record was named with.
    template <typename Record>
    void resolve(Record& record) const;

private:
    Result<void> insertClients();
    Result<void> insertInteractions();
    template <typename Repository, typename Record>
    Result<void> insertAll(std::vector<Record> ClientContent::*list);

    storage::Book& book_;
    storage::Transaction& transaction_;
    std::vector<ClientContent> waiting_;
    size_t waitingRecords_ = 0;
    QHash<Id<Staff>, Id<Staff>> staff_;
    QHash<Id<Interaction>, Id<Interaction>> interactions_;
};

template <typename Record>
void RecordWriter::resolve(Record& record) const {
    if constexpr (requires { record.staffId; }) {
        if (record.staffId) record.staffId = real(*record.staffId);
    }
    if constexpr (requires { record.interactionId; }) {
        if (record.interactionId) record.interactionId = real(*record.interactionId);
    }
}

} // namespace rapport::app
