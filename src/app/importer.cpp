// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"

#include "app/access.h"
#include "app/book_settings.h"
#include "app/command_runner.h"
#include "app/existing_book.h"
#include "app/import_files.h"
#include "app/job_control.h"
#include "app/own_mappings.h"
#include "app/private_file.h"
#include "app/source_files.h"
#include "app/source_people.h"
#include "app/source_reading.h"
#include "app/source_seen.h"
#include "importing/plan_import.h"
#include "importing/rejected_rows.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/import_repository.h"
#include "storage/repositories.h"
#include "storage/snapshot.h"
#include "wording/error_wording.h"
#include "wording/import_wording.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace rapport::app {

namespace {

/// All that the user said, without the files.
Result<importing::ImportRequest> requestOf(const ImportOptions& options, storage::Book& book) {
    importing::ImportRequest request;
    request.kind = options.kind;
    request.preset = options.preset;
    request.mapping = options.mapping;
    if (!request.mapping) {
        RAPPORT_TRY_ASSIGN(request.mapping, readMappingFile(options.mappingFile));
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
    request.receipts = options.receipts;
    request.times = options.times;
    request.region = options.region;
    if (request.region.isEmpty()) {
        RAPPORT_TRY_ASSIGN(const BookSettings settings, readBookSettings(book));
        request.region = settings.region;
    }
    return request;
}

/// Folders become the files in them.
Result<QStringList> filesOf(const ImportOptions& options) {
    QStringList files;
    for (const QString& path : options.files) {
        RAPPORT_TRY_ASSIGN(const SourceFiles found, sourceFiles(path, options.kind));
        files << found.files;
    }
    return files;
}

Result<ImportFiles> opened(const QStringList& paths, importing::ImportRequest& request, JobControl* control) {
    ImportFiles open;
    RAPPORT_TRY(open.open(paths, control));
    for (qsizetype i = 0; i < paths.size(); ++i)
        request.files.push_back({paths[i], open.devices()[static_cast<size_t>(i)].get()});
    return open;
}

/// What is remembered of files when they are read; of a source that is being taken what RecordSources says.
Result<SourceSeen> seenNow(const ImportOptions& options, const QStringList& files, storage::Book& book) {
    if (options.source)
        if (const auto seen = readSeen(options.source->seen)) return *seen;
    SourceSeen seen;
    seen.marks = marksOf(files);
    RAPPORT_TRY_ASSIGN(seen.people, peopleDigest(book));
    return seen;
}

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
    RAPPORT_TRY_ASSIGN(const QStringList files, filesOf(options));
    const qsizetype place = static_cast<qsizetype>(file);
    if (place >= files.size()) return Error{ErrorKind::Usage, "no_files"};
    RAPPORT_TRY_ASSIGN(const ImportFiles open, opened({files[place]}, request, nullptr));
    return importing::previewFile(request, 0, book_.base(), rows);
}

Result<SharedImport> Importer::plan(const ImportOptions& options, JobControl* control) {
    RAPPORT_TRY(access_.requireOwner());
    RAPPORT_TRY_ASSIGN(importing::ImportRequest request, requestOf(options, book_));
    request.today = clock_.today();
    RAPPORT_TRY_ASSIGN(const QStringList files, filesOf(options));
    // Before they are read: what is added to them meanwhile is new the next time.
    RAPPORT_TRY_ASSIGN(SourceSeen seen, seenNow(options, files, book_));
    RAPPORT_TRY_ASSIGN(const ImportFiles open, opened(files, request, control));

    RAPPORT_TRY_ASSIGN(const storage::Snapshot moment, storage::Snapshot::begin(book_));
    auto prepared = std::make_shared<PreparedImport>();
    prepared->sha256 = open.digest();
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Change> latest, storage::ChangeLog(book_).latest(1));
    if (!latest.empty()) prepared->lastChange = latest.front().id.value();

    ExistingBook existing(book_);
    RAPPORT_TRY_ASSIGN(prepared->plan,
                       importing::planImport(request, existing, [control](qint64 done, qint64 total) {
                           if (!control) return true;
                           control->setProgress(done, total);
                           return !control->cancelled();
                       }));
    importing::ImportPlan& plan = prepared->plan;
    seen.at = clock_.now();
    seen.totals = plan.totals;
    seen.strangers = std::ranges::count_if(plan.matches, isStranger);
    prepared->seen = writeSeen(seen);
    if (options.source) {
        RecordSource source = *options.source;
        if (source.seen.isEmpty()) { // Read whole, with a person deciding.
            RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book_).all());
            source.reading = writeReading(options, clients);
        }
        source.seen = prepared->seen;
        const bool isNew = source.id.isNull();
        plan.sources.push_back(
            {std::move(source), isNew ? importing::Fate::Create : importing::Fate::Update, 0});
    }
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
    RAPPORT_TRY_ASSIGN(const QStringList files, filesOf(options));
    RAPPORT_TRY_ASSIGN(const ImportFiles open, opened(files, request, nullptr));
    if (open.digest() != prepared->sha256) return Error{ErrorKind::Conflict, "files_changed_since"};
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
