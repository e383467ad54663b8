// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/job_control.h"
#include "app/source_seen.h"
#include "storage/import_undo.h"
#include "storage/repositories.h"

#include <algorithm>

namespace rapport::app {

namespace {

/// What was just taken back must not come again by itself: the source it came from waits until it is taken by
/// hand. That is told by what the source was last seen as, which is of this import, or was before it.
Result<void> holdSources(const std::vector<RecordSource>& before, qint64 import, std::vector<RecordRef>& kept,
                         CommandWriter& writer) {
    storage::RecordSourceRepository sources(writer.book);
    RAPPORT_TRY_ASSIGN(const std::vector<RecordSource> now, sources.all());
    const auto isKept = [](const RecordRef& record) { return record.type == RecordType::RecordSource; };
    for (const RecordSource& source : now) {
        const auto was = std::ranges::find(before, source.id, &RecordSource::id);
        const auto seen = readSeen(source.seen);
        const bool isOfImport =
            (seen && seen->import == import) || (was != before.end() && was->seen != source.seen) ||
            std::ranges::find(kept, RecordRef{RecordType::RecordSource, source.id.value()}) != kept.end();
        if (!isOfImport || !source.atStart) continue;
        RAPPORT_TRY_ASSIGN(Stored<RecordSource> stored, sources.byId(source.id));
        stored.record.atStart = false;
        RAPPORT_TRY(sources.update(writer.transaction, stored.record, stored.version));
    }
    // How far a source was read is nothing somebody entered.
    std::erase_if(kept, isKept);
    return {};
}

} // namespace

Result<void> carryOut(const UndoImport& command, CommandWriter& writer) {
    const Id<storage::ImportRecord> id(command.import);
    RAPPORT_TRY_ASSIGN(const storage::ImportRecord record, storage::ImportRepository(writer.book).byId(id));
    const auto progress = [&](qint64 done, qint64 of) -> Result<void> {
        if (writer.control) writer.control->setProgress(done, of);
        return writer.checkpoint();
    };
    RAPPORT_TRY_ASSIGN(const std::vector<RecordSource> sources,
                       storage::RecordSourceRepository(writer.book).all());
    RAPPORT_TRY_ASSIGN(storage::ImportUndone undone,
                       storage::takeBackImport(writer.transaction, id, progress));
    RAPPORT_TRY(holdSources(sources, command.import, undone.kept, writer));
    writer.importId = command.import;
    writer.kept = std::move(undone.kept);
    writer.text = {"undo_import",
                   {{QStringLiteral("import"), QString::number(command.import)},
                    {QStringLiteral("files"), QString(record.fileName).replace(u'\n', QStringLiteral(", "))},
                    {QStringLiteral("removed"), QString::number(undone.removed)},
                    {QStringLiteral("restored"), QString::number(undone.restored)},
                    {QStringLiteral("kept"), QString::number(writer.kept.size())},
                    {QStringLiteral("settings_kept"), QString::number(undone.settingsKept)}}};
    writer.notice.everything = true;
    return {};
}

} // namespace rapport::app
