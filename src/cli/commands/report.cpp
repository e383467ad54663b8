// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_file.h"
#include "cli/command.h"

#include <QLocale>

namespace rapport::cli {

namespace {

Result<QPageSize> paperIn(const Arguments& arguments) {
    if (!arguments.has("paper")) return reporting::paperOf(QLocale::system());
    const QString paper = arguments.value("paper");
    if (paper == QStringLiteral("a4")) return QPageSize(QPageSize::A4);
    if (paper == QStringLiteral("letter")) return QPageSize(QPageSize::Letter);
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--paper"))
        .with(QStringLiteral("value"), paper);
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const QString path, context.arguments.required("out"));
    if (!app::reportFormatOf(path))
        return Error{ErrorKind::Usage, "report_format_unknown"}.with(QStringLiteral("file"), path);
    RAPPORT_TRY_ASSIGN(const QPageSize paper, paperIn(context.arguments));
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    const auto audience =
        context.arguments.has("share") ? reporting::Audience::Shared : reporting::Audience::Owner;
    RAPPORT_TRY_ASSIGN(const app::Report report,
                       book->reporter().clientReview(client, asOf, context.speech, audience));
    RAPPORT_TRY(app::writeReport(report, path, paper));
    if (context.json())
        context.out.json({{"file", path.toStdString()}});
    else if (!context.arguments.has("quiet"))
        context.out.line(path);
    return Done;
}

} // namespace

Command reportCommand() {
    return {
        .name = "report",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Writes the report on one client: should we part ways?"),
        .options = {{"client", "C",
                     QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                    {"out", "FILE.(pdf|html|json)",
                     QT_TRANSLATE_NOOP("cli", "Where to write it; the ending says what it is (required)")},
                    {"share", nullptr,
                     QT_TRANSLATE_NOOP("cli",
                                       "The copy to share: without staff notes, conduct and other clients")},
                    {"paper", "a4|letter",
                     QT_TRANSLATE_NOOP("cli", "Paper of a PDF (default: that of the country)")}},
        .minParameters = 1,
        .maxParameters = 1,
        .paints = true,
        .run = run};
}

} // namespace rapport::cli
