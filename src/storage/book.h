// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/instant.h"
#include "base/result.h"

#include <QString>

#include <functional>
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

    /// Where an older book is copied to before it is brought up to date.
    using CopyPlace = std::function<Result<QString>(int fromVersion)>;

    /// Opens a book and brings an older one up to date, after copying it to the place `copyTo` names; without
    /// it to "<path>.v<version>.backup". Where no copy can be made, nothing is brought up to date. Errors are all CannotOpen, with the path in args: "book_missing", "not_a_book", "book_damaged",
    /// "book_newer" (made by a later program that this one cannot follow), "book_older" (ReadOnly only: has
    /// to be opened for writing once), "book_locked", "book_no_rights".
    static Result<std::unique_ptr<Book>> open(const QString& path, OpenMode mode = OpenMode::ReadWrite,
                                              const CopyPlace& copyTo = {});

    ~Book();
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    const QString& path() const { return path_; }
    OpenMode mode() const { return mode_; }
    Currency base() const { return base_; }

    /// Grows with every write that changes the facts of any client; what is cached is good for one value.
    Result<qint64> factsVersion() const;

    /// Writes a consistent, verified copy (0600) while others may read and write; `progress` is asked now and
    /// then with how much is done (0 to 1000) and stops it with false. InputRejected "file_exists" when `to`
    /// exists, Cancelled "cancelled", Internal "backup_failed" otherwise.
    Result<void> backUp(const QString& to, const std::function<bool(int permille)>& progress = {}) const;

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
