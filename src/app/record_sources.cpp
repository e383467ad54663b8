// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/record_sources.h"

#include "app/access.h"
#include "app/command_runner.h"
#include "app/commands.h"
#include "app/job_control.h"
#include "app/own_mappings.h"
#include "app/source_files.h"
#include "app/source_people.h"
#include "app/source_reading.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "storage/repositories.h"

#include <QFileInfo>

#include <algorithm>

namespace rapport::app {

namespace {

using importing::ClientChoice;
using importing::ClientMatch;
using importing::ImportKind;
using importing::ReceiptMatch;

/// Of a folder; with more the folder is likely not what the source is.
constexpr size_t kMostFilesLeft = 20;
constexpr int kMostTries = 3;

/// Kinds whose records are known by a number, an address or a name in a title.
bool isOfParties(ImportKind kind) {
    return kind == ImportKind::Calls || kind == ImportKind::Calendar || kind == ImportKind::Mail;
}

Error withPath(const char* code, const QString& path) {
    return Error{ErrorKind::InputRejected, code}.with(QStringLiteral("path"), path);
}

/// A client the files name who may be one of the book, or whom nobody asked for: not to be made without a
/// person's look.
bool isUnsure(const ClientMatch& match, ImportKind kind) {
    if (match.isParty || !match.taken || match.by != importing::MatchedBy::Nothing) return false;
    return !match.close.empty() || kind == ImportKind::Timesheet;
}

bool isWithout(const ReceiptMatch& receipt) {
    return receipt.state == ReceiptMatch::State::Doubtful && receipt.chosen.empty();
}

/// Plans, leaving out files of a folder that cannot be read as what the source is, and clients nobody is sure
/// of.
Result<SharedImport> planned(Importer& importer, ImportOptions& options, SourceTaken& taken,
                             JobControl* control) {
    const bool isFolder = options.files.size() > 1 || QFileInfo(options.source->path).isDir();
    qint64 unsure = 0;
    while (true) {
        auto prepared = importer.plan(options, control);
        if (!prepared) {
            Error error = std::move(prepared).error();
            const QString file = error.args.value(QStringLiteral("file"));
            if (!isFolder || error.kind != ErrorKind::InputRejected || taken.left.size() >= kMostFilesLeft ||
                options.files.size() < 2 || options.files.removeAll(file) == 0)
                return error;
            taken.left.push_back({file, std::move(error)});
            continue;
        }
        const importing::ImportPlan& plan = (*prepared)->plan;
        taken.undecided = unsure + std::ranges::count_if(plan.receipts, isWithout);
        if (unsure > 0) return prepared;
        for (const ClientMatch& match : plan.matches)
            if (isUnsure(match, plan.kind)) {
                options.choices[match.key] = {ClientChoice::Kind::Leave, {}};
                ++unsure;
            }
        if (unsure == 0) return prepared;
    }
}

} // namespace

Result<std::vector<SourceStanding>> RecordSources::all() {
    RAPPORT_TRY(workspace_.access().requireOwner());
    const storage::RecordSourceRepository repository(workspace_.book());
    RAPPORT_TRY_ASSIGN(const std::vector<RecordSource> sources, repository.all());
    std::vector<SourceStanding> standings;
    for (const RecordSource& source : sources) {
        SourceStanding& standing = standings.emplace_back();
        RAPPORT_TRY_ASSIGN(standing.source, repository.byId(source.id));
        standing.last = readSeen(source.seen);
        if (!QFileInfo::exists(source.path)) {
            standing.state = SourceState::Missing;
            continue;
        }
        const auto found = sourceFiles(source.path, importing::kindFromCode(source.kind));
        if (!found) continue; // Taking it says why.
        standing.files = found->files.size();
        if (standing.last)
            standing.state =
                marksOf(found->files) == standing.last->marks ? SourceState::Unchanged : SourceState::Changed;
    }
    std::ranges::sort(standings, [](const SourceStanding& a, const SourceStanding& b) {
        return QString::localeAwareCompare(a.source.record.name, b.source.record.name) < 0;
    });
    return standings;
}

Result<Id<RecordSource>> RecordSources::remember(const ImportOptions& options, const QString& name,
                                                 bool atStart, const SharedImport& imported,
                                                 std::optional<qint64> importId) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    if (options.files.size() != 1) return Error{ErrorKind::Usage, "source_wants_one_path"};
    std::optional<ImportKind> kind = options.kind;
    if (!kind && imported) kind = imported->plan.kind;
    if (!kind || *kind == ImportKind::Exchange) return Error{ErrorKind::Usage, "source_kind_unfit"};
    RAPPORT_TRY_ASSIGN(const std::vector<RecordSource> known,
                       storage::RecordSourceRepository(workspace_.book()).all());
    if (std::ranges::any_of(known,
                            [&](const RecordSource& one) { return textKey(one.name) == textKey(name); }))
        return Error{ErrorKind::InputRejected, "source_name_taken", {{QStringLiteral("name"), name}}};
    ImportOptions reading = options;
    if (!reading.mapping) {
        RAPPORT_TRY_ASSIGN(reading.mapping, readMappingFile(reading.mappingFile));
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(workspace_.book()).all());
    RecordSource source;
    source.name = name.trimmed();
    source.kind = QString(importing::kindCode(*kind));
    source.path = QFileInfo(options.files.constFirst()).absoluteFilePath();
    source.atStart = atStart;
    source.reading = writeReading(reading, clients);
    if (imported) {
        if (auto seen = readSeen(imported->seen)) {
            seen->import = importId;
            source.seen = writeSeen(*seen);
        }
    }
    RAPPORT_TRY_ASSIGN(const Outcome outcome, workspace_.commands().run(Add<RecordSource>{source}));
    return Id<RecordSource>(outcome.created.front().id);
}

Result<ImportOptions> RecordSources::optionsOf(const RecordSource& source) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    const auto kind = importing::kindFromCode(source.kind);
    if (!kind || *kind == ImportKind::Exchange) return withPath("source_reading_unfit", source.kind);
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(workspace_.book()).all());
    RAPPORT_TRY_ASSIGN(ImportOptions options, readReading(source.reading, clients));
    options.kind = kind;
    options.files = {source.path};
    options.source = source;
    options.source->seen.clear();
    return options;
}

Result<std::vector<Id<RecordSource>>> RecordSources::dueAtStart() {
    RAPPORT_TRY_ASSIGN(const std::vector<SourceStanding> standings, all());
    std::vector<Id<RecordSource>> due;
    for (const SourceStanding& standing : standings) {
        const bool isNew =
            standing.state == SourceState::NeverTaken || standing.state == SourceState::Changed;
        if (standing.source.record.atStart && isNew) due.push_back(standing.source.record.id);
    }
    return due;
}

Result<void> RecordSources::setSeen(const RecordSource& source, const QString& seen) {
    RecordSource changed = source;
    changed.seen = seen;
    RAPPORT_TRY(workspace_.commands().run(Update<RecordSource>{changed}));
    return {};
}

Result<void> RecordSources::takeFiles(const RecordSource& source, SourceTaken& taken, JobControl* control) {
    if (!QFileInfo::exists(source.path)) return withPath("source_missing", source.path);
    RAPPORT_TRY_ASSIGN(ImportOptions options, optionsOf(source));
    RAPPORT_TRY_ASSIGN(const SourceFiles found, sourceFiles(source.path, options.kind));
    for (const QString& file : found.outside)
        taken.left.push_back({file, Error{ErrorKind::InputRejected, "source_link_outside"}.with(
                                        QStringLiteral("file"), file)});

    SourceSeen now;
    now.marks = marksOf(found.files);
    if (isOfParties(*options.kind)) {
        RAPPORT_TRY_ASSIGN(now.people, peopleDigest(workspace_.book()));
    }
    const auto before = readSeen(source.seen);
    const bool isSame = before && (before->people == now.people || !isOfParties(*options.kind));
    options.files = isSame ? changedSince(before->marks, found.files) : found.files;
    if (options.files.isEmpty()) return {};
    options.skipBad = true;
    options.source->seen = writeSeen(now);

    Importer& importer = workspace_.importer();
    for (int tries = 1;; ++tries) {
        RAPPORT_TRY_ASSIGN(const SharedImport prepared, planned(importer, options, taken, control));
        const importing::ImportPlan& plan = prepared->plan;
        taken.totals = plan.totals;
        taken.rejected = static_cast<qint64>(plan.rejected.size());
        taken.strangers = 0;
        taken.strangersTime = {};
        for (const ClientMatch& match : plan.matches) {
            const auto choice = options.choices.find(match.key);
            if (!isStranger(match) || choice != options.choices.end()) continue;
            ++taken.strangers;
            taken.strangersTime += match.time;
        }
        if (plan.bringsNothing()) return setSeen(source, prepared->seen);
        auto applied = importer.apply(prepared, control);
        if (applied) {
            taken.importId = *applied;
            taken.outcome = SourceTaken::Outcome::Taken;
            return {};
        }
        if (applied.error().code != "book_changed_since" || tries == kMostTries)
            return std::move(applied).error();
    }
}

Result<SourceTaken> RecordSources::take(Id<RecordSource> id, JobControl* control) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const Stored<RecordSource> stored,
                       storage::RecordSourceRepository(workspace_.book()).byId(id));
    SourceTaken taken;
    taken.source = id;
    taken.name = stored.record.name;
    if (auto done = takeFiles(stored.record, taken, control); !done) {
        if (done.error().kind == ErrorKind::Cancelled) return std::move(done).error();
        taken.error = std::move(done).error();
    }
    return taken;
}

Result<std::vector<SourceTaken>> RecordSources::take(const std::vector<Id<RecordSource>>& ids,
                                                     JobControl* control) {
    std::vector<SourceTaken> all;
    for (const Id<RecordSource> id : ids) {
        RAPPORT_TRY_ASSIGN(SourceTaken one, take(id, control));
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace rapport::app
