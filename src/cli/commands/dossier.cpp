// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_dossier.h"
#include "cli/command.h"
#include "cli/report_target.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const ReportTarget target, ReportTarget::of(context.arguments));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    RAPPORT_TRY_ASSIGN(const app::Report report, app::ClientDossier(*book).of(client, context.speech));
    RAPPORT_TRY(target.write(context, report));
    return Done;
}

} // namespace

Command dossierCommand() {
    return {
        .name = "dossier",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Writes everything that is held on one client"),
        .options = {{"client", "C",
                     QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                    {"out", "FILE.(pdf|html|xlsx|json)",
                     QT_TRANSLATE_NOOP("cli", "Where to write it; the ending says what it is (required)")},
                    ReportTarget::paperOption()},
        .minParameters = 1,
        .maxParameters = 1,
        .paints = true,
        .run = run};
}

} // namespace rapport::cli
