// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/book.h"

#include "storage/book_copy.h"
#include "storage/connection.h"
#include "storage/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace rapport::storage {

namespace {

constexpr qint32 kApplicationId = 0x52505254; // "RPRT", at byte 68 of the file.
constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Error cannotOpen(const char* code, const QString& path, const QString& detail = QString()) {
    Error error{ErrorKind::CannotOpen, code, {{QStringLiteral("path"), path}}};
    return detail.isEmpty() ? error : std::move(error).with(QStringLiteral("detail"), detail);
}

/// What a failure of the engine means while a file whose first bytes are a book's is being opened.
Error whileOpening(const Error& error, const QString& path) {
    const QString detail = error.args.value(QStringLiteral("detail"));
    if (error.code == "book_busy") return cannotOpen("book_locked", path, detail);
    if (error.code == "book_no_rights") return cannotOpen("book_no_rights", path, detail);
    if (error.code == "disk_full" || error.code == "backup_failed") return error;
    return cannotOpen("book_damaged", path, detail);
}

/// https://www.sqlite.org/fileformat.html, 1.3
bool hasBooksHead(QFile& file) {
    const QByteArray head = file.read(100);
    return head.size() == 100 && head.startsWith(QByteArray("SQLite format 3\0", 16)) &&
           qFromBigEndian<qint32>(head.constData() + 68) == kApplicationId;
}

Result<void> lookAtFile(const QString& path, OpenMode mode) {
    const QFileInfo info(path);
    if (!info.exists()) return cannotOpen("book_missing", path);
    if (!info.isFile()) return cannotOpen("not_a_book", path);
    if (mode == OpenMode::ReadWrite && !info.isWritable()) return cannotOpen("book_no_rights", path);
    if (isOpenHere(path)) return {}; // It was looked at then.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return cannotOpen("book_no_rights", path, file.errorString());
    if (!hasBooksHead(file)) return cannotOpen("not_a_book", path);
    return {};
}

Result<void> setUp(Connection& connection, OpenMode mode) {
    RAPPORT_TRY(connection.run(QStringLiteral("PRAGMA foreign_keys = ON")));
    RAPPORT_TRY(connection.run(QStringLiteral("PRAGMA trusted_schema = OFF")));
    RAPPORT_TRY(connection.run(connection.dialect().keepPages(kPagesKept)));
    if (mode == OpenMode::ReadOnly) return {};
    RAPPORT_TRY(connection.run(QStringLiteral("PRAGMA journal_mode = WAL")));
    return connection.run(QStringLiteral("PRAGMA synchronous = FULL"));
}

/// An empty file only its owner may read, before anything is in it.
Result<void> makeFile(const QString& path, const char* existsCode, const char* failedCode) {
    QFile file(path);
    if (QFileInfo::exists(path))
        return Error{ErrorKind::InputRejected, existsCode, {{QStringLiteral("path"), path}}};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwnerOnly))
        return cannotOpen(failedCode, path, file.errorString());
    return {};
}

QString unusedBackupPath(const QString& path, int version) {
    const QString plain = path + QStringLiteral(".v%1.backup").arg(version);
    QString candidate = plain;
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = plain + QStringLiteral(".%1").arg(n);
    return candidate;
}

} // namespace

Book::Book(QString path, OpenMode mode, std::unique_ptr<Connection> connection)
    : path_(std::move(path)), mode_(mode), connection_(std::move(connection)) {}

Book::~Book() = default;

Result<std::unique_ptr<Book>> Book::create(const QString& path, const NewBook& content) {
    RAPPORT_TRY(makeFile(path, "book_exists", "book_no_rights"));
    const auto fill = [&]() -> Result<std::unique_ptr<Book>> {
        RAPPORT_TRY_ASSIGN(auto connection, Connection::openSqlite(path, false));
        RAPPORT_TRY(connection->run(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)));
        RAPPORT_TRY(setUp(*connection, OpenMode::ReadWrite));
        RAPPORT_TRY(migrate(*connection, allMigrations(), [](int) { return Result<void>(); }));
        RAPPORT_TRY(connection->run(
            QStringLiteral("INSERT INTO book (id, name, base_currency, facts_version, created_at) "
                           "VALUES (1, ?, ?, 0, ?)"),
            {content.name.isNull() ? QStringLiteral("") : content.name, content.base.code(),
             content.createdAt.msSinceEpoch()}));
        std::unique_ptr<Book> book(new Book(path, OpenMode::ReadWrite, std::move(connection)));
        RAPPORT_TRY(book->readHeader());
        return book;
    };
    auto book = fill();
    if (!book)
        for (const char* suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path + QLatin1String(suffix));
    return book;
}

Result<std::unique_ptr<Book>> Book::open(const QString& path, OpenMode mode, const CopyPlace& copyTo) {
    RAPPORT_TRY(lookAtFile(path, mode));
    const auto read = [&]() -> Result<std::unique_ptr<Book>> {
        RAPPORT_TRY_ASSIGN(auto connection, Connection::openSqlite(path, mode == OpenMode::ReadOnly));
        RAPPORT_TRY(setUp(*connection, mode));
        RAPPORT_TRY_ASSIGN(const SchemaVersion has, schemaVersion(*connection));
        const int known = allMigrations().back().version;
        if (has.version == 0) return cannotOpen("book_damaged", path);
        if (has.minCompatible > known)
            return cannotOpen("book_newer", path)
                .with(QStringLiteral("version"), QString::number(has.version));
        if (has.version < known && mode == OpenMode::ReadOnly) return cannotOpen("book_older", path);
        RAPPORT_TRY(migrate(*connection, allMigrations(), [&](int fromVersion) -> Result<void> {
            QString place = unusedBackupPath(path, fromVersion);
            if (copyTo) {
                RAPPORT_TRY_ASSIGN(place, copyTo(fromVersion));
            }
            return copyBook(*connection, place);
        }));
        std::unique_ptr<Book> book(new Book(path, mode, std::move(connection)));
        RAPPORT_TRY(book->readHeader());
        return book;
    };
    auto book = read();
    if (!book &&
        (book.error().kind != ErrorKind::CannotOpen || !book.error().args.contains(QStringLiteral("path"))))
        return whileOpening(book.error(), path);
    return book;
}

Result<void> Book::readHeader() {
    RAPPORT_TRY_ASSIGN(const QVariant code,
                       connection_->scalar(QStringLiteral("SELECT base_currency FROM book WHERE id = 1")));
    const std::optional<Currency> base = Currency::fromCode(code.toString());
    if (!base) return cannotOpen("book_damaged", path_);
    base_ = *base;
    return {};
}

Result<qint64> Book::factsVersion() const {
    return connection_->number(QStringLiteral("SELECT facts_version FROM book WHERE id = 1"));
}

Result<void> Book::backUp(const QString& to, const std::function<bool(int)>& progress) const {
    return copyBook(*connection_, to, progress);
}

bool isBookFile(const QString& path) {
    if (isOpenHere(path)) return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && hasBooksHead(file);
}

} // namespace rapport::storage
