// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/time_estimates.h"
#include "cli/command.h"

namespace rapport::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kHoursOfAMonth = 744.0;

/// The guess asked for: "--from" to "--to", by itself where the client's records begin.
Result<TimeEstimate> wantedEstimate(const Context& context, const app::ClientTime& time, Day today) {
    TimeEstimate wanted;
    wanted.clientId = time.client;
    RAPPORT_TRY_ASSIGN(const double hours,
                       context.arguments.decimal("hours-per-month", 0.0, kHoursOfAMonth));
    wanted.perMonth = Duration::seconds(qRound64(hours * 3600.0));
    wanted.from = app::suggestedStart(time, today);
    if (context.arguments.has("from")) {
        RAPPORT_TRY_ASSIGN(wanted.from, context.arguments.day("from"));
    } else if (wanted.perMonth == Duration() && !time.estimates.empty()) {
        wanted.from = time.estimates.front().from; // all of them go
    } else if (const auto present = time.estimateOn(today)) {
        wanted.from = present->from; // a better figure for the same time
    }
    if (context.arguments.has("to")) {
        RAPPORT_TRY_ASSIGN(wanted.to, context.arguments.day("to"));
    }
    return wanted;
}

Json jsonOf(const app::ClientTime& time) {
    Json estimates = Json::array();
    for (const TimeEstimate& one : time.estimates)
        estimates.push_back({{"from", one.from.toIso().toStdString()},
                             {"to", one.to ? Json(one.to->toIso().toStdString()) : Json()},
                             {"hoursPerMonth", one.perMonth.inHours()}});
    return {{"client", {{"id", time.client.value()}, {"name", time.name.toStdString()}}},
            {"estimates", std::move(estimates)},
            {"recorded",
             {{"months", time.monthsRecorded}, {"hoursPerMonth", time.recordedPerMonth.inHours()}}}};
}

void print(Context& context, const app::ClientTime& time) {
    const wording::Speech& speech = context.speech;
    context.out.line(time.name);
    if (time.estimates.empty()) context.out.line(speech.translate("cli", "No time is estimated."));
    for (const TimeEstimate& one : time.estimates) {
        const QList<wording::Slot> values{
            {QStringLiteral("hours"), speech.duration(one.perMonth)},
            {QStringLiteral("from"), speech.day(one.from)},
            {QStringLiteral("to"), one.to ? speech.day(*one.to) : QString()}};
        context.out.line(speech.filled(
            one.to ? speech.translate("cli", "Estimated: {hours} a month from {from} to {to}")
                   : speech.translate("cli", "Estimated: {hours} a month from {from} on"),
            values));
    }
    if (time.monthsRecorded > 0)
        context.out.line(speech.filled(
            speech.translate("cli", "Recorded: {hours} in an average month that has records (months: {months})"),
            {{QStringLiteral("hours"), speech.duration(time.recordedPerMonth)},
             {QStringLiteral("months"), speech.count(time.monthsRecorded)}}));
    if (!time.estimates.empty() && !context.arguments.has("quiet"))
        context.out.line(speech.translate(
            "cli", "An estimate counts for whole, ended months of its time in which nothing is recorded."));
}

Result<int> run(Context& context) {
    for (const char* option : {"from", "to"})
        if (context.arguments.has(option) && !context.arguments.has("hours-per-month"))
            return Error{ErrorKind::Usage, "option_missing"}.with(QStringLiteral("option"),
                                                                  QStringLiteral("--hours-per-month"));
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const Id<Client> client, context.client(*book));
    RAPPORT_TRY_ASSIGN(const Day today, context.asOf());
    RAPPORT_TRY_ASSIGN(app::ClientTime time, app::timeOf(*book, client, today));
    if (context.arguments.has("hours-per-month")) {
        RAPPORT_TRY_ASSIGN(const TimeEstimate wanted, wantedEstimate(context, time, today));
        RAPPORT_TRY(book->commands().run(app::estimateTime({{time, wanted}})));
        RAPPORT_TRY_ASSIGN(time, app::timeOf(*book, client, today));
    }
    if (context.json())
        context.out.json(jsonOf(time));
    else
        print(context, time);
    return Done;
}

} // namespace

Command estimateCommand() {
    return {
        .name = "estimate",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Writes down how many hours a month a client takes by your guess"),
        .options = {{"client", "C",
                     QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
                    {"hours-per-month", "H",
                     QT_TRANSLATE_NOOP("cli", "The guess; 0 takes it away; left out: what is estimated is shown")},
                    {"from", "DAY",
                     QT_TRANSLATE_NOOP("cli", "Its first day (default: that of the guess there is; else a year "
                                              "back, or the month of the first invoice)")},
                    {"to", "DAY", QT_TRANSLATE_NOOP("cli", "Its last day (default: it goes on)")}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
