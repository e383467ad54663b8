// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access.h"
#include "app/backups.h"
#include "cli/command.h"
#include "cli/password_option.h"
#include "cli/progress_line.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    const QString file = context.arguments.parameter(1);
    RAPPORT_TRY_ASSIGN(const QString password, passwordOf(context.arguments, "password-file"));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY(book->access().requireOwner());
    {
        ProgressLine progress(context.arguments.has("quiet"));
        RAPPORT_TRY(app::backUpTo(book->path(), file, password, &progress.control()));
    }
    const bool sealed = !password.isEmpty();
    if (context.json())
        context.out.json({{"file", file.toStdString()}, {"encrypted", sealed}});
    else if (!context.arguments.has("quiet"))
        context.out.line(context.speech.filled(
            sealed ? context.speech.translate("cli", "Backed up, with the password: {file}")
                   : context.speech.translate("cli", "Backed up: {file}"),
            {{QStringLiteral("file"), file}}));
    return Done;
}

} // namespace

Command backupCommand() {
    return {
        .name = "backup",
        .parameters = "BOOK FILE",
        .summary = QT_TRANSLATE_NOOP("cli", "Writes a copy of the book, also while others work in it"),
        .options = {{"password-file", "FILE",
                     QT_TRANSLATE_NOOP("cli", "Encrypt the copy with the password in FILE (first line)")}},
        .minParameters = 2,
        .maxParameters = 2,
        .run = run};
}

} // namespace rapport::cli
