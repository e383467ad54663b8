// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    if (context.json())
        context.out.json({{"name", "Rapport"}, {"version", RAPPORT_VERSION}});
    else
        context.out.line(QStringLiteral("Rapport " RAPPORT_VERSION));
    return Done;
}

} // namespace

Command versionCommand() {
    return {.name = "version", .summary = QT_TRANSLATE_NOOP("cli", "Prints the version"), .run = run};
}

} // namespace rapport::cli
