// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_files.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace rapport::app {

namespace {

using importing::ImportKind;

constexpr qsizetype kMostFiles = 500'000;
constexpr qsizetype kMarkBytes = 12; // Of the digest: enough that no two moments of a folder look alike.

QStringList endingsOf(std::optional<ImportKind> kind) {
    QStringList tables{QStringLiteral("csv"), QStringLiteral("txt"), QStringLiteral("tsv"),
                       QStringLiteral("xlsx")};
    if (!kind) return tables;
    switch (*kind) {
    case ImportKind::Calls:
        return tables << QStringLiteral("xml");
    case ImportKind::Calendar:
        return {QStringLiteral("ics"), QStringLiteral("ical"), QStringLiteral("ifb")};
    case ImportKind::Mail:
        return {QStringLiteral("eml"), QStringLiteral("mbox"), QStringLiteral("mbx")};
    case ImportKind::Statement:
        return tables << QStringLiteral("ofx") << QStringLiteral("qfx") << QStringLiteral("xml")
                      << QStringLiteral("sta") << QStringLiteral("mt940") << QStringLiteral("940")
                      << QStringLiteral("swi");
    case ImportKind::Clients:
        return tables << QStringLiteral("vcf");
    default:
        break;
    }
    return tables;
}

bool isMaildir(const QDir& folder) {
    return QFileInfo(folder.filePath(QStringLiteral("cur"))).isDir() &&
           QFileInfo(folder.filePath(QStringLiteral("new"))).isDir();
}

/// Adds the files of one folder whose endings are among these; no endings: all.
Result<void> addFiles(const QDir& folder, const QStringList& endings, SourceFiles& found) {
    const QString within = QFileInfo(folder.path()).canonicalFilePath() + u'/';
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const QFileInfo file(folder.filePath(name));
        if (!endings.isEmpty() && !endings.contains(file.suffix().toLower())) continue;
        if (file.isSymLink() && !file.canonicalFilePath().startsWith(within)) {
            found.outside << file.filePath();
            continue;
        }
        if (found.files.size() == kMostFiles)
            return Error{ErrorKind::InputRejected, "source_too_many_files"}
                .with(QStringLiteral("path"), folder.path())
                .with(QStringLiteral("most"), QString::number(kMostFiles));
        found.files << file.filePath();
    }
    return {};
}

/// What a file is called as long as it is the same: "1700000000.M1P2.host:2,S" of a Maildir loses its flags,
/// whichever sign the system allows between.
QString lastingName(const QFileInfo& file) {
    const QString folder = file.dir().dirName();
    const QString name = file.fileName();
    if (folder != u"cur" && folder != u"new") return name;
    const qsizetype flags = name.lastIndexOf(QStringLiteral("2,"));
    return flags > 1 && !name.at(flags - 1).isLetterOrNumber() ? name.left(flags - 1) : name;
}

QString monthOf(const QFileInfo& file) {
    return file.lastModified().toUTC().toString(QStringLiteral("yyyy-MM"));
}

} // namespace

Result<SourceFiles> sourceFiles(const QString& path, std::optional<ImportKind> kind) {
    SourceFiles found;
    if (!QFileInfo(path).isDir()) {
        found.files << path;
        return found;
    }
    const QDir folder(path);
    if (isMaildir(folder)) {
        for (const char* part : {"cur", "new"})
            RAPPORT_TRY(addFiles(QDir(folder.filePath(QLatin1String(part))), {}, found));
        return found;
    }
    RAPPORT_TRY(addFiles(folder, endingsOf(kind), found));
    return found;
}

FileMarks marksOf(const QStringList& files) {
    std::map<QString, QStringList> byMonth;
    for (const QString& path : files) {
        const QFileInfo file(path);
        if (!file.exists()) continue;
        byMonth[monthOf(file)] << QStringLiteral("%1\x1f%2\x1f%3")
                                      .arg(lastingName(file))
                                      .arg(file.size())
                                      .arg(file.lastModified().toUTC().toMSecsSinceEpoch());
    }
    FileMarks marks;
    for (auto& [month, lines] : byMonth) {
        lines.sort();
        const QByteArray digest =
            QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256)
                .first(kMarkBytes);
        marks.emplace(month, QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding)));
    }
    return marks;
}

QStringList changedSince(const FileMarks& before, const QStringList& files) {
    const FileMarks now = marksOf(files);
    QStringList changed;
    for (const QString& path : files) {
        const QString month = monthOf(QFileInfo(path));
        const auto was = before.find(month);
        const auto is = now.find(month);
        if (was == before.end() || is == now.end() || was->second != is->second) changed << path;
    }
    return changed;
}

} // namespace rapport::app
