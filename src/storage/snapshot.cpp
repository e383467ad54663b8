// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/snapshot.h"

#include "storage/book.h"
#include "storage/connection.h"

namespace rapport::storage {

Result<Snapshot> Snapshot::begin(const Book& book) {
    if (book.connection().inTransaction()) return Snapshot(nullptr);
    RAPPORT_TRY(book.connection().beginRead());
    return Snapshot(&book);
}

Snapshot::~Snapshot() {
    if (book_) book_->connection().rollBack();
}

} // namespace rapport::storage
