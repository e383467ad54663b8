// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rapport::storage {

/// What an engine's refusal of a statement means, whatever its own number for it.
enum class SqlFailure { Busy, Damaged, NotADatabase, NoRights, DiskFull, Duplicate, BrokenReference, Other };

/// Where the engines differ. Everything else is one SQL text for all of them.
class SqlDialect {
public:
    virtual ~SqlDialect() = default;
    /// Replaces {key} and {blob} in the text of a migration by the engine's types.
    virtual QString ddl(QString text) const = 0;
    /// Starts a transaction that holds the write lock from the beginning.
    virtual QString beginWrite() const = 0;
    /// How long a statement waits from now on for a lock that another program holds.
    virtual QString waitForLocks(int milliseconds) const = 0;
    /// How much memory the engine may keep pages in from now on; empty where that is not a connection's
    /// matter.
    virtual QString keepPages(int kibibytes) const = 0;
    /// Starts a transaction whose reads are all of one moment.
    virtual QString beginRead() const = 0;
    /// Whether this connection overwrites what it deletes.
    virtual QString overwriteDeleted(bool on) const = 0;
    /// Writes the whole book anew, without what is no longer in it; outside of transactions.
    virtual QString rebuildFile() const = 0;
    /// Brings what stands beside the book into it and empties it. A query for one number: 0 when it was done.
    virtual QString emptyJournal() const = 0;
    /// From the engine's own error number, as QSqlError::nativeErrorCode() gives it.
    virtual SqlFailure classify(const QString& nativeCode) const = 0;
};

class SqliteDialect : public SqlDialect {
public:
    QString ddl(QString text) const override;
    QString beginWrite() const override;
    QString waitForLocks(int milliseconds) const override;
    QString keepPages(int kibibytes) const override;
    QString beginRead() const override;
    QString overwriteDeleted(bool on) const override;
    QString rebuildFile() const override;
    QString emptyJournal() const override;
    SqlFailure classify(const QString& nativeCode) const override;
};

} // namespace rapport::storage
