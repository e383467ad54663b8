// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/commands.h"
#include "app/record_sources.h"
#include "base/text_key.h"
#include "cli/command.h"
#include "cli/progress_line.h"
#include "wording/error_wording.h"

#include <algorithm>

namespace rapport::cli {

namespace {

using app::SourceStanding;
using app::SourceState;
using app::SourceTaken;

const char* codeOf(SourceState state) {
    switch (state) {
    case SourceState::NeverTaken:
        return "never_taken";
    case SourceState::Unchanged:
        return "unchanged";
    case SourceState::Changed:
        return "changed";
    case SourceState::Missing:
        break;
    }
    return "missing";
}

QString wordOf(const Context& context, SourceState state) {
    switch (state) {
    case SourceState::NeverTaken:
        return context.speech.translate("cli", "never taken");
    case SourceState::Unchanged:
        return context.speech.translate("cli", "nothing new");
    case SourceState::Changed:
        return context.speech.translate("cli", "changed since");
    case SourceState::Missing:
        break;
    }
    return context.speech.translate("cli", "not there");
}

/// The source of that name, or of that number.
Result<Id<RecordSource>> sourceNamed(const std::vector<SourceStanding>& standings, const QString& name) {
    QStringList names;
    for (const SourceStanding& standing : standings) {
        const RecordSource& source = standing.source.record;
        names << source.name;
        if (textKey(source.name) == textKey(name) || QString::number(source.id.value()) == name)
            return source.id;
    }
    return Error{ErrorKind::Usage, "source_unknown"}
        .with(QStringLiteral("name"), name)
        .with(QStringLiteral("names"), names.join(QStringLiteral(", ")));
}

nlohmann::ordered_json jsonOf(const Context& context, const Error& error) {
    return {{"code", error.code.toStdString()},
            {"message", wording::errorSentence(context.speech, error).toStdString()}};
}

nlohmann::ordered_json jsonOf(const Context& context, const SourceTaken& taken) {
    nlohmann::ordered_json left = nlohmann::ordered_json::array();
    for (const app::FileLeft& one : taken.left)
        left.push_back({{"file", one.file.toStdString()}, {"error", jsonOf(context, one.error)}});
    nlohmann::ordered_json json{
        {"id", taken.source.value()},
        {"name", taken.name.toStdString()},
        {"importId", taken.importId ? nlohmann::ordered_json(*taken.importId) : nlohmann::ordered_json()},
        {"read", taken.totals.read},
        {"created", taken.totals.created},
        {"updated", taken.totals.updated},
        {"unchanged", taken.totals.unchanged},
        {"skipped", taken.totals.skipped},
        {"rejected", taken.rejected},
        {"strangers", taken.strangers},
        {"strangersMinutes", taken.strangersTime.inMinutes()},
        {"undecided", taken.undecided},
        {"left", left}};
    if (taken.error) json["error"] = jsonOf(context, *taken.error);
    return json;
}

nlohmann::ordered_json jsonOf(const SourceStanding& standing) {
    const RecordSource& source = standing.source.record;
    nlohmann::ordered_json json{{"id", source.id.value()},
                                {"name", source.name.toStdString()},
                                {"kind", source.kind.toStdString()},
                                {"path", source.path.toStdString()},
                                {"atStart", source.atStart},
                                {"state", codeOf(standing.state)},
                                {"files", standing.files}};
    if (standing.last) {
        json["lastTaken"] = standing.last->at.toIso().toStdString();
        json["created"] = standing.last->totals.created;
        json["updated"] = standing.last->totals.updated;
        json["strangers"] = standing.last->strangers;
    }
    return json;
}

void printTaken(Context& context, const SourceTaken& taken) {
    const auto& speech = context.speech;
    if (taken.error) {
        context.out.errorLine(taken.name + QStringLiteral(": ") +
                              wording::errorSentence(speech, *taken.error));
        return;
    }
    for (const app::FileLeft& one : taken.left)
        context.out.errorLine(wording::errorSentence(speech, one.error));
    if (context.arguments.has("quiet")) return;
    context.out.line(speech.filled(
        taken.importId
            ? speech.translate("cli", "{name}: {created} new, {updated} updated. Recorded as import {id}.")
            : speech.translate("cli", "{name}: nothing new."),
        {{QStringLiteral("name"), taken.name},
         {QStringLiteral("created"), speech.count(taken.totals.created)},
         {QStringLiteral("updated"), speech.count(taken.totals.updated)},
         {QStringLiteral("id"), QString::number(taken.importId.value_or(0))}}));
    if (taken.strangers > 0)
        context.out.line(speech.filled(
            speech.translate("cli", "  Of numbers and addresses nobody is known by: {count}, {minutes} min. "
                                    "Import it once more to say whose they are."),
            {{QStringLiteral("count"), speech.count(taken.strangers)},
             {QStringLiteral("minutes"), speech.count(qRound64(taken.strangersTime.inMinutes()))}}));
    if (taken.rejected > 0)
        context.out.line(speech.filled(speech.translate("cli", "  Rows that could not be taken: {count}."),
                                       {{QStringLiteral("count"), speech.count(taken.rejected)}}));
    if (taken.undecided > 0)
        context.out.line(
            speech.filled(speech.translate("cli", "  Left because somebody has to decide: {count}."),
                          {{QStringLiteral("count"), speech.count(taken.undecided)}}));
}

void printStandings(Context& context, const std::vector<SourceStanding>& standings) {
    if (standings.empty()) {
        context.out.line(context.speech.translate("cli", "No source is remembered in this book."));
        return;
    }
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Name")},
                     {context.speech.translate("cli", "Kind")},
                     {context.speech.translate("cli", "At start")},
                     {context.speech.translate("cli", "Last taken")},
                     {context.speech.translate("cli", "New"), Align::Trailing},
                     {context.speech.translate("cli", "State")},
                     {context.speech.translate("cli", "File or folder")}};
    for (const SourceStanding& standing : standings) {
        const RecordSource& source = standing.source.record;
        const auto& last = standing.last;
        table.rows.push_back(
            {source.name, source.kind,
             source.atStart ? context.speech.translate("cli", "yes") : context.speech.translate("cli", "no"),
             last ? context.speech.day(context.clock->dayOf(last->at)) : QString(),
             last ? context.speech.count(last->totals.created) : QString(), wordOf(context, standing.state),
             source.path});
    }
    context.out.table(table);
}

/// Those asked for: the one named, or all that are there.
Result<std::vector<Id<RecordSource>>> wanted(const Context& context,
                                             const std::vector<SourceStanding>& standings) {
    std::vector<Id<RecordSource>> ids;
    if (context.arguments.has("take")) {
        RAPPORT_TRY_ASSIGN(const Id<RecordSource> id,
                           sourceNamed(standings, context.arguments.value("take")));
        ids.push_back(id);
        return ids;
    }
    for (const SourceStanding& standing : standings)
        ids.push_back(standing.source.record.id);
    return ids;
}

Result<int> take(Context& context, app::RecordSources& sources,
                 const std::vector<SourceStanding>& standings) {
    RAPPORT_TRY_ASSIGN(const std::vector<Id<RecordSource>> ids, wanted(context, standings));
    std::vector<SourceTaken> all;
    {
        ProgressLine progress(context.arguments.has("quiet"));
        RAPPORT_TRY_ASSIGN(all, sources.take(ids, &progress.control()));
    }
    if (context.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const SourceTaken& taken : all)
            list.push_back(jsonOf(context, taken));
        context.out.json({{"taken", list}});
    } else {
        for (const SourceTaken& taken : all)
            printTaken(context, taken);
    }
    const bool allFine = std::ranges::all_of(all, [](const SourceTaken& taken) {
        return !taken.error && taken.left.empty() && taken.rejected == 0;
    });
    return allFine ? Done : NeedsAttention;
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    app::RecordSources sources(*book);
    RAPPORT_TRY_ASSIGN(std::vector<SourceStanding> standings, sources.all());
    if (context.arguments.has("forget")) {
        RAPPORT_TRY_ASSIGN(const Id<RecordSource> id,
                           sourceNamed(standings, context.arguments.value("forget")));
        RAPPORT_TRY(book->commands().run(app::Remove<RecordSource>{id}));
        RAPPORT_TRY_ASSIGN(standings, sources.all());
    }
    if (context.arguments.has("take") || context.arguments.has("take-all"))
        return take(context, sources, standings);
    if (context.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const SourceStanding& standing : standings)
            list.push_back(jsonOf(standing));
        context.out.json({{"sources", list}});
    } else {
        printStandings(context, standings);
    }
    return Done;
}

} // namespace

Command sourcesCommand() {
    return {.name = "sources",
            .parameters = "BOOK",
            .summary =
                QT_TRANSLATE_NOOP("cli", "Lists, takes again and forgets remembered files and folders"),
            .options = {{"take", "NAME", QT_TRANSLATE_NOOP("cli", "Take what is new in this one")},
                        {"take-all", nullptr, QT_TRANSLATE_NOOP("cli", "Take what is new in each of them")},
                        {"forget", "NAME",
                         QT_TRANSLATE_NOOP("cli", "Forget this one; what was taken of it stays")}},
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
