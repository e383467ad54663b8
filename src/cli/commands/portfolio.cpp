// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/report_target.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const ReportTarget target, ReportTarget::of(context.arguments));
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const app::Report report, book->reporter().portfolio(asOf, context.speech));
    RAPPORT_TRY(target.write(context, report));
    return Done;
}

} // namespace

Command portfolioCommand() {
    return {
        .name = "portfolio",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Writes the report on all clients together"),
        .options = {{"out", "FILE.(pdf|html|xlsx|json|csv)",
                     QT_TRANSLATE_NOOP("cli", "Where to write it; the ending says what it is (required)")},
                    ReportTarget::paperOption()},
        .minParameters = 1,
        .maxParameters = 1,
        .paints = true,
        .run = run};
}

} // namespace rapport::cli
