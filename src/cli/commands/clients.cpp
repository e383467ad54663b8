// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_directory.h"
#include "cli/command.h"
#include "domain/codes.h"
#include "reporting/assessment_json.h"
#include "wording/statement_wording.h"
#include "wording/words.h"

#include <array>

namespace rapport::cli {

namespace {

using app::ClientColumn;
using app::ClientRow;

constexpr std::array<std::pair<const char*, ClientColumn>, 9> kColumns{
    {{"rank", ClientColumn::Rank},
     {"name", ClientColumn::Name},
     {"verdict", ClientColumn::Verdict},
     {"health", ClientColumn::Health},
     {"revenue", ClientColumn::Revenue},
     {"cost", ClientColumn::Cost},
     {"margin", ClientColumn::Margin},
     {"days-beyond-terms", ClientColumn::DaysBeyondTerms},
     {"last-contact", ClientColumn::LastContact}}};

Error unknownValue(const char* option, const QString& value) {
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), value);
}

Result<app::ClientQuery> queryOf(const Arguments& arguments) {
    app::ClientQuery query;
    query.search = arguments.value("search");
    if (arguments.has("verdict")) {
        query.verdict = fromCode<Verdict>(arguments.value("verdict"));
        if (!query.verdict) return unknownValue("verdict", arguments.value("verdict"));
    }
    if (arguments.has("sort")) {
        const QString wanted = arguments.value("sort");
        const auto found = std::find_if(kColumns.begin(), kColumns.end(), [&wanted](const auto& column) {
            return wanted == QLatin1String(column.first);
        });
        if (found == kColumns.end()) return unknownValue("sort", wanted);
        query.sort = found->second;
    }
    query.descending = arguments.has("descending");
    if (arguments.has("limit")) {
        RAPPORT_TRY_ASSIGN(const qint64 limit, arguments.number("limit", 0, 10'000'000));
        query.limit = static_cast<int>(limit);
    }
    return query;
}

nlohmann::ordered_json jsonOf(const ClientRow& row, const wording::Speech& speech) {
    nlohmann::ordered_json json;
    json["id"] = row.id.value();
    json["name"] = row.name.toStdString();
    json["status"] = std::string(codeOf(row.status).latin1());
    json["segment"] = row.segment.toStdString();
    json["tags"] = nlohmann::ordered_json::array();
    for (const QString& tag : row.tags)
        json["tags"].push_back(tag.toStdString());
    const auto lastContact = row.lastContact ? nlohmann::ordered_json(row.lastContact->toIso().toStdString())
                                             : nlohmann::ordered_json();
    if (!row.judged) {
        json["lastContact"] = lastContact;
        return json;
    }
    json["verdict"] = std::string(codeOf(row.verdict).latin1());
    json["computedVerdict"] = std::string(codeOf(row.computed).latin1());
    json["overridden"] = row.overridden;
    json["needsDecision"] = row.needsDecision;
    json["health"] = reporting::rounded(row.health);
    json["confidenceLevel"] = std::string(scoring::codeOf(row.confidence).latin1());
    json["trend"] = std::string(scoring::codeOf(row.trend).latin1());
    json["revenue"] = row.revenue.inUnits();
    json["cost"] = row.cost.inUnits();
    json["margin"] = row.margin.inUnits();
    json["daysBeyondTerms"] = row.daysBeyondTerms
                                  ? nlohmann::ordered_json(reporting::rounded(*row.daysBeyondTerms))
                                  : nlohmann::ordered_json();
    json["lastContact"] = lastContact;
    json["reason"] = row.mainReason
                         ? nlohmann::ordered_json(wording::sentence(speech, *row.mainReason).toStdString())
                         : nlohmann::ordered_json();
    return json;
}

/// What staff see.
TextTable plainTable(const Context& context, const std::vector<ClientRow>& rows) {
    const wording::Speech& speech = context.speech;
    TextTable table;
    table.columns = {{speech.translate("cli", "Id"), Align::Trailing},
                     {speech.translate("cli", "Client")},
                     {speech.translate("cli", "Status")},
                     {speech.translate("cli", "Last contact")}};
    for (const ClientRow& row : rows)
        table.rows.push_back({QString::number(row.id.value()), row.name, wording::word(speech, row.status),
                              row.lastContact ? speech.day(*row.lastContact) : QString()});
    return table;
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const app::ClientQuery query, queryOf(context.arguments));
    RAPPORT_TRY_ASSIGN(const Day asOf, context.asOf());
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const auto rows, book->directory().list(query, asOf));
    const wording::Speech& speech = context.speech;
    if (context.json()) {
        nlohmann::ordered_json clients = nlohmann::ordered_json::array();
        for (const ClientRow& row : rows)
            clients.push_back(jsonOf(row, speech));
        context.out.json({{"asOf", asOf.toIso().toStdString()},
                          {"baseCurrency", book->base().code().toStdString()},
                          {"clients", clients}});
        return Done;
    }
    if (rows.empty()) {
        context.out.line(context.speech.translate("cli", "No clients found."));
        return Done;
    }
    if (!rows.front().judged) {
        context.out.table(plainTable(context, rows));
        return Done;
    }
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Id"), Align::Trailing},
                     {context.speech.translate("cli", "Client")},
                     {context.speech.translate("cli", "Verdict")},
                     {context.speech.translate("cli", "Health"), Align::Trailing},
                     {context.speech.translate("cli", "Revenue"), Align::Trailing},
                     {context.speech.translate("cli", "Cost"), Align::Trailing},
                     {context.speech.translate("cli", "Days late"), Align::Trailing},
                     {context.speech.translate("cli", "Last contact")}};
    for (const ClientRow& row : rows)
        table.rows.push_back({QString::number(row.id.value()), row.name, wording::word(speech, row.verdict),
                              speech.number(row.health, 0), speech.wholeMoney(row.revenue),
                              speech.wholeMoney(row.cost),
                              row.daysBeyondTerms ? speech.number(*row.daysBeyondTerms, 1) : QString(),
                              row.lastContact ? speech.day(*row.lastContact) : QString()});
    context.out.table(table);
    return Done;
}

} // namespace

Command clientsCommand() {
    return {.name = "clients",
            .parameters = "BOOK",
            .summary = QT_TRANSLATE_NOOP("cli", "Lists the clients with their verdicts"),
            .options =
                {{"search", "TEXT",
                  QT_TRANSLATE_NOOP("cli", "Any part of a name, contact, e-mail, phone or reference")},
                 {"verdict", "V",
                  QT_TRANSLATE_NOOP(
                      "cli",
                      "keep, needs_records, too_early, watch, make_it_right, help, set_limits or part_ways")},
                 {"sort", "COLUMN",
                  QT_TRANSLATE_NOOP("cli", "rank (worst first), name, verdict, health, revenue, cost, "
                                           "margin, days-beyond-terms or last-contact")},
                 {"descending", nullptr, QT_TRANSLATE_NOOP("cli", "The other way round")},
                 {"limit", "N", QT_TRANSLATE_NOOP("cli", "At most so many")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
