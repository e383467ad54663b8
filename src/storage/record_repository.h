// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/stored.h"

#include <span>
#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

/// What every kind of record can do. A record is read and written with what belongs to it (a client's tags, a
/// staff member's rates, an agreement's promises and addenda, an invoice's payments and credit notes).
template <typename T>
class RecordRepository {
public:
    explicit RecordRepository(Book& book) : book_(book) {}

    /// Usage "record_not_found" (args: table, id) when there is none.
    Result<Stored<T>> byId(Id<T> id) const;
    /// All of the book, by id.
    Result<std::vector<T>> all() const;
    Result<qint64> count() const;

    /// `record.id` is ignored; the new one is returned. Ids are never used twice.
    Result<Id<T>> insert(Transaction& transaction, const T& record);
    /// Many at once, fast; ids in the order given.
    Result<std::vector<Id<T>>> insertAll(Transaction& transaction, std::span<const T> records);
    /// Conflict "record_changed" (args: table, id) when the record is no longer at `expected`. Parts of the
    /// record that are no longer in it are removed, those without an id are added.
    Result<RowVersion> update(Transaction& transaction, const T& record, RowVersion expected);
    /// Also removes what cannot stand without it. InputRejected "record_in_use" (args: table, id, by) where
    /// others refer to it (a staff member with recorded work). Conflict as update().
    Result<void> remove(Transaction& transaction, Id<T> id, RowVersion expected);

protected:
    Book& book_;
};

/// Records that belong to a client.
template <typename T>
class ClientRecordRepository : public RecordRepository<T> {
public:
    using RecordRepository<T>::RecordRepository;

    /// By day (where it has one), then id.
    Result<std::vector<T>> forClient(Id<Client> client) const;
    Result<qint64> countFor(Id<Client> client) const;
};

} // namespace rapport::storage
