// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "cli/command.h"
#include "reporting/assessment_json.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    RAPPORT_TRY_ASSIGN(const auto months, book->assessor().history(client, asOf));
    if (context.json()) {
        context.out.json({{"client", client.value()},
                          {"asOf", asOf.toIso().toStdString()},
                          {"history", reporting::healthJson(months)}});
        return Done;
    }
    if (months.empty()) {
        context.out.line(
            context.speech.translate("cli", "There are no three months of records to judge by yet."));
        return Done;
    }
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Day")},
                     {context.speech.translate("cli", "Health"), Align::Trailing}};
    for (const scoring::HealthAt& point : months)
        table.rows.push_back({context.speech.day(point.day), context.speech.number(point.health, 1)});
    context.out.table(table);
    return Done;
}

} // namespace

Command historyCommand() {
    return {.name = "history",
            .parameters = "BOOK",
            .summary =
                QT_TRANSLATE_NOOP("cli", "Health at each month end, as it would have been judged that day"),
            .options = {{"client", "C",
                         QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
