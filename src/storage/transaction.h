// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/change.h"

#include <memory>
#include <optional>

namespace rapport::storage {

class Book;
class Recorder;

/// One write of the book, whole or not at all. Rolls back unless committed. Every row written through it is
/// recorded, so that commit() can refresh the kept facts of the clients concerned and write the log entry.
class Transaction {
public:
    /// Takes the write lock. Conflict "book_busy" when another program holds it for longer than the busy
    /// timeout (5 s); Internal "transaction_nested" when one is open on this book; Usage "book_read_only".
    static Result<Transaction> begin(Book& book);
    /// The same without waiting for the lock: for what may be left undone.
    static Result<Transaction> beginIfFree(Book& book);

    Transaction(Transaction&&) noexcept;
    ~Transaction();

    /// From here on this is an import: rows created carry its id and are not kept as images in the log.
    void setImport(Id<ImportRecord> import);

    /// From here on nothing is kept for undo, for filling a new book with what has no past; the entry says so
    /// and cannot be reverted.
    void keepNoImages();

    /// Refreshes facts, writes the log entry and commits; durable on return. On an error everything is rolled
    /// back. Returns the id of the entry.
    Result<Id<Change>> commit(const ChangeNote& note);
    /// The same without an entry: for what is no one's edit (caches, repair of kept facts).
    Result<void> commitUnlogged();
    /// Takes everything back; also done by the destructor. For a dry run.
    void rollBack();

    Book& book() const { return book_; }
    /// What follows is of use inside storage only.
    Recorder& recorder() const { return *recorder_; }
    void setReverts(Id<Change> change) { reverts_ = change; }

private:
    explicit Transaction(Book& book);
    Result<Id<Change>> log(const ChangeNote& note);
    Result<void> refreshFacts();
    Result<Id<Change>> finish(const ChangeNote* note);
    void keepManyPages();
    void close();

    Book& book_;
    std::unique_ptr<Recorder> recorder_;
    std::optional<Id<Change>> reverts_;
    bool open_ = true;
    bool bulk_ = false;
};

} // namespace rapport::storage
