// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/private_file.h"
#include "app/reporter.h"
#include "cli/command.h"
#include "reporting/render_html.h"
#include "reporting/render_json.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const QString path, context.arguments.required("out"));
    const bool html = path.endsWith(QStringLiteral(".html"), Qt::CaseInsensitive);
    if (!html && !path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        return Error{ErrorKind::Usage, "report_format_unknown"}.with(QStringLiteral("file"), path);
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    const auto audience =
        context.arguments.has("share") ? reporting::Audience::Shared : reporting::Audience::Owner;
    RAPPORT_TRY_ASSIGN(const app::ClientReview review,
                       book->reporter().clientReview(client, asOf, context.speech, audience));
    RAPPORT_TRY(app::writePrivateFile(path, html ? reporting::renderHtml(review.document)
                                                 : reporting::renderJson(review.input, review.document)));
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
                    {"out", "FILE.(html|json)",
                     QT_TRANSLATE_NOOP("cli", "Where to write it; the ending says what it is (required)")},
                    {"share", nullptr,
                     QT_TRANSLATE_NOOP("cli",
                                       "The copy to share: without staff notes, conduct and other clients")}},
        .minParameters = 1,
        .maxParameters = 1,
        .paints = true,
        .run = run};
}

} // namespace rapport::cli
