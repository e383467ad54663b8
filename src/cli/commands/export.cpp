// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"
#include "cli/command.h"
#include "cli/progress_line.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    const QString target = context.arguments.parameter(1);
    const QString as = context.arguments.has("as") ? context.arguments.value("as")
                       : target.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)
                           ? QStringLiteral("exchange")
                           : QStringLiteral("csv");
    if (as != QStringLiteral("csv") && as != QStringLiteral("exchange"))
        return Error{ErrorKind::Usage, "option_value_unknown"}
            .with(QStringLiteral("option"), QStringLiteral("--as"))
            .with(QStringLiteral("value"), as);
    importing::CsvOptions options;
    options.bom = context.arguments.has("bom");
    if (options.bom && as != QStringLiteral("csv"))
        return Error{ErrorKind::Usage, "changes_exclude_each_other"}
            .with(QStringLiteral("option"), QStringLiteral("--bom"))
            .with(QStringLiteral("other"), QStringLiteral("--as exchange"));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    ProgressLine progress(context.arguments.has("quiet"));
    QStringList files{target};
    if (as == QStringLiteral("exchange")) {
        RAPPORT_TRY(book->exporter().exchange(target, &progress.control()));
    } else {
        RAPPORT_TRY_ASSIGN(files, book->exporter().csv(target, &progress.control(), options));
    }
    if (context.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const QString& file : files)
            list.push_back(file.toStdString());
        context.out.json({{"as", as.toStdString()}, {"files", list}});
    } else if (!context.arguments.has("quiet")) {
        for (const QString& file : files)
            context.out.line(file);
    }
    return Done;
}

} // namespace

Command exportCommand() {
    return {
        .name = "export",
        .parameters = "BOOK DIR_OR_FILE",
        .summary = QT_TRANSLATE_NOOP("cli", "Writes everything that was entered to files"),
        .options = {{"as", "csv|exchange",
                     QT_TRANSLATE_NOOP(
                         "cli",
                         "One CSV a kind into a folder, or one exchange file (the default for FILE.json)")},
                    {"bom", nullptr,
                     QT_TRANSLATE_NOOP("cli", "Begin each CSV with a byte order mark, as Excel wants it")}},
        .minParameters = 2,
        .maxParameters = 2,
        .run = run};
}

} // namespace rapport::cli
