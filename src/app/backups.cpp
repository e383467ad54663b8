// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include "app/access.h"
#include "app/command_runner.h"
#include "app/job_control.h"
#include "app/sealed_file.h"
#include "app/workspace.h"
#include "storage/book.h"
#include "storage/book_copy.h"
#include "storage/setting_repository.h"
#include "storage/transaction.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace rapport::app {

namespace {

QString automaticSetting() {
    return QStringLiteral("backup.automatic");
}
QString keepSetting() {
    return QStringLiteral("backup.keep");
}

Result<BackupRules> rulesOf(storage::Book& book) {
    const storage::SettingRepository settings(book);
    BackupRules rules;
    RAPPORT_TRY_ASSIGN(const std::optional<QString> automatic, settings.value(automaticSetting()));
    rules.automatic = automatic != QStringLiteral("0");
    RAPPORT_TRY_ASSIGN(const std::optional<QString> keep, settings.value(keepSetting()));
    const int number = keep ? keep->toInt() : 0;
    if (number >= fewestBackups && number <= mostBackups) rules.keep = number;
    return rules;
}

storage::CopyProgress tellingOf(JobControl* control) {
    return [control](int permille) {
        if (!control) return true;
        control->setProgress(permille);
        return !control->cancelled();
    };
}

/// Whether the newest copy holds what the book holds. One that cannot be read does not.
Result<bool> isCopied(storage::Book& book, const Clock& clock) {
    RAPPORT_TRY_ASSIGN(const storage::BookMoment moment, storage::momentOf(book));
    if (moment == storage::BookMoment()) return true;
    for (const BackupFile& backup : backupsOf(book.path())) {
        if (backup.at > clock.now()) continue;
        const auto copied = storage::momentOfFile(backup.path);
        return copied && *copied == moment;
    }
    return false;
}

/// What runs that were broken off have left, once nobody can be writing it any more.
void removeUnfinished(const QString& folder, Instant now) {
    constexpr qint64 dayMs = 24 * 3600 * 1000;
    const QDir place(folder);
    for (const QFileInfo& info : place.entryInfoList({QStringLiteral("*.unfinished*")}, QDir::Files)) {
        if (info.lastModified().toMSecsSinceEpoch() < now.msSinceEpoch() - dayMs)
            QFile::remove(info.absoluteFilePath());
    }
}

} // namespace

Result<BackupRules> Backups::rules() {
    RAPPORT_TRY(workspace_.access().requireOwner());
    return rulesOf(workspace_.book());
}

Result<std::vector<BackupFile>> Backups::list() {
    RAPPORT_TRY(workspace_.access().requireOwner());
    return backupsOf(workspace_.path());
}

Result<void> Backups::setRules(const BackupRules& rules) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    if (rules.keep < fewestBackups || rules.keep > mostBackups)
        return Error{ErrorKind::InputRejected,
                     "out_of_range",
                     {{QStringLiteral("field"), QStringLiteral("keep")},
                      {QStringLiteral("value"), QString::number(rules.keep)}}};
    RAPPORT_TRY_ASSIGN(storage::Transaction transaction, storage::Transaction::begin(workspace_.book()));
    storage::SettingRepository settings(workspace_.book());
    RAPPORT_TRY(settings.setValue(transaction, automaticSetting(),
                                  rules.automatic ? std::nullopt : std::optional(QStringLiteral("0"))));
    RAPPORT_TRY(settings.setValue(
        transaction, keepSetting(),
        rules.keep == BackupRules().keep ? std::nullopt : std::optional(QString::number(rules.keep))));
    storage::ChangeNote note;
    note.who = workspace_.commands().actor();
    note.at = workspace_.clock().now();
    note.command = "set_backup_rules";
    RAPPORT_TRY(transaction.commit(note));
    return {};
}

Result<void> Backups::remove(const QString& path) {
    RAPPORT_TRY_ASSIGN(const std::vector<BackupFile> backups, list());
    const bool known = std::any_of(backups.begin(), backups.end(),
                                   [&](const BackupFile& backup) { return backup.path == path; });
    if (!known || !QFile::remove(path))
        return Error{ErrorKind::InputRejected, "file_not_removed", {{QStringLiteral("file"), path}}};
    return {};
}

Result<std::optional<QString>> backUpIfChanged(storage::Book& book, const Clock& clock, BackupReason reason,
                                               JobControl* control) {
    RAPPORT_TRY_ASSIGN(const BackupRules rules, rulesOf(book));
    if (!rules.automatic) return std::optional<QString>();
    RAPPORT_TRY_ASSIGN(const bool copied, isCopied(book, clock));
    if (copied) return std::optional<QString>();
    RAPPORT_TRY_ASSIGN(const QString place, placeForBackup(book.path(), reason, clock.now()));
    RAPPORT_TRY(book.backUp(place, tellingOf(control)));
    // Only after a good one is there.
    for (const BackupFile& backup : outlivedBackups(backupsOf(book.path()), clock, rules.keep))
        QFile::remove(backup.path);
    removeUnfinished(backupFolderOf(book.path()), clock.now());
    return std::optional(place);
}

Result<std::optional<QString>> backUpAtStart(const QString& book, const Clock& clock, JobControl* control) {
    RAPPORT_TRY_ASSIGN(const auto opened, storage::Book::open(book, storage::OpenMode::ReadOnly));
    return backUpIfChanged(*opened, clock, BackupReason::Start, control);
}

Result<void> backUpTo(const QString& book, const QString& file, const QString& password,
                      JobControl* control) {
    if (QFileInfo::exists(file))
        return Error{ErrorKind::InputRejected, "file_exists", {{QStringLiteral("path"), file}}};
    RAPPORT_TRY_ASSIGN(const auto opened, storage::Book::open(book, storage::OpenMode::ReadOnly));
    if (password.isEmpty()) return opened->backUp(file, tellingOf(control));
    // What is not encrypted never leaves the place where the book lies open anyway.
    const QString plain = book + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).left(8) +
                          QStringLiteral(".unfinished");
    Result<void> done = opened->backUp(plain, tellingOf(control));
    if (done) done = sealFile(plain, file, password, control);
    QFile::remove(plain);
    return done;
}

} // namespace rapport::app
