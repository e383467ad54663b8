// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/book_copies.h"

#include "app/backup_files.h"

#include <QDir>
#include <QFileInfo>

namespace rapport::app {

QStringList copiesOf(const QString& book) {
    QStringList copies;
    for (const BackupFile& backup : backupsOf(book))
        copies << backup.path;
    // Made before a book of an older program was brought up to date (storage::Book::open), and what restoring
    // a backup has put aside (restore.h).
    const QFileInfo info(book);
    const QDir folder = info.absoluteDir();
    for (const QString& name : folder.entryList(QDir::Files, QDir::Time)) {
        if (name.startsWith(info.fileName() + QStringLiteral(".v")) &&
            name.contains(QStringLiteral(".backup")))
            copies << folder.filePath(name);
        else if (name.startsWith(info.completeBaseName() + QStringLiteral(" before restore ")))
            copies << folder.filePath(name);
    }
    return copies;
}

} // namespace rapport::app
