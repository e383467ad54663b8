// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importer.h"
#include "cli/command.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const auto imports, book->importer().imports());
    if (context.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const app::ImportRecord& import : imports) {
            nlohmann::ordered_json files = nlohmann::ordered_json::array();
            for (const QString& file : import.files)
                files.push_back(file.toStdString());
            list.push_back({{"importId", import.id},
                            {"at", import.at.toIso().toStdString()},
                            {"by", import.actor.toStdString()},
                            {"kind", std::string(importing::kindCode(import.kind).latin1())},
                            {"files", files},
                            {"read", import.totals.read},
                            {"created", import.totals.created},
                            {"updated", import.totals.updated},
                            {"unchanged", import.totals.unchanged},
                            {"skipped", import.totals.skipped},
                            {"takenBack", import.takenBack}});
        }
        context.out.json({{"imports", list}});
        return Done;
    }
    if (imports.empty()) {
        context.out.line(context.speech.translate("cli", "Nothing was imported into this book yet."));
        return Done;
    }
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Import"), Align::Trailing},
                     {context.speech.translate("cli", "When")},
                     {context.speech.translate("cli", "Kind")},
                     {context.speech.translate("cli", "New"), Align::Trailing},
                     {context.speech.translate("cli", "Updated"), Align::Trailing},
                     {context.speech.translate("cli", "Files")},
                     {context.speech.translate("cli", "State")}};
    for (const app::ImportRecord& import : imports)
        table.rows.push_back({QString::number(import.id), context.speech.day(context.clock->dayOf(import.at)),
                              importing::kindCode(import.kind), context.speech.count(import.totals.created),
                              context.speech.count(import.totals.updated),
                              import.files.join(QStringLiteral(", ")),
                              import.takenBack ? context.speech.translate("cli", "taken back")
                                               : context.speech.translate("cli", "in the book")});
    context.out.table(table);
    return Done;
}

} // namespace

Command importsCommand() {
    return {.name = "imports",
            .parameters = "BOOK",
            .summary = QT_TRANSLATE_NOOP("cli", "Lists what was imported"),
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
