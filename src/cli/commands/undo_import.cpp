// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/record_labels.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "domain/codes.h"
#include "wording/words.h"

namespace rapport::cli {

namespace {

QString described(const Context& context, const app::RecordLabel& label) {
    QStringList parts{wording::word(context.speech, label.record.type)};
    if (!label.name.isEmpty()) parts << label.name;
    if (!label.client.isEmpty()) parts << label.client;
    if (label.day) parts << context.speech.day(*label.day);
    return parts.join(QStringLiteral(" · "));
}

void printJson(Context& context, const app::Outcome& outcome, const std::vector<app::RecordLabel>& kept) {
    const auto figure = [&](const char* name) {
        return outcome.text.args.value(QLatin1String(name)).toLongLong();
    };
    nlohmann::ordered_json document;
    document["importId"] = *outcome.importId;
    document["removed"] = figure("removed");
    document["restored"] = figure("restored");
    document["settingsKept"] = figure("settings_kept");
    document["kept"] = nlohmann::ordered_json::array();
    for (const app::RecordLabel& label : kept)
        document["kept"].push_back(
            {{"type", std::string(codeOf(label.record.type).latin1())},
             {"id", label.record.id},
             {"client", label.client.toStdString()},
             {"name", label.name.toStdString()},
             {"day", label.day ? nlohmann::ordered_json(label.day->toIso().toStdString())
                               : nlohmann::ordered_json()}});
    context.out.json(document);
}

void printForPeople(Context& context, const app::Outcome& outcome,
                    const std::vector<app::RecordLabel>& kept) {
    const auto count = [&](const char* name) {
        return context.speech.count(outcome.text.args.value(QLatin1String(name)).toLongLong());
    };
    if (!context.arguments.has("quiet"))
        context.out.line(context.speech.filled(
            context.speech.translate(
                "cli",
                "Taken back: {removed} rows are out of the book, {restored} are again what they were."),
            {{QStringLiteral("removed"), count("removed")},
             {QStringLiteral("restored"), count("restored")}}));
    if (outcome.text.args.value(QStringLiteral("settings_kept")) != QStringLiteral("0"))
        context.out.line(context.speech.translate(
            "cli", "Settings of the book that were changed since stay as they are now."));
    if (kept.empty()) return;
    context.out.line(context.speech.translate(
        "cli", "Kept, because they were changed since or something entered since needs them:"));
    for (const app::RecordLabel& label : kept)
        context.out.line(QStringLiteral("  ") + described(context, label));
}

Result<int> run(Context& context) {
    bool isNumber = false;
    const QString given = context.arguments.parametersFrom(1).front();
    const qint64 import = given.toLongLong(&isNumber);
    if (!isNumber)
        return Error{ErrorKind::Usage,
                     "record_not_found",
                     {{QStringLiteral("table"), QStringLiteral("import")}, {QStringLiteral("id"), given}}};
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    Result<app::Outcome> outcome = [&] {
        ProgressLine progress(context.arguments.has("quiet"));
        return book->commands().run(app::UndoImport{import}, &progress.control());
    }();
    if (!outcome) return std::move(outcome).error();
    RAPPORT_TRY_ASSIGN(const auto kept, app::recordLabels(*book, outcome->kept));
    if (context.json())
        printJson(context, *outcome, kept);
    else
        printForPeople(context, *outcome, kept);
    const bool allBack =
        kept.empty() && outcome->text.args.value(QStringLiteral("settings_kept")) == QStringLiteral("0");
    return allBack ? Done : NeedsAttention;
}

} // namespace

Command undoImportCommand() {
    return {.name = "undo-import",
            .parameters = "BOOK ID",
            .summary = QT_TRANSLATE_NOOP("cli", "Takes an import back, all but what was changed since"),
            .minParameters = 2,
            .maxParameters = 2,
            .run = run};
}

} // namespace rapport::cli
