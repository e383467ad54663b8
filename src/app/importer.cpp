// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"

#include "app/access.h"
#include "app/command_runner.h"
#include "app/existing_book.h"
#include "app/job_control.h"
#include "app/own_mappings.h"
#include "app/private_file.h"
#include "importing/plan_import.h"
#include "importing/rejected_rows.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/import_repository.h"
#include "storage/open_files.h"
#include "storage/snapshot.h"
#include "wording/error_wording.h"
#include "wording/import_wording.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace rapport::app {

namespace {

Error unreadable(const QFile& file) {
    return Error{ErrorKind::InputRejected,
                 "file_unreadable",
                 {{QStringLiteral("file"), file.fileName()}, {QStringLiteral("reason"), file.errorString()}}};
}

Result<std::optional<importing::Mapping>> mappingOf(const QString& path) {
    if (path.isEmpty()) return std::optional<importing::Mapping>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return unreadable(file);
    auto mapping = importing::readMapping(file.readAll());
    if (!mapping) return std::move(mapping).error().with(QStringLiteral("file"), path);
    return std::optional(std::move(mapping).value());
}

/// All that the user said, without the files.
Result<importing::ImportRequest> requestOf(const ImportOptions& options, storage::Book& book) {
    importing::ImportRequest request;
    request.kind = options.kind;
    request.preset = options.preset;
    request.mapping = options.mapping;
    if (!request.mapping) {
        RAPPORT_TRY_ASSIGN(request.mapping, mappingOf(options.mappingFile));
    }
    RAPPORT_TRY_ASSIGN(request.ownMappings, readOwnMappings(book));
    request.sheet = options.sheet;
    request.delimiter = options.delimiter;
    request.dateOrder = options.dateOrder;
    request.decimalSign = options.decimalSign;
    request.encoding = options.encoding;
    request.currency = options.currency;
    request.termsDays = options.termsDays;
    request.skipBad = options.skipBad;
    request.takeAll = options.takeAll;
    request.choices = options.choices;
    return request;
}

/// Not the open book itself: to read and close it beside the engine would take the engine's locks away.
Result<void> mayRead(const QString& path) {
    if (!storage::isOpenHere(path)) return {};
    return Error{ErrorKind::InputRejected, "file_is_open_book", {{QStringLiteral("file"), path}}};
}

/// The files of an import, open for as long as it is read.
struct OpenFiles {
    std::vector<std::unique_ptr<QFile>> files;
    QCryptographicHash hash{QCryptographicHash::Sha256};

    Result<void> open(const QString& path) {
        RAPPORT_TRY(mayRead(path));
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly) || !hash.addData(file.get()) || !file->seek(0))
            return unreadable(*file);
        files.push_back(std::move(file));
        return {};
    }

    Result<void> openAll(const QStringList& paths, importing::ImportRequest& request) {
        for (const QString& path : paths) {
            RAPPORT_TRY(open(path));
            request.files.push_back({path, files.back().get()});
        }
        return {};
    }
};

/// "bad.csv", "bad-2.csv"
QString numbered(const QString& path, qsizetype number) {
    if (number == 1) return path;
    const QFileInfo file(path);
    const QString name = file.completeBaseName() + u'-' + QString::number(number);
    return file.dir().filePath(file.suffix().isEmpty() ? name : name + u'.' + file.suffix());
}

} // namespace

Result<importing::FilePreview> Importer::preview(const ImportOptions& options, size_t file, int rows) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(importing::ImportRequest request, requestOf(options, book_));
    request.today = clock_.today();
    const QString path = options.files[static_cast<qsizetype>(file)];
    RAPPORT_TRY(mayRead(path));
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly)) return unreadable(device);
    request.files.push_back({path, &device});
    return importing::previewFile(request, 0, book_.base(), rows);
}

Result<SharedImport> Importer::plan(const ImportOptions& options, JobControl* control) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(importing::ImportRequest request, requestOf(options, book_));
    request.today = clock_.today();
    OpenFiles open;
    RAPPORT_TRY(open.openAll(options.files, request));

    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    auto prepared = std::make_shared<PreparedImport>();
    prepared->sha256 = open.hash.result().toHex();
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Change> latest, storage::ChangeLog(book_).latest(1));
    if (!latest.empty()) prepared->lastChange = latest.front().id.value();

    ExistingBook existing(book_);
    RAPPORT_TRY_ASSIGN(prepared->plan,
                       importing::planImport(request, existing, [control](qint64 done, qint64 total) {
                           if (!control) return true;
                           control->setProgress(done, total);
                           return !control->cancelled();
                       }));
    return SharedImport(std::move(prepared));
}

Result<std::optional<qint64>> Importer::apply(const SharedImport& prepared, JobControl* control) {
    RAPPORT_TRY(access_.requireOwner());
    const importing::ImportPlan& plan = prepared->plan;
    if (!plan.isApplicable())
        return Error{ErrorKind::InputRejected,
                     "rows_rejected",
                     {{QStringLiteral("count"), QString::number(plan.rejected.size())}}};
    if (plan.changesNothing()) return std::optional<qint64>();
    RAPPORT_TRY_ASSIGN(const Outcome outcome, commands_.run(ApplyImport{prepared}, control));
    return outcome.importId;
}

Result<QStringList> Importer::saveRejected(const ImportOptions& options, const SharedImport& prepared,
                                           const QString& to, const wording::Speech& speech) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(importing::ImportRequest request, requestOf(options, book_));
    OpenFiles open;
    RAPPORT_TRY(open.openAll(options.files, request));
    if (open.hash.result().toHex() != prepared->sha256)
        return Error{ErrorKind::Conflict, "files_changed_since"};
    const importing::RejectionColumn column{wording::rejectedHeading(speech),
                                            [&speech](const importing::Rejection& rejection) {
                                                return wording::rejectionReason(speech, rejection.reason);
                                            }};
    RAPPORT_TRY_ASSIGN(const std::vector<QByteArray> tables,
                       importing::rejectedTables(request, prepared->plan, column));
    QStringList written;
    for (const QByteArray& table : tables) {
        written << numbered(to, written.size() + 1);
        RAPPORT_TRY(writePrivateFile(written.back(), table));
    }
    return written;
}

Result<std::vector<importing::Mapping>> Importer::ownMappings() {
    RAPPORT_TRY(access_.requireOwner());
    return readOwnMappings(book_);
}

Result<std::vector<ImportRecord>> Importer::imports() {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(const std::vector<storage::ImportRecord> stored,
                       storage::ImportRepository(book_).all());
    std::vector<ImportRecord> records;
    for (const storage::ImportRecord& one : stored) {
        const auto kind = importing::kindFromCode(one.kind);
        if (!kind) continue; // Of a later program.
        ImportRecord& record = records.emplace_back();
        record.id = one.id.value();
        record.at = one.at;
        record.actor = one.who;
        record.kind = *kind;
        record.files = one.fileName.split(u'\n');
        record.sha256 = one.sha256;
        record.takenBack = one.state == storage::ImportState::TakenBack;
        record.totals = {one.totals.read, one.totals.created, one.totals.updated, one.totals.unchanged,
                         one.totals.skipped};
    }
    return records;
}

} // namespace rapport::app
