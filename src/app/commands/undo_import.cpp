// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/command_writer.h"
#include "app/job_control.h"
#include "storage/import_undo.h"

namespace rapport::app {

Result<void> carryOut(const UndoImport& command, CommandWriter& writer) {
    const Id<storage::ImportRecord> id(command.import);
    RAPPORT_TRY_ASSIGN(const storage::ImportRecord record, storage::ImportRepository(writer.book).byId(id));
    const auto progress = [&](qint64 done, qint64 of) -> Result<void> {
        if (writer.control) writer.control->setProgress(done, of);
        return writer.checkpoint();
    };
    RAPPORT_TRY_ASSIGN(storage::ImportUndone undone,
                       storage::takeBackImport(writer.transaction, id, progress));
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
