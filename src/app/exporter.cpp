// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/access.h"
#include "app/carried_header.h"
#include "app/job_control.h"
#include "app/private_file.h"
#include "importing/csv_export.h"
#include "importing/csv_tables.h"
#include "importing/exchange_writer.h"
#include "storage/book_reader.h"
#include "storage/dropped_keys.h"
#include "storage/snapshot.h"

#include <QDir>

#include <memory>
#include <vector>

namespace rapport::app {

namespace {

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
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(BookHeader header, carriedHeader(book_));
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<QSaveFile> file, openPrivateFile(path));
    importing::ExchangeWriter writer(*file, std::move(header));
    RAPPORT_TRY_ASSIGN(QStringList dropped, storage::droppedKeys(book_));
    writer.setDroppedKeys(std::move(dropped));
    RAPPORT_TRY(
        eachClient(book_, control, [&](const ClientContent& content) { return writer.add(content); }));
    RAPPORT_TRY(writer.finish());
    return commitPrivateFile(*file);
}

Result<QStringList> Exporter::csv(const QString& folder, JobControl* control,
                                  const importing::CsvOptions& options) {
    RAPPORT_TRY(access_.requireOwner());
    if (!QDir().mkpath(folder))
        return Error{ErrorKind::InputRejected, "folder_not_made", {{QStringLiteral("file"), folder}}};
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    RAPPORT_TRY_ASSIGN(BookHeader header, storage::BookReader(book_).header());
    std::vector<std::unique_ptr<QSaveFile>> files;
    importing::CsvExporter writer(
        [&](const QString& name) -> Result<QIODevice*> {
            RAPPORT_TRY_ASSIGN(std::unique_ptr<QSaveFile> file, openPrivateFile(QDir(folder).filePath(name)));
            files.push_back(std::move(file));
            return static_cast<QIODevice*>(files.back().get());
        },
        std::move(header), options);
    RAPPORT_TRY(
        eachClient(book_, control, [&](const ClientContent& content) { return writer.add(content); }));
    RAPPORT_TRY(writer.finish());
    QStringList written;
    for (const auto& file : files) {
        RAPPORT_TRY(commitPrivateFile(*file));
        written << file->fileName();
    }
    return written;
}

Result<void> Exporter::clientsCsv(const QString& file, const std::vector<Id<Client>>& clients) {
    RAPPORT_TRY(access_.requireOwner());
    constexpr const char* table = "clients";
    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    const storage::BookReader reader(book_);
    RAPPORT_TRY_ASSIGN(const BookHeader header, reader.header());
    QByteArray text = importing::csvHeader(table);
    for (const Id<Client> id : clients) {
        const auto content = reader.contentOf(id);
        if (!content && content.error().code == "record_not_found") continue;
        if (!content) return content.error();
        for (const auto& [name, rows] : importing::csvRows(*content, header))
            if (qstrcmp(name, table) == 0) text += rows;
    }
    RAPPORT_TRY_ASSIGN(const std::unique_ptr<QSaveFile> out, openPrivateFile(file));
    out->write(text); // a failure is told when it is committed
    return commitPrivateFile(*out);
}

} // namespace rapport::app
