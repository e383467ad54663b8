// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QAtomicInt>
#include <QSqlDriver>

namespace rapport::storage {

namespace {

constexpr int kBusyTimeoutMs = 5000;

QString uniqueName() {
    static QAtomicInt counter;
    return QStringLiteral("rapport_book_%1").arg(counter.fetchAndAddRelaxed(1));
}

} // namespace

Statement::Statement(Connection& connection, QString sql, std::unique_ptr<QSqlQuery> query)
    : connection_(&connection), sql_(std::move(sql)), query_(std::move(query)) {}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), sql_(std::move(other.sql_)), query_(std::move(other.query_)) {}

Statement::~Statement() {
    if (query_) connection_->takeBack(sql_, std::move(query_));
}

Result<void> Statement::exec() {
    if (!query_->exec()) return connection_->errorOf(query_->lastError());
    return {};
}

Result<void> Statement::exec(std::initializer_list<QVariant> values) {
    int position = 0;
    for (const QVariant& value : values)
        bind(position++, value);
    return exec();
}

Result<bool> Statement::next() {
    if (query_->next()) return true;
    if (query_->lastError().isValid()) return connection_->errorOf(query_->lastError());
    return false;
}

Connection::Connection(QString name, std::unique_ptr<SqlDialect> dialect)
    : name_(std::move(name)), dialect_(std::move(dialect)) {}

Result<std::unique_ptr<Connection>> Connection::openSqlite(const QString& path, bool readOnly) {
    std::unique_ptr<Connection> connection(new Connection(uniqueName(), std::make_unique<SqliteDialect>()));
    connection->database_ = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->name_);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs);
    if (readOnly) options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection->database_.setConnectOptions(options);
    connection->database_.setDatabaseName(path);
    connection->file_ = std::make_unique<OpenFile>(path);
    if (!connection->database_.open()) return connection->errorOf(connection->database_.lastError());
    return connection;
}

Connection::~Connection() {
    if (inTransaction_) rollBack();
    idle_.clear();
    database_.close();
    database_ = QSqlDatabase();
    QSqlDatabase::removeDatabase(name_);
}

Result<Statement> Connection::prepare(const QString& sql) {
    if (auto found = idle_.find(sql); found != idle_.end()) {
        auto query = std::move(found->second);
        idle_.erase(found);
        return Statement(*this, sql, std::move(query));
    }
    auto query = std::make_unique<QSqlQuery>(database_);
    query->setForwardOnly(true);
    if (!query->prepare(sql)) return errorOf(query->lastError());
    return Statement(*this, sql, std::move(query));
}

void Connection::takeBack(const QString& sql, std::unique_ptr<QSqlQuery> query) {
    // An active SELECT would keep its snapshot and hold up the log file of the whole book.
    query->finish();
    idle_.try_emplace(sql, std::move(query));
}

Result<void> Connection::run(const QString& sql, std::initializer_list<QVariant> values) {
    RAPPORT_TRY_ASSIGN(Statement statement, prepare(sql));
    return statement.exec(values);
}

Result<QVariant> Connection::scalar(const QString& sql, std::initializer_list<QVariant> values) {
    RAPPORT_TRY_ASSIGN(Statement statement, prepare(sql));
    RAPPORT_TRY(statement.exec(values));
    RAPPORT_TRY_ASSIGN(const bool found, statement.next());
    return found ? statement.value(0) : QVariant();
}

Result<qint64> Connection::number(const QString& sql, std::initializer_list<QVariant> values) {
    RAPPORT_TRY_ASSIGN(const QVariant value, scalar(sql, values));
    return value.toLongLong();
}

Result<void> Connection::beginWrite() {
    RAPPORT_TRY(run(dialect_->beginWrite()));
    inTransaction_ = true;
    return {};
}

Result<void> Connection::beginWriteNow() {
    constexpr int qtsOwnWait = 5000; // What Qt's SQLite driver waits by itself, in milliseconds.
    RAPPORT_TRY(run(dialect_->waitForLocks(0)));
    Result<void> begun = beginWrite();
    RAPPORT_TRY(run(dialect_->waitForLocks(qtsOwnWait)));
    return begun;
}

Result<void> Connection::beginRead() {
    RAPPORT_TRY(run(dialect_->beginRead()));
    inTransaction_ = true;
    return {};
}

Result<void> Connection::commit() {
    RAPPORT_TRY(run(QStringLiteral("COMMIT")));
    inTransaction_ = false;
    return {};
}

void Connection::rollBack() {
    // Where the engine has rolled back by itself (disk full), this fails and there is nothing left to do.
    (void)run(QStringLiteral("ROLLBACK"));
    inTransaction_ = false;
}

void* Connection::handle() const {
    const QVariant handle = database_.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) return nullptr;
    return *static_cast<void* const*>(handle.data());
}

Error Connection::errorOf(const QSqlError& error) const {
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const auto made = [&](ErrorKind kind, const char* code) {
        return Error{kind, code, {{QStringLiteral("detail"), detail}}};
    };
    switch (dialect_->classify(error.nativeErrorCode())) {
    case SqlFailure::Busy:
        return made(ErrorKind::Conflict, "book_busy");
    case SqlFailure::Damaged:
        return made(ErrorKind::CannotOpen, "book_damaged");
    case SqlFailure::NotADatabase:
        return made(ErrorKind::CannotOpen, "not_a_book");
    case SqlFailure::NoRights:
        return made(ErrorKind::CannotOpen, "book_no_rights");
    case SqlFailure::DiskFull:
        return made(ErrorKind::Internal, "disk_full");
    case SqlFailure::Duplicate:
        return made(ErrorKind::Conflict, "record_exists");
    case SqlFailure::BrokenReference:
        return made(ErrorKind::InputRejected, "reference_missing");
    case SqlFailure::Other:
        break;
    }
    return made(ErrorKind::Internal, "storage_failed");
}

} // namespace rapport::storage
