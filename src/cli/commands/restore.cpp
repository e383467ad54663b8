// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/restore.h"

#include "cli/command.h"
#include "cli/password_option.h"
#include "cli/progress_line.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    const QString file = context.arguments.parameter(0);
    const QString book = context.arguments.parameter(1);
    RAPPORT_TRY_ASSIGN(const QString password, passwordOf(context.arguments, "password-file"));
    RAPPORT_TRY_ASSIGN(const QString owner, passwordOf(context.arguments, "owner-password-file"));
    RAPPORT_TRY(app::mayReplace(book, owner));
    app::Restored restored;
    {
        ProgressLine progress(context.arguments.has("quiet"));
        RAPPORT_TRY_ASSIGN(restored,
                           app::restoreBook(file, book, password, *context.clock, &progress.control()));
    }
    if (context.json()) {
        context.out.json(
            {{"book", book.toStdString()},
             {"kept", restored.kept.isEmpty() ? nlohmann::ordered_json()
                                              : nlohmann::ordered_json(restored.kept.toStdString())}});
    } else if (!context.arguments.has("quiet")) {
        context.out.line(context.speech.filled(context.speech.translate("cli", "Restored: {book}"),
                                               {{QStringLiteral("book"), book}}));
        if (!restored.kept.isEmpty())
            context.out.line(context.speech.filled(
                context.speech.translate("cli", "The book that was there before is now: {kept}"),
                {{QStringLiteral("kept"), restored.kept}}));
    }
    return Done;
}

} // namespace

Command restoreCommand() {
    return {.name = "restore",
            .parameters = "FILE BOOK",
            .summary = QT_TRANSLATE_NOOP("cli", "Puts a backup in a book’s place; keeps what was there"),
            .options = {{"password-file", "FILE",
                         QT_TRANSLATE_NOOP("cli", "The password of the backup: the first line of FILE")}},
            .minParameters = 2,
            .maxParameters = 2,
            .run = run};
}

} // namespace rapport::cli
