// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

/// What erasing a client takes, and what it leaves.
struct ErasureFigures {
    std::vector<std::pair<QByteArray, qint64>> going;   ///< Rows by table, those that have any.
    qint64 invoices = 0, payments = 0, creditNotes = 0; ///< That stay.
    std::optional<Day> lastIssued;                      ///< Of the invoices that stay.
    qint64 logEntries = 0; ///< Entries of the change log about the client, which lose what they say.
};

/// Told now and then; an error stops the work.
using ErasureProgress = std::function<Result<void>()>;

/// What eraseClient() would do. Invoices issued on `keepFrom` or later stay; nothing: none do. Usage
/// "record_not_found".
Result<ErasureFigures> erasureOf(const Book& book, Id<Client> client, const std::optional<Day>& keepFrom);

/// Takes a client out for good: its rows, its drafts (`isAbout` tells from their content), kept assessments,
/// bytes of its files, and whatever the change log says of it and of entries merged into it. Invoices of
/// `keepFrom` or later stay with their payments and credit notes, without text, dispute and import, under a
/// client that has nothing but `name` and is archived. Entries that lose all their images cannot be reverted
/// any more. The entry of this transaction keeps no images. Usage "record_not_found".
Result<ErasureFigures> eraseClient(Transaction& transaction, Id<Client> client, const QString& name,
                                   const std::optional<Day>& keepFrom, const ErasureProgress& progress);

/// After the commit of erasing: leaves nothing of deleted rows in the book's file nor beside it. Conflict
/// "book_busy" when another program has the book open; then what is beside the file goes when the last one
/// closes it.
Result<void> wipeDeleted(Book& book);

} // namespace rapport::storage
