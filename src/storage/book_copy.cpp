// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book_copy.h"

#include "base/currency.h"
#include "storage/book.h"
#include "storage/connection.h"
#include "storage/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <map>
#include <sqlite3.h>

namespace rapport::storage {

namespace {

constexpr QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int pagesAtATime = 1024; // 4 MiB between two looks at whether to stop
constexpr int pauseMs = 50;        // when something, such as a virus scanner, holds the new file
constexpr int pauses = 100;

Error failed(const QString& to, const QString& detail) {
    return Error{ErrorKind::Internal,
                 "backup_failed",
                 {{QStringLiteral("path"), to}, {QStringLiteral("detail"), detail}}};
}

Error cannotOpen(const char* code, const QString& path, const QString& detail = QString()) {
    Error error{ErrorKind::CannotOpen, code, {{QStringLiteral("path"), path}}};
    return detail.isEmpty() ? error : std::move(error).with(QStringLiteral("detail"), detail);
}

/// What a failure of the engine says about a file that should be a book.
Error aboutFile(const Error& error, const QString& path) {
    const QString detail = error.args.value(QStringLiteral("detail"));
    if (error.code == "book_busy") return cannotOpen("book_locked", path, detail);
    if (error.code == "book_no_rights") return cannotOpen("book_no_rights", path, detail);
    if (error.kind == ErrorKind::CannotOpen && error.args.contains(QStringLiteral("path"))) return error;
    return cannotOpen("book_damaged", path, detail);
}

/// The file under its unfinished name, which goes unless it was given its own.
class UnfinishedFile {
public:
    explicit UnfinishedFile(const QString& to)
        : to_(to), path_(to + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).left(8) +
                         QStringLiteral(".unfinished")) {}
    ~UnfinishedFile() {
        QFile::remove(path_);
        for (const char* ending : bookCompanions)
            QFile::remove(path_ + QLatin1String(ending));
    }
    UnfinishedFile(const UnfinishedFile&) = delete;
    UnfinishedFile& operator=(const UnfinishedFile&) = delete;

    const QString& path() const { return path_; }
    Result<void> make() {
        QFile file(path_);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
            return failed(to_, file.errorString());
        return {};
    }
    /// Never over another file.
    Result<void> name() {
        QFile file(path_);
        if (!file.rename(to_)) return failed(to_, file.errorString());
        return {};
    }

private:
    QString to_;
    QString path_;
};

/// What a copy is held against.
struct Content {
    int schema = 0;
    std::map<QString, qint64> rows;

    bool operator==(const Content&) const = default;
};

Result<Content> contentOf(Connection& connection) {
    Content content;
    RAPPORT_TRY_ASSIGN(const SchemaVersion version, schemaVersion(connection));
    content.schema = version.version;
    RAPPORT_TRY_ASSIGN(Statement tables, connection.prepare(QStringLiteral(
                                             "SELECT name FROM sqlite_master WHERE type = 'table' "
                                             "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")));
    RAPPORT_TRY(tables.exec());
    QStringList names;
    for (;;) {
        RAPPORT_TRY_ASSIGN(const bool more, tables.next());
        if (!more) break;
        names << tables.text(0);
    }
    for (const QString& name : names) {
        RAPPORT_TRY_ASSIGN(content.rows[name],
                           connection.number(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(name)));
    }
    return content;
}

Result<void> checkPages(Connection& connection, const QString& path, const char* pragma) {
    RAPPORT_TRY_ASSIGN(const QVariant found,
                       connection.scalar(QStringLiteral("PRAGMA %1(1)").arg(QLatin1String(pragma))));
    if (found.toString() != QStringLiteral("ok")) return cannotOpen("book_damaged", path, found.toString());
    return {};
}

/// The source stands in a read transaction: SQLite copies that moment and need not begin again when somebody
/// writes.
Result<void> copyPages(Connection& source, const QString& path, const QString& to,
                       const CopyProgress& progress) {
    RAPPORT_TRY_ASSIGN(const QVariant engine, source.scalar(QStringLiteral("SELECT sqlite_source_id()")));
    auto* from = static_cast<sqlite3*>(source.handle());
    // The handle is good for the library it was made by only (docs/decisions/backups.md).
    if (!from || engine.toString() != QLatin1String(sqlite3_sourceid()))
        return failed(to, QStringLiteral("SQLite"));
    sqlite3* into = nullptr;
    int status = sqlite3_open_v2(path.toUtf8().constData(), &into, SQLITE_OPEN_READWRITE, nullptr);
    bool stopped = false;
    if (status == SQLITE_OK) {
        sqlite3_backup* backup = sqlite3_backup_init(into, "main", from, "main");
        int left = pauses;
        for (bool going = backup != nullptr; going;) {
            status = sqlite3_backup_step(backup, pagesAtATime);
            const bool held = status == SQLITE_BUSY || status == SQLITE_LOCKED;
            if (held) sqlite3_sleep(pauseMs);
            going = status == SQLITE_OK || (held && --left > 0);
            const int pages = sqlite3_backup_pagecount(backup);
            const int done = pages - sqlite3_backup_remaining(backup);
            if (going && progress && pages > 0 && !progress(int(qint64(done) * 1000 / pages))) {
                stopped = true;
                going = false;
            }
        }
        // Without a backup the reason is the new file's.
        status = backup ? sqlite3_backup_finish(backup) : sqlite3_errcode(into);
    }
    const QString detail = into ? QString::fromUtf8(sqlite3_errmsg(into)) : QString();
    sqlite3_close(into);
    if (stopped) return Error{ErrorKind::Cancelled, "cancelled"};
    if (status != SQLITE_OK) return failed(to, detail);
    return {};
}

/// On the disk, as one file: a small durable write takes all of its file along.
Result<void> settle(const QString& path) {
    RAPPORT_TRY_ASSIGN(const auto copy, Connection::openSqlite(path, false));
    RAPPORT_TRY(copy->run(QStringLiteral("PRAGMA synchronous = FULL")));
    RAPPORT_TRY(copy->scalar(QStringLiteral("PRAGMA journal_mode = DELETE")));
    return copy->run(QStringLiteral("UPDATE schema_version SET version = version"));
}

Result<void> holdAgainst(const Content& wanted, const QString& path, const QString& to) {
    RAPPORT_TRY_ASSIGN(const auto copy, Connection::openSqlite(path, true));
    RAPPORT_TRY(checkPages(*copy, path, "quick_check"));
    RAPPORT_TRY_ASSIGN(const Content got, contentOf(*copy));
    if (!isBookFile(path) || got != wanted)
        return failed(to, QStringLiteral("the copy differs from the book"));
    return {};
}

Result<void> writeCopy(Connection& source, UnfinishedFile& file, const QString& to,
                       const CopyProgress& progress) {
    RAPPORT_TRY(source.beginRead());
    // The first look at the book is the moment that is copied.
    Result<Content> wanted = contentOf(source);
    Result<void> done;
    if (wanted) done = copyPages(source, file.path(), to, progress);
    source.rollBack();
    if (!wanted) return wanted.error();
    RAPPORT_TRY(done);
    RAPPORT_TRY(settle(file.path()));
    RAPPORT_TRY(holdAgainst(*wanted, file.path(), to));
    return file.name();
}

Result<void> lookThrough(const QString& path, Examination examination) {
    RAPPORT_TRY_ASSIGN(const auto connection, Connection::openSqlite(path, true));
    RAPPORT_TRY_ASSIGN(const SchemaVersion has, schemaVersion(*connection));
    if (has.version == 0) return cannotOpen("book_damaged", path);
    if (has.minCompatible > allMigrations().back().version)
        return cannotOpen("book_newer", path).with(QStringLiteral("version"), QString::number(has.version));
    const bool whole = examination == Examination::Whole;
    RAPPORT_TRY(checkPages(*connection, path, whole ? "integrity_check" : "quick_check"));
    RAPPORT_TRY_ASSIGN(const QVariant code,
                       connection->scalar(QStringLiteral("SELECT base_currency FROM book WHERE id = 1")));
    if (!Currency::fromCode(code.toString())) return cannotOpen("book_damaged", path);
    if (whole) {
        RAPPORT_TRY_ASSIGN(const QVariant broken,
                           connection->scalar(QStringLiteral("PRAGMA foreign_key_check")));
        if (broken.isValid()) return cannotOpen("book_damaged", path, broken.toString());
    }
    return {};
}

Result<BookMoment> lastMoment(Connection& connection) {
    RAPPORT_TRY_ASSIGN(Statement last, connection.prepare(QStringLiteral(
                                           "SELECT id, at FROM change_log ORDER BY id DESC LIMIT 1")));
    RAPPORT_TRY(last.exec());
    RAPPORT_TRY_ASSIGN(const bool any, last.next());
    return any ? BookMoment{last.integer(0), last.integer(1)} : BookMoment();
}

} // namespace

Result<BookMoment> momentOf(const Book& book) {
    return lastMoment(book.connection());
}

Result<BookMoment> momentOfFile(const QString& path) {
    if (!QFileInfo(path).isFile()) return cannotOpen("book_missing", path);
    if (!isBookFile(path)) return cannotOpen("not_a_book", path);
    const auto read = [&]() -> Result<BookMoment> {
        RAPPORT_TRY_ASSIGN(const auto connection, Connection::openSqlite(path, true));
        return lastMoment(*connection);
    };
    Result<BookMoment> moment = read();
    if (!moment) return aboutFile(moment.error(), path);
    return moment;
}

Result<void> copyBook(Connection& source, const QString& to, const CopyProgress& progress) {
    if (QFileInfo::exists(to))
        return Error{ErrorKind::InputRejected, "file_exists", {{QStringLiteral("path"), to}}};
    UnfinishedFile file(to);
    RAPPORT_TRY(file.make());
    const Result<void> done = writeCopy(source, file, to, progress);
    if (done || done.error().kind == ErrorKind::Cancelled || done.error().code == "backup_failed")
        return done;
    return failed(to,
                  done.error().args.value(QStringLiteral("detail"), QString::fromLatin1(done.error().code)));
}

Result<void> copyBookFile(const QString& from, const QString& to) {
    RAPPORT_TRY_ASSIGN(const auto source, Connection::openSqlite(from, true));
    return copyBook(*source, to);
}

Result<void> examineBook(const QString& path, Examination examination) {
    if (!QFileInfo(path).isFile()) return cannotOpen("book_missing", path);
    if (!isOpenHere(path)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return cannotOpen("book_no_rights", path, file.errorString());
    }
    if (!isBookFile(path)) return cannotOpen("not_a_book", path);
    const Result<void> found = lookThrough(path, examination);
    if (!found) return aboutFile(found.error(), path);
    return {};
}

Result<void> gatherIntoOneFile(const QString& path) {
    const auto gather = [&]() -> Result<void> {
        RAPPORT_TRY_ASSIGN(const auto connection, Connection::openSqlite(path, false));
        RAPPORT_TRY(connection->run(QStringLiteral("PRAGMA busy_timeout = 0")));
        // Refused while anybody else has the book open: each keeps a lock on the file of a book with a log.
        RAPPORT_TRY_ASSIGN(const QVariant mode,
                           connection->scalar(QStringLiteral("PRAGMA journal_mode = DELETE")));
        if (mode.toString() != QStringLiteral("delete")) return cannotOpen("book_locked", path);
        RAPPORT_TRY(connection->run(QStringLiteral("BEGIN EXCLUSIVE")));
        return connection->run(QStringLiteral("ROLLBACK"));
    };
    const Result<void> done = gather();
    if (!done) return aboutFile(done.error(), path);
    return {};
}

} // namespace rapport::storage
