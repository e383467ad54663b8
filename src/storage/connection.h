// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/open_files.h"
#include "storage/sql_dialect.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <memory>
#include <unordered_map>

namespace rapport::storage {

class Connection;

/// A prepared statement on loan from its connection, which gets it back, finished, for the next user. Rows
/// are read forward only and by position.
class Statement {
public:
    Statement(Statement&& other) noexcept;
    ~Statement();

    void bind(int position, const QVariant& value) { query_->bindValue(position, value); }
    /// The value of a named placeholder (":v0"). In Qt 6.4 a position costs four times as much: it is turned
    /// into a name first.
    void bind(const QString& placeholder, const QVariant& value) { query_->bindValue(placeholder, value); }
    Result<void> exec();
    /// Binds the values in their order and executes.
    Result<void> exec(std::initializer_list<QVariant> values);
    /// False after the last row.
    Result<bool> next();

    QVariant value(int column) const { return query_->value(column); }
    bool isNull(int column) const { return value(column).isNull(); }
    qint64 integer(int column) const { return value(column).toLongLong(); }
    QString text(int column) const { return value(column).toString(); }
    qint64 affected() const { return query_->numRowsAffected(); }

private:
    friend class Connection;
    Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query);

    Connection* connection_;
    QString sql_;
    std::unique_ptr<QSqlQuery> query_;
};

/// How much memory pages are kept in, in KiB: day by day, and while a transaction writes very much, so that a
/// page many rows go to is not written out many times over.
constexpr int kPagesKept = 64 * 1024;
constexpr int kPagesKeptInBulk = 256 * 1024;

/// One connection to the engine, under a name of its own, of the thread that opened it.
class Connection {
public:
    /// Opens an SQLite file that exists; the caller looks at what it is.
    static Result<std::unique_ptr<Connection>> openSqlite(const QString& path, bool readOnly);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const SqlDialect& dialect() const { return *dialect_; }
    Result<Statement> prepare(const QString& sql);
    /// Prepares, binds, executes and finishes.
    Result<void> run(const QString& sql, std::initializer_list<QVariant> values = {});
    /// The first column of the first row; an invalid QVariant when there is no row.
    Result<QVariant> scalar(const QString& sql, std::initializer_list<QVariant> values = {});
    /// The same as a number; 0 when there is no row.
    Result<qint64> number(const QString& sql, std::initializer_list<QVariant> values = {});

    Result<void> beginWrite();
    /// The same, but without waiting: "book_busy" at once when another program holds the lock.
    Result<void> beginWriteNow();
    /// Reads of one moment until rollBack().
    Result<void> beginRead();
    Result<void> commit();
    void rollBack();
    bool inTransaction() const { return inTransaction_; }

    /// The engine's own handle (sqlite3*), for what it offers beyond SQL; null when there is none.
    void* handle() const;

    Error errorOf(const QSqlError& error) const;

private:
    friend class Statement;
    Connection(QString name, std::unique_ptr<SqlDialect> dialect);
    void takeBack(const QString& sql, std::unique_ptr<QSqlQuery> query);

    QString name_;
    std::unique_ptr<SqlDialect> dialect_;
    std::unique_ptr<OpenFile> file_;
    QSqlDatabase database_;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> idle_; // Prepared and not on loan.
    bool inTransaction_ = false;
};

} // namespace rapport::storage
