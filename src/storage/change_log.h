// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/change.h"

#include <vector>

namespace rapport::storage {

class Book;
class Transaction;
struct RowImage;

/// Who changed what and when. Entries are written by Transaction::commit().
class ChangeLog {
public:
    explicit ChangeLog(Book& book) : book_(book) {}

    Result<Change> byId(Id<Change> id) const;
    /// Newest first; `before`: older than this entry, for paging.
    Result<std::vector<Change>> latest(int limit, Id<Change> before = {}) const;
    Result<std::vector<Change>> forClient(Id<Client> client, int limit, Id<Change> before = {}) const;

    /// The rows an entry wrote, as they were and became; none where they are not kept.
    Result<std::vector<RowImage>> images(Id<Change> id) const;

    /// Puts the rows of an entry back as they were before it; commit the transaction with a note of its own,
    /// which can be reverted in turn. Conflict "rows_changed_since" with args "rows" ("interaction 17, ...")
    /// when a row no longer is what the entry left; Usage "change_already_reverted", "change_is_import",
    /// "change_without_images" (Transaction::keepNoImages) or "record_not_found". After an error the
    /// transaction must be dropped.
    Result<void> revert(Transaction& transaction, Id<Change> id);

private:
    Book& book_;
};

} // namespace rapport::storage
