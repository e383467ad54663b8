// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/record_type.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

enum class ImportState { Applied, TakenBack };

struct ImportTotals {
    qint64 read = 0, created = 0, updated = 0, unchanged = 0, skipped = 0;
    bool operator==(const ImportTotals&) const = default;
};

/// One import: which file, by whom, and what came of it.
struct ImportRecord {
    Id<ImportRecord> id;
    Instant at;
    QString who;
    QString fileName;
    QByteArray sha256; ///< Of the file's bytes, hexadecimal.
    QString kind;      ///< "invoices", "exchange", ...
    ImportTotals totals;
    ImportState state = ImportState::Applied;

    bool operator==(const ImportRecord&) const = default;
};

/// The list of imports. Insert first, Transaction::setImport() with the id, write the rows, then setTotals().
class ImportRepository {
public:
    explicit ImportRepository(Book& book) : book_(book) {}

    Result<Id<ImportRecord>> insert(Transaction& transaction, const ImportRecord& record);
    Result<void> setTotals(Transaction& transaction, Id<ImportRecord> id, const ImportTotals& totals);
    Result<void> setState(Transaction& transaction, Id<ImportRecord> id, ImportState state);
    /// Usage "record_not_found" when there is none.
    Result<ImportRecord> byId(Id<ImportRecord> id) const;
    /// Newest first.
    Result<std::vector<ImportRecord>> all() const;
    /// The rows an import created that are still in the book.
    Result<std::vector<RecordRef>> createdBy(Id<ImportRecord> id) const;

private:
    Book& book_;
};

} // namespace rapport::storage
