// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/instant.h"
#include "base/result.h"

#include <QString>

#include <memory>

namespace rapport::storage {

class Connection;

enum class OpenMode { ReadWrite, ReadOnly };

/// What a new book begins with.
struct NewBook {
    QString name;
    Currency base; ///< Never changes afterwards.
    Instant createdAt;
};

/// One opened book: an SQLite file. Belongs to the thread that opened it; repositories and transactions
/// refer to it and must not outlive it.
class Book {
public:
    /// Makes an empty book, readable by its owner only (0600). Refuses to overwrite: InputRejected
    /// "book_exists". CannotOpen "book_no_rights" where the file cannot be made.
    static Result<std::unique_ptr<Book>> create(const QString& path, const NewBook& content);

    /// Opens a book and brings an older one up to date, after copying it to "<path>.v<version>.backup".
    /// Errors are all CannotOpen, with the path in args: "book_missing", "not_a_book", "book_damaged",
    /// "book_newer" (made by a later program that this one cannot follow), "book_older" (ReadOnly only: has
    /// to be opened for writing once), "book_locked", "book_no_rights".
    static Result<std::unique_ptr<Book>> open(const QString& path, OpenMode mode = OpenMode::ReadWrite);

    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    const QString& path() const { return path_; }
    OpenMode mode() const { return mode_; }
    Currency base() const { return base_; }

    /// Grows with every write that changes the facts of any client; what is cached is good for one value.
    Result<qint64> factsVersion() const;

    /// Writes a consistent copy (0600) while others may read and write. InputRejected "file_exists" when
    /// `to` exists, Internal "backup_failed" otherwise.
    Result<void> backUp(const QString& to) const;

    /// The engine behind it; of use inside storage only.
    Connection& connection() const { return *connection_; }

private:
    Book(QString path, OpenMode mode, std::unique_ptr<Connection> connection);
    Result<void> readHeader();

    QString path_;
    OpenMode mode_;
    Currency base_;
    std::unique_ptr<Connection> connection_;
};

/// Whether there is a file at `path` whose first bytes are those of a book, readable or not as a book.
bool isBookFile(const QString& path);

} // namespace rapport::storage
