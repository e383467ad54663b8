// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/job_control.h"
#include "importing/csv_export.h"
#include "importing/exchange_writer.h"
#include "storage/book_reader.h"
#include "storage/snapshot.h"

#include <QDir>
#include <QSaveFile>

#include <memory>
#include <vector>

namespace rapport::app {

namespace {

Error cannotWrite(const QString& file, const QString& reason) {
    return Error{ErrorKind::InputRejected,
                 "cannot_write",
                 {{QStringLiteral("file"), file}, {QStringLiteral("reason"), reason}}};
}

/// A file that takes its name only when it is whole; what a business entered is for its owner alone.
Result<std::unique_ptr<QSaveFile>> openPrivate(const QString& path) {
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly) || !file->setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return cannotWrite(path, file->errorString());
    return file;
}

Result<void> finish(QSaveFile& file) {
    if (!file.commit()) return cannotWrite(file.fileName(), file.errorString());
    return {};
}

/// Hands every client of the book to `take`, telling how far it is.
Result<void> eachClient(storage::Book& book, JobControl* control,
                        const std::function<Result<void>(const ClientContent&)>& take) {
    const storage::BookReader reader(book);
    RAPPORT_TRY_ASSIGN(const std::vector<Id<Client>> ids, reader.clientIds());
    qint64 done = 0;
    return reader.forEachClient([&](const ClientContent& content) -> Result<void> {
        if (control && control->cancelled()) return Error{ErrorKind::Cancelled, "cancelled"};
        RAPPORT_TRY(take(content));
        if (control) control->setProgress(++done, static_cast<qint64>(ids.size()));
        return {};
    });
}

} // namespace

Result<void> Exporter::exchange(const QString& path, JobControl* control) {
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(BookHeader header, storage::BookReader(book_).header());
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<QSaveFile> file, openPrivate(path));
    importing::ExchangeWriter writer(*file, std::move(header));
    RAPPORT_TRY(
        eachClient(book_, control, [&](const ClientContent& content) { return writer.add(content); }));
    RAPPORT_TRY(writer.finish());
    return finish(*file);
}

Result<QStringList> Exporter::csv(const QString& folder, JobControl* control) {
    if (!QDir().mkpath(folder)) return cannotWrite(folder, QString());
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(BookHeader header, storage::BookReader(book_).header());
    std::vector<std::unique_ptr<QSaveFile>> files;
    importing::CsvExporter writer(
        [&](const QString& name) -> Result<QIODevice*> {
            RAPPORT_TRY_ASSIGN(std::unique_ptr<QSaveFile> file, openPrivate(QDir(folder).filePath(name)));
            files.push_back(std::move(file));
            return static_cast<QIODevice*>(files.back().get());
        },
        std::move(header));
    RAPPORT_TRY(
        eachClient(book_, control, [&](const ClientContent& content) { return writer.add(content); }));
    RAPPORT_TRY(writer.finish());
    QStringList written;
    for (const auto& file : files) {
        RAPPORT_TRY(finish(*file));
        written << file->fileName();
    }
    return written;
}

} // namespace rapport::app
