// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/report_target.h"

namespace rapport::cli {

namespace {

Result<bool> isStatement(const Arguments& arguments) {
    const QString kind = arguments.has("kind") ? arguments.value("kind") : QStringLiteral("review");
    if (kind == QStringLiteral("review")) return false;
    if (kind == QStringLiteral("statement")) return true;
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--kind"))
        .with(QStringLiteral("value"), kind);
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const ReportTarget target, ReportTarget::of(context.arguments));
    RAPPORT_TRY_ASSIGN(const bool statement, isStatement(context.arguments));
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    const auto audience =
        context.arguments.has("share") ? reporting::Audience::Shared : reporting::Audience::Owner;
    RAPPORT_TRY_ASSIGN(const app::Report report,
                       statement ? book->reporter().statement(client, asOf, context.speech)
                                 : book->reporter().clientReview(client, asOf, context.speech, audience));
    RAPPORT_TRY(target.write(context, report));
    return Done;
}

} // namespace

Command reportCommand() {
    return {
        .name = "report",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP(
            "cli", "Writes the report on one client: should we part ways? Or its statement of account"),
        .options = {{"client", "C",
                     QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                    {"out", "FILE.(pdf|html|xlsx|json)",
                     QT_TRANSLATE_NOOP("cli", "Where to write it; the ending says what it is (required)")},
                    {"share", nullptr,
                     QT_TRANSLATE_NOOP("cli",
                                       "The copy to share: without staff notes, conduct and other clients")},
                    {"kind", "review|statement",
                     QT_TRANSLATE_NOOP("cli", "The review (the default), or a statement of account to send")},
                    ReportTarget::paperOption()},
        .minParameters = 1,
        .maxParameters = 1,
        .paints = true,
        .run = run};
}

} // namespace rapport::cli
