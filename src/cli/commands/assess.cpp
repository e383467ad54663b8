// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assessor.h"
#include "app/client_directory.h"
#include "cli/command.h"
#include "cli/policy_option.h"
#include "reporting/assessment_json.h"
#include "scoring/portfolio.h"
#include "wording/statement_wording.h"
#include "wording/verdict_wording.h"
#include "wording/words.h"

#include <QHash>

#include <numeric>

namespace rapport::cli {

namespace {

using scoring::Assessment;
using scoring::BookAssessment;
using scoring::Statement;

/// Evidence ids a reason shows when the whole book is printed; of one client it shows all.
constexpr size_t kEvidenceInBook = 20;

Result<QHash<Id<Client>, QString>> namesOf(app::Workspace& book, Day asOf) {
    app::ClientQuery query;
    query.withArchived = true;
    RAPPORT_TRY_ASSIGN(const auto rows, book.directory().list(query, asOf));
    QHash<Id<Client>, QString> names;
    for (const app::ClientRow& row : rows)
        names.insert(row.id, row.name);
    return names;
}

void printBook(Context& context, const BookAssessment& book, const QHash<Id<Client>, QString>& names) {
    const wording::Speech& speech = context.speech;
    context.out.line(speech.filled(
        context.speech.translate(
            "cli",
            "As of {day}: revenue {revenue}, cost to serve {cost}, margin {margin}; clients: {clients}."),
        {{QStringLiteral("day"), speech.day(book.asOf)},
         {QStringLiteral("clients"), speech.count(book.book.clients)},
         {QStringLiteral("revenue"), speech.money(book.book.revenue)},
         {QStringLiteral("cost"), speech.money(book.book.cost)},
         {QStringLiteral("margin"), speech.money(book.book.margin)}}));
    context.out.line();
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Client")},
                     {context.speech.translate("cli", "Verdict")},
                     {context.speech.translate("cli", "Health"), Align::Trailing},
                     {context.speech.translate("cli", "Revenue"), Align::Trailing},
                     {context.speech.translate("cli", "Cost"), Align::Trailing},
                     {context.speech.translate("cli", "Why")}};
    for (const size_t position : scoring::ranking(book)) {
        const Assessment& client = book.clients[position];
        table.rows.push_back(
            {names.value(client.clientId), wording::word(speech, client.shownVerdict()),
             speech.number(client.health, 0), speech.wholeMoney(client.facts.revenue),
             speech.wholeMoney(client.facts.cost.total),
             client.reasons.empty() ? QString() : wording::sentence(speech, client.reasons.front())});
    }
    context.out.table(table);
}

void printStatements(Context& context, const QString& heading, const std::vector<Statement>& statements) {
    if (statements.empty()) return;
    context.out.line();
    context.out.line(heading);
    for (const Statement& statement : statements) {
        QString text = QStringLiteral("  - ") + wording::sentence(context.speech, statement);
        if (statement.lost >= 0.05)
            text +=
                context.speech.filled(context.speech.translate("cli", " [{points} points]"),
                                      {{QStringLiteral("points"), context.speech.number(statement.lost, 1)}});
        context.out.line(text);
    }
}

void printClient(Context& context, const Assessment& client, const QString& name) {
    const wording::Speech& speech = context.speech;
    context.out.line(name);
    context.out.line(wording::headline(speech, client));
    for (const QString& remark :
         {wording::basisSentence(speech, client), wording::firstPutRightSentence(speech, client), wording::overrideSentence(speech, client),
          wording::confidenceSentence(speech, client), wording::trendSentence(speech, client)})
        if (!remark.isEmpty()) context.out.line(remark);
    context.out.line();
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Area")},
                     {context.speech.translate("cli", "Points lost"), Align::Trailing},
                     {context.speech.translate("cli", "Confidence"), Align::Trailing}};
    for (const Area area : {Area::Profit, Area::Payment, Area::Complaints, Area::Conduct})
        table.rows.push_back({wording::word(speech, area), speech.number(client.area(area).lost, 1),
                              speech.percent(client.area(area).confidence)});
    table.rows.push_back({context.speech.translate("cli", "Health"), speech.number(client.health, 1),
                          speech.percent(client.confidence)});
    context.out.table(table);
    printStatements(context, context.speech.translate("cli", "Why:"), client.reasons);
    printStatements(context, context.speech.translate("cli", "What speaks for them:"), client.counterFacts);
    printStatements(context, context.speech.translate("cli", "What would change it:"), client.wouldChange);
    printStatements(context, context.speech.translate("cli", "What is missing:"), client.missing);
    if (const QString price = wording::priceSentence(speech, client); !price.isEmpty()) {
        context.out.line();
        context.out.line(price);
    }
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY(applyPolicyOption(context, *book));
    std::optional<Id<Client>> only;
    if (context.arguments.has("client")) {
        RAPPORT_TRY_ASSIGN(only, context.client(*book));
    }
    RAPPORT_TRY_ASSIGN(auto assessed, book->assessor().assessAll(asOf, {.statements = !only}));
    RAPPORT_TRY_ASSIGN(const auto names, namesOf(*book, asOf));
    std::vector<size_t> positions;
    if (only) {
        const auto found = std::find_if(assessed.clients.begin(), assessed.clients.end(),
                                        [&](const Assessment& client) { return client.clientId == *only; });
        RAPPORT_TRY_ASSIGN(*found, book->assessor().assessOne(*only, asOf));
        positions = {static_cast<size_t>(found - assessed.clients.begin())};
    } else {
        positions.resize(assessed.clients.size());
        std::iota(positions.begin(), positions.end(), size_t{0});
    }
    if (context.json()) {
        reporting::JsonOptions options;
        if (!only) options.evidenceLimit = kEvidenceInBook;
        context.out.json(reporting::assessJson(
            assessed, positions, [&names](Id<Client> id) { return names.value(id); },
            book->assessor().policy(), book->base(), context.speech, options));
    } else if (only) {
        printClient(context, assessed.clients[positions.front()], names.value(*only));
    } else {
        printBook(context, assessed, names);
    }
    return Done;
}

} // namespace

Command assessCommand() {
    return {
        .name = "assess",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Judges every client, or one with all the reasons"),
        .options = {{"client", "C", QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of one client")},
                    {"policy", "FILE", QT_TRANSLATE_NOOP("cli", "Judge by this scoring policy (JSON)")}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
