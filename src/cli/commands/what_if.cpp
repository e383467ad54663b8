// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/client_directory.h"
#include "cli/command.h"
#include "reporting/assessment_json.h"
#include "wording/verdict_wording.h"
#include "wording/words.h"

#include <cmath>

namespace rapport::cli {

namespace {

using scoring::Assessment;

Result<scoring::Change> changeOf(const Arguments& arguments, Currency base) {
    int given = 0;
    for (const char* option :
         {"leave", "price-factor", "monthly-price", "hours-per-month", "on-time", "halve-complaints"})
        given += arguments.has(option) ? 1 : 0;
    if (given != 1) return Error{ErrorKind::Usage, "one_change_wanted"};
    if (arguments.has("leave")) return scoring::Change{scoring::Leave{}};
    if (arguments.has("on-time")) return scoring::Change{scoring::PayOnTime{}};
    if (arguments.has("halve-complaints")) return scoring::Change{scoring::HalveComplaints{}};
    if (arguments.has("price-factor")) {
        RAPPORT_TRY_ASSIGN(const double factor, arguments.decimal("price-factor", 0.01, 100.0));
        return scoring::Change{scoring::PriceFactor{factor}};
    }
    if (arguments.has("monthly-price")) {
        const auto amount = Money::fromDecimal(arguments.value("monthly-price"), base);
        if (!amount || !amount->isPositive())
            return Error{ErrorKind::Usage, "money_wrong"}
                .with(QStringLiteral("option"), QStringLiteral("--monthly-price"))
                .with(QStringLiteral("value"), arguments.value("monthly-price"));
        return scoring::Change{scoring::MonthlyPrice{*amount}};
    }
    RAPPORT_TRY_ASSIGN(const double hours, arguments.decimal("hours-per-month", 0.0, 744.0));
    return scoring::Change{scoring::HoursPerMonth{Duration::seconds(std::llround(hours * 3600.0))}};
}

void print(Context& context, const scoring::WhatIf& whatIf, const QString& name) {
    const wording::Speech& speech = context.speech;
    context.out.line(name);
    context.out.line();
    TextTable table;
    table.columns = {{QString()},
                     {context.speech.translate("cli", "Now"), Align::Trailing},
                     {context.speech.translate("cli", "Then"), Align::Trailing}};
    const auto row = [&](const QString& what, const auto& text) {
        table.rows.push_back({what, text(whatIf.before),
                              whatIf.after ? text(*whatIf.after) : context.speech.translate("cli", "gone")});
    };
    row(context.speech.translate("cli", "Verdict"),
        [&](const Assessment& a) { return wording::word(speech, a.verdict); });
    row(context.speech.translate("cli", "Health"),
        [&](const Assessment& a) { return speech.number(a.health, 1); });
    row(context.speech.translate("cli", "Revenue"),
        [&](const Assessment& a) { return speech.wholeMoney(a.facts.revenue); });
    row(context.speech.translate("cli", "Cost to serve"),
        [&](const Assessment& a) { return speech.wholeMoney(a.facts.cost.total); });
    row(context.speech.translate("cli", "Margin"),
        [&](const Assessment& a) { return speech.wholeMoney(a.facts.margin); });
    table.rows.push_back({context.speech.translate("cli", "Margin of the book"),
                          speech.wholeMoney(whatIf.bookBefore.margin),
                          speech.wholeMoney(whatIf.bookAfter.margin)});
    context.out.table(table);
    if (whatIf.after) return;
    context.out.line();
    context.out.line(context.speech.translate("cli", "A year's profit would change by:"));
    const scoring::Without& without = whatIf.before.without;
    TextTable leaving;
    leaving.columns = {{context.speech.translate("cli", "If the freed hours")},
                       {context.speech.translate("cli", "Change"), Align::Trailing}};
    leaving.rows = {
        {context.speech.translate("cli", "stay idle"), speech.money(without.idle)},
        {context.speech.translate("cli", "are really saved"), speech.money(without.saved)},
        {context.speech.translate("cli", "are sold as the others' hours are"), speech.money(without.resold)}};
    context.out.table(leaving);
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const scoring::Change change, changeOf(context.arguments, book->base()));
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    RAPPORT_TRY_ASSIGN(const scoring::WhatIf whatIf, book->assessor().whatIf(client, change, asOf));
    RAPPORT_TRY_ASSIGN(const app::ClientPage page, book->directory().page(client, asOf));
    const QString name = page.content.client.name;
    if (context.json())
        context.out.json(reporting::whatIfJson(whatIf, name, context.speech));
    else
        print(context, whatIf, name);
    return Done;
}

} // namespace

Command whatIfCommand() {
    return {
        .name = "what-if",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Shows a client before and after a change; writes nothing"),
        .options = {{"client", "C",
                     QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                    {"leave", nullptr, QT_TRANSLATE_NOOP("cli", "The client leaves")},
                    {"price-factor", "X", QT_TRANSLATE_NOOP("cli", "All prices times X")},
                    {"monthly-price", "M",
                     QT_TRANSLATE_NOOP("cli", "Net price of a month, in the base currency")},
                    {"hours-per-month", "H",
                     QT_TRANSLATE_NOOP("cli", "Working time capped at H hours a month")},
                    {"on-time", nullptr, QT_TRANSLATE_NOOP("cli", "Every invoice paid on its due day")},
                    {"halve-complaints", nullptr, QT_TRANSLATE_NOOP("cli", "Half the unfounded complaints")}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
