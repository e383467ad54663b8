// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QString>

#include <vector>

namespace rapport::app {

/// Why a copy was made by itself.
enum class BackupReason {
    Start,  ///< The program was started and the book had changed since the last copy.
    Import, ///< Before an import.
    Update, ///< Before an older book was brought up to date.
};

/// A copy the program made by itself. Day, reason and order are those of its name, which other programs that
/// copy files about leave as it is.
struct BackupFile {
    QString path;
    BackupReason reason = BackupReason::Start;
    Instant at;
    qint64 bytes = 0;

    bool operator==(const BackupFile&) const = default;
};

/// The folder beside a book that its copies are kept in: "<book>.backups".
QString backupFolderOf(const QString& book);

/// The copies in the folder of a book, newest first; files that are none are passed over.
std::vector<BackupFile> backupsOf(const QString& book);

/// The path of a copy to be made now. Makes the folder, readable by its owner only. Error: backup_failed.
Result<QString> placeForBackup(const QString& book, BackupReason reason, Instant now);

/// For how many months before the present one the last copy of each is kept.
inline constexpr int backupMonths = 12;

/// Which of these copies (newest first) have outlived their use: all but the newest `keep`, and the last of
/// each of the last twelve months. Copies dated after now, of a clock that was wrong, are neither counted nor
/// taken.
std::vector<BackupFile> outlivedBackups(const std::vector<BackupFile>& backups, const Clock& clock, int keep);

} // namespace rapport::app
