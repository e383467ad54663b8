// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/erasure.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "wording/field_words.h"

namespace rapport::cli {

namespace {

using app::ErasurePreview;

void printJson(Context& context, const ErasurePreview& preview, bool wiped) {
    nlohmann::ordered_json document;
    document["client"] = preview.client.value();
    document["erased"] = nlohmann::ordered_json::object();
    for (const auto& [table, rows] : preview.going)
        document["erased"][table.toStdString()] = rows;
    document["logEntries"] = preview.logEntries;
    const bool kept = preview.keptUntil.has_value();
    document["keptAs"] = kept ? nlohmann::ordered_json(app::erasedName(preview.client).toStdString())
                              : nlohmann::ordered_json();
    document["kept"] = {{"invoices", preview.invoices},
                        {"payments", preview.payments},
                        {"creditNotes", preview.creditNotes},
                        {"until", kept ? nlohmann::ordered_json(preview.keptUntil->toIso().toStdString())
                                       : nlohmann::ordered_json()}};
    document["copies"] = nlohmann::ordered_json::array();
    for (const QString& copy : preview.copies)
        document["copies"].push_back(copy.toStdString());
    document["wiped"] = wiped;
    context.out.json(document);
}

void printForPeople(Context& context, const ErasurePreview& preview, bool wiped) {
    const wording::Speech& speech = context.speech;
    if (!context.arguments.has("quiet")) {
        TextTable table;
        table.columns = {{speech.translate("cli", "Erased")}, {QString(), Align::Trailing}};
        for (const auto& [name, rows] : preview.going)
            table.rows.push_back({wording::tableWord(speech, name), speech.count(rows)});
        context.out.table(table);
    }
    if (preview.keptUntil)
        context.out.line(speech.filled(
            speech.translate("cli", "Kept because the law wants them, without a name, as {name}: invoices "
                                    "({invoices}) with their payments, the last of them until {day}."),
            {{QStringLiteral("name"), app::erasedName(preview.client)},
             {QStringLiteral("invoices"), speech.count(preview.invoices)},
             {QStringLiteral("day"), speech.day(*preview.keptUntil)}}));
    if (!wiped)
        context.out.line(speech.translate(
            "cli", "Another program has the book open: traces stay in files beside it until that ends."));
    if (preview.copies.isEmpty()) return;
    context.out.line(speech.translate("cli", "These copies made before still have the client:"));
    for (const QString& copy : preview.copies)
        context.out.line(QStringLiteral("  ") + copy);
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const QString confirmed, context.arguments.required("confirm"));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    RAPPORT_TRY_ASSIGN(const ErasurePreview preview, app::Erasure(*book).preview(client));
    if (confirmed != preview.name)
        return Error{
            ErrorKind::InputRejected, "erase_not_confirmed", {{QStringLiteral("client"), preview.name}}};
    Result<app::Outcome> outcome = [&] {
        ProgressLine progress(context.arguments.has("quiet"));
        return book->commands().run(app::EraseClients{{client}}, &progress.control());
    }();
    if (!outcome) return std::move(outcome).error();
    const bool wiped = !outcome->text.args.contains(QStringLiteral("not_wiped"));
    if (context.json())
        printJson(context, preview, wiped);
    else
        printForPeople(context, preview, wiped);
    return wiped && preview.copies.isEmpty() ? Done : NeedsAttention;
}

} // namespace

Command eraseCommand() {
    return {.name = "erase",
            .parameters = "BOOK",
            .summary = QT_TRANSLATE_NOOP("cli", "Erases a client for good, all but what the law wants kept"),
            .options = {{"client", "C",
                         QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                        {"confirm", "NAME",
                         QT_TRANSLATE_NOOP("cli", "The client's exact name once more (required): this "
                                                  "cannot be undone")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
