// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"

#include <QString>

#include <functional>

/// Copies of books as files, and what a closed file is worth. All of this is SQLite's; a book on another
/// engine needs a way of its own behind Book::backUp().
namespace rapport::storage {

class Book;
class Connection;

/// Asked now and then with how much is done (0 to 1000); false stops the work with "cancelled".
using CopyProgress = std::function<bool(int permille)>;

/// Where a book stands by its change log: two copies of one book with the same moment hold the same.
struct BookMoment {
    qint64 lastChange = 0; ///< Of the last entry; 0: nothing was ever written.
    qint64 at = 0;         ///< When that entry was made, in milliseconds since 1970 UTC.

    bool operator==(const BookMoment&) const = default;
};

Result<BookMoment> momentOf(const Book& book);
/// The same of a file nobody has open. Errors: those of examineBook().
Result<BookMoment> momentOfFile(const QString& path);

/// Writes what the source holds at one moment into the new file `to` (0600), whatever others write meanwhile:
/// under another name until it is whole, on the disk and looked through (integrity, schema, the rows of every
/// table against the source). The copy is one file, without a journal beside it. Errors: InputRejected
/// "file_exists", Cancelled "cancelled", Internal "backup_failed" (detail, path).
Result<void> copyBook(Connection& source, const QString& to, const CopyProgress& progress = {});

/// The same of a book that nobody need have open. Errors beside those: CannotOpen, as when opening.
Result<void> copyBookFile(const QString& from, const QString& to);

enum class Examination { Quick, Whole };

/// Looks a file through before it is relied on: that it is a book, that this program can follow its schema,
/// that its pages are sound; with Whole also its indexes and references. Changes nothing. CannotOpen:
/// "book_missing", "not_a_book", "book_newer", "book_damaged", "book_no_rights", "book_locked".
Result<void> examineBook(const QString& path, Examination examination);

/// Takes everything that waits in the journals into the file itself, so that it can be moved. CannotOpen
/// "book_locked" when another program has the book open; otherwise what examineBook() says of damage.
Result<void> gatherIntoOneFile(const QString& path);

/// The files that belong to a book beside the file itself, by how their names end.
inline constexpr const char* bookCompanions[] = {"-wal", "-shm", "-journal"};

} // namespace rapport::storage
