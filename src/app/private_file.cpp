// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/private_file.h"

#include "storage/book.h"

#include <QFile>

namespace rapport::app {

namespace {

Error cannotWrite(const QString& path, const QString& reason) {
    return Error{ErrorKind::InputRejected,
                 "cannot_write",
                 {{QStringLiteral("file"), path}, {QStringLiteral("reason"), reason}}};
}

/// A book, or the journal that SQLite keeps beside it.
bool belongsToBook(QString path) {
    if (storage::isBookFile(path)) return true;
    for (const QLatin1String ending :
         {QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")})
        if (path.endsWith(ending) && storage::isBookFile(path.chopped(ending.size()))) return true;
    return false;
}

} // namespace

Result<std::unique_ptr<QSaveFile>> openPrivateFile(const QString& path) {
    if (belongsToBook(path))
        return Error{ErrorKind::InputRejected, "would_overwrite_book", {{QStringLiteral("file"), path}}};
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly) || !file->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return cannotWrite(path, file->errorString());
    return file;
}

Result<void> commitPrivateFile(QSaveFile& file) {
    if (!file.commit()) return cannotWrite(file.fileName(), file.errorString());
    return {};
}

Result<void> writePrivateFile(const QString& path, const QByteArray& bytes) {
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<QSaveFile> file, openPrivateFile(path));
    if (file->write(bytes) != bytes.size()) return cannotWrite(path, file->errorString());
    return commitPrivateFile(*file);
}

} // namespace rapport::app
