// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_files.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <optional>
#include <set>

namespace rapport::app {

namespace {

struct ReasonWord {
    BackupReason reason;
    const char* word;
};
constexpr ReasonWord reasonWords[] = {
    {BackupReason::Start, "start"}, {BackupReason::Import, "import"}, {BackupReason::Update, "update"}};

// In UTC, so that names sort in the order of time whatever the zone; without what Windows forbids in names.
QString timeFormat() {
    return QStringLiteral("yyyy-MM-dd'T'HH-mm-ss'Z'");
}

std::optional<BackupFile> backupFrom(const QFileInfo& info) {
    static const QRegularExpression name(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ)-([a-z]+)(-\\d+)?\\.rapport$"));
    const QRegularExpressionMatch match = name.match(info.fileName());
    if (!match.hasMatch()) return std::nullopt;
    QDateTime at = QDateTime::fromString(match.captured(1), timeFormat());
    at.setTimeZone(QTimeZone::utc());
    const auto reason =
        std::find_if(std::begin(reasonWords), std::end(reasonWords),
                     [&](const ReasonWord& one) { return match.captured(2) == QLatin1String(one.word); });
    if (!at.isValid() || reason == std::end(reasonWords)) return std::nullopt;
    return BackupFile{info.absoluteFilePath(), reason->reason, Instant(at.toMSecsSinceEpoch()), info.size()};
}

Error noFolder(const QString& folder) {
    return Error{ErrorKind::Internal, "backup_failed", {{QStringLiteral("path"), folder}}}.with(
        QStringLiteral("detail"), QDir::toNativeSeparators(folder));
}

} // namespace

QString backupFolderOf(const QString& book) {
    return QFileInfo(book).absoluteFilePath() + QStringLiteral(".backups");
}

std::vector<BackupFile> backupsOf(const QString& book) {
    std::vector<BackupFile> backups;
    for (const QFileInfo& info : QDir(backupFolderOf(book)).entryInfoList(QDir::Files)) {
        if (auto backup = backupFrom(info)) backups.push_back(std::move(*backup));
    }
    std::sort(backups.begin(), backups.end(), [](const BackupFile& a, const BackupFile& b) {
        return a.at != b.at ? a.at > b.at : a.path > b.path;
    });
    return backups;
}

Result<QString> placeForBackup(const QString& book, BackupReason reason, Instant now) {
    const QString folder = backupFolderOf(book);
    if (!QFileInfo(folder).isDir()) {
        constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        // Another program may have made it in the meantime.
        if (!QDir().mkdir(folder, ownerOnly) && !QFileInfo(folder).isDir()) return noFolder(folder);
    }
    const QString time =
        QDateTime::fromMSecsSinceEpoch(now.msSinceEpoch(), QTimeZone::utc()).toString(timeFormat());
    const auto word = std::find_if(std::begin(reasonWords), std::end(reasonWords),
                                   [&](const ReasonWord& one) { return one.reason == reason; });
    const QString stem = folder + QLatin1Char('/') + time + QLatin1Char('-') + QLatin1String(word->word);
    QString path = stem + QStringLiteral(".rapport");
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = stem + QStringLiteral("-%1.rapport").arg(n);
    return path;
}

std::vector<BackupFile> outlivedBackups(const std::vector<BackupFile>& backups, const Clock& clock,
                                        int keep) {
    const auto monthOf = [](Day day) { return day.year() * 12 + day.month(); };
    const int thisMonth = monthOf(clock.today());
    std::set<int> months; // whose last copy was seen
    std::vector<BackupFile> outlived;
    int counted = 0;
    for (const BackupFile& backup : backups) {
        if (backup.at > clock.now()) continue;
        const int month = monthOf(clock.dayOf(backup.at));
        const bool lastOfMonth = months.insert(month).second;
        const bool kept = counted < keep || (lastOfMonth && month >= thisMonth - backupMonths);
        ++counted;
        if (!kept) outlived.push_back(backup);
    }
    return outlived;
}

} // namespace rapport::app
