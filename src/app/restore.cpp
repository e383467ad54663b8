// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restore.h"

#include "app/access.h"
#include "app/sealed_file.h"
#include "storage/book.h"
#include "storage/book_copy.h"
#include "storage/open_files.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace rapport::app {

namespace {

Error about(const char* code, const QString& file) {
    return Error{ErrorKind::InputRejected, code, {{QStringLiteral("file"), file}}};
}

Error restoreFailed(const QString& book, const QString& detail) {
    return Error{ErrorKind::Internal,
                 "restore_failed",
                 {{QStringLiteral("path"), book}, {QStringLiteral("detail"), detail}}};
}

/// A copy of the plain backup through SQLite, which also takes what waits in a journal beside it. Where that
/// cannot be opened (a journal on a medium that cannot be written), the bytes are taken as they are.
Result<void> copyPlain(const QString& backup, const QString& to) {
    if (storage::copyBookFile(backup, to)) return {};
    QFile::remove(to);
    QFile from(backup);
    if (!from.copy(to))
        return about("file_unreadable", backup).with(QStringLiteral("reason"), from.errorString());
    const QString journal = to + QStringLiteral("-wal");
    QFile::copy(backup + QStringLiteral("-wal"), journal);
    for (const QString& file : {to, journal})
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return storage::gatherIntoOneFile(to);
}

/// The name in errors is the one the user knows.
Result<void> renamed(Result<void> result, const QString& path) {
    if (result) return result;
    Error error = std::move(result).error();
    return std::move(error).with(QStringLiteral("path"), path);
}

Result<void> fetch(const QString& backup, const QString& to, const QString& password, JobControl* control) {
    if (backupKindOf(backup) == BackupKind::Sealed) {
        if (password.isEmpty()) return about("backup_needs_password", backup);
        RAPPORT_TRY(unsealFile(backup, to, password, control));
        if (!storage::isBookFile(to)) return about("not_a_backup", backup);
    } else {
        RAPPORT_TRY(renamed(copyPlain(backup, to), backup));
    }
    return renamed(storage::examineBook(to, storage::Examination::Whole), backup);
}

QString unusedPlaceBeside(const QString& book, Instant now) {
    const QFileInfo info(book);
    const QString time =
        QDateTime::fromMSecsSinceEpoch(now.msSinceEpoch()).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    const QString stem = QDir::cleanPath(
        info.dir().filePath(info.completeBaseName() + QStringLiteral(" before restore ") + time));
    QString place = stem + suffix;
    for (int n = 2; QFileInfo::exists(place); ++n)
        place = stem + QStringLiteral(" (%1)").arg(n) + suffix;
    return place;
}

/// The book with its journals from one name to another, where nothing is.
Result<void> moveBook(const QString& from, const QString& to) {
    QFile file(from);
    if (!file.rename(to)) return restoreFailed(from, file.errorString());
    for (const char* ending : storage::bookCompanions) {
        const QString companion = from + QLatin1String(ending);
        if (QFileInfo::exists(companion)) QFile::rename(companion, to + QLatin1String(ending));
    }
    return {};
}

} // namespace

class PreparedRestore {
public:
    explicit PreparedRestore(const QString& book)
        : book_(book), path_(book + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).left(8) +
                             QStringLiteral(".unfinished")) {}
    ~PreparedRestore() {
        QFile::remove(path_);
        for (const char* ending : storage::bookCompanions)
            QFile::remove(path_ + QLatin1String(ending));
    }
    PreparedRestore(const PreparedRestore&) = delete;
    PreparedRestore& operator=(const PreparedRestore&) = delete;

    const QString& book() const { return book_; }
    const QString& path() const { return path_; }

private:
    QString book_;
    QString path_;
};

BackupKind backupKindOf(const QString& file) {
    if (storage::isOpenHere(file)) return BackupKind::Plain;
    if (isSealedFile(file)) return BackupKind::Sealed;
    return storage::isBookFile(file) ? BackupKind::Plain : BackupKind::None;
}

Result<void> mayReplace(const QString& book, const QString& ownerPassword) {
    const auto present = storage::Book::open(book, storage::OpenMode::ReadOnly);
    if (!present) return {};
    const Result<QString> hash = keptOwnerPassword(**present);
    if (!hash || hash->isEmpty()) return {};
    if (ownerPassword.isEmpty()) return Error{ErrorKind::Usage, "owner_only"};
    return checkOwnerPassword(**present, ownerPassword);
}

Result<SharedRestore> prepareRestore(const QString& backup, const QString& book, const QString& password,
                                     JobControl* control) {
    const QFileInfo present(book);
    if (present.exists() && present.canonicalFilePath() == QFileInfo(backup).canonicalFilePath())
        return about("restore_of_itself", backup);
    if (QFile readable(backup); !storage::isOpenHere(backup) && !readable.open(QIODevice::ReadOnly))
        return about("file_unreadable", backup).with(QStringLiteral("reason"), readable.errorString());
    if (backupKindOf(backup) == BackupKind::None) return about("not_a_backup", backup);
    if (present.exists() && !present.isFile())
        return Error{ErrorKind::InputRejected, "restore_into_folder", {{QStringLiteral("path"), book}}};
    auto prepared = std::make_shared<const PreparedRestore>(book);
    RAPPORT_TRY(fetch(backup, prepared->path(), password, control));
    return SharedRestore(std::move(prepared));
}

Result<Restored> applyRestore(const SharedRestore& prepared, const Clock& clock) {
    const QString& book = prepared->book();
    Restored restored;
    if (QFileInfo::exists(book)) {
        // A damaged book has nothing left to gather and moves with its journals as they are.
        const Result<void> gathered = storage::gatherIntoOneFile(book);
        if (!gathered && gathered.error().code == "book_locked") return gathered.error();
        restored.kept = unusedPlaceBeside(book, clock.now());
        RAPPORT_TRY(moveBook(book, restored.kept));
    }
    QFile file(prepared->path());
    if (!file.rename(book)) {
        const QString reason = file.errorString();
        if (!restored.kept.isEmpty()) RAPPORT_TRY(moveBook(restored.kept, book));
        return restoreFailed(book, reason);
    }
    return restored;
}

Result<Restored> restoreBook(const QString& backup, const QString& book, const QString& password,
                             const Clock& clock, JobControl* control) {
    RAPPORT_TRY_ASSIGN(const SharedRestore prepared, prepareRestore(backup, book, password, control));
    return applyRestore(prepared, clock);
}

} // namespace rapport::app
