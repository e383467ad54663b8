// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

#include <QString>

#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

/// What somebody has begun to write and not saved yet. No part of the records: never exported, never in the
/// change log.
struct Draft {
    Id<Draft> id;
    Instant at; ///< Last written.
    QString content;
};

/// Commit with Transaction::commitUnlogged().
class DraftRepository {
public:
    explicit DraftRepository(Book& book) : book_(book) {}

    Result<std::vector<Draft>> all() const; ///< Oldest first.
    Result<Id<Draft>> insert(Transaction& transaction, Instant at, const QString& content);
    /// One that is gone stays gone.
    Result<void> update(Transaction& transaction, const Draft& draft);
    Result<void> remove(Transaction& transaction, Id<Draft> id);

private:
    Book& book_;
};

} // namespace rapport::storage
