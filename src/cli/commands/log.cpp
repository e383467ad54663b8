// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/staff_directory.h"
#include "cli/command.h"
#include "domain/codes.h"

#include <QDateTime>

namespace rapport::cli {

namespace {

Error unknownValue(const char* option, const QString& value) {
    return Error{ErrorKind::Usage, "option_value_unknown"}
        .with(QStringLiteral("option"), QStringLiteral("--") + QLatin1String(option))
        .with(QStringLiteral("value"), value);
}

/// "KIND" or "KIND:SEVERITY" with a severity of 1 to 3.
std::optional<ConductSignal> signalOf(const QString& text) {
    const QStringList parts = text.split(u':');
    const auto kind = fromCode<SignalKind>(parts.first());
    const int severity = parts.size() == 2 ? parts[1].toInt() : parts.size() == 1 ? 2 : 0;
    if (!kind || severity < 1 || severity > 3) return std::nullopt;
    ConductSignal signal;
    signal.kind = *kind;
    signal.severity = static_cast<Severity>(severity);
    return signal;
}

/// When it happened: "--at" in the business's own time, or now.
Result<void> setMoment(const Context& context, Interaction& interaction) {
    interaction.at = context.clock->now();
    interaction.day = context.clock->dayOf(*interaction.at);
    if (!context.arguments.has("at")) return {};
    const QString text = context.arguments.value("at");
    const QDateTime at = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!at.isValid())
        return Error{ErrorKind::Usage, "time_wrong"}
            .with(QStringLiteral("option"), QStringLiteral("--at"))
            .with(QStringLiteral("value"), text);
    interaction.day = Day::fromDate(at.date());
    interaction.at = Instant(at.toMSecsSinceEpoch());
    return {};
}

Result<app::LogInteraction> entryOf(const Context& context, app::Workspace& book) {
    const Arguments& arguments = context.arguments;
    app::LogInteraction entry;
    Interaction& interaction = entry.interaction;
    RAPPORT_TRY_ASSIGN(interaction.clientId, context.client(book));
    RAPPORT_TRY_ASSIGN(const QString kind, arguments.required("kind"));
    const auto known = fromCode<InteractionKind>(kind);
    if (!known) return unknownValue("kind", kind);
    interaction.kind = *known;
    RAPPORT_TRY_ASSIGN(interaction.text, arguments.required("text"));
    RAPPORT_TRY(setMoment(context, interaction));
    if (arguments.has("minutes")) {
        constexpr qint64 kMinutesOfAMonth = 31 * 24 * 60;
        RAPPORT_TRY_ASSIGN(const qint64 minutes, arguments.number("minutes", 0, kMinutesOfAMonth));
        interaction.timeSpent = Duration::minutes(minutes);
    }
    if (arguments.has("staff")) {
        RAPPORT_TRY_ASSIGN(interaction.staffId, book.staff().find(arguments.value("staff")));
    }
    if (arguments.has("scope")) {
        const auto scope = fromCode<Scope>(arguments.value("scope"));
        if (!scope) return unknownValue("scope", arguments.value("scope"));
        interaction.scope = *scope;
    }
    if (arguments.has("cause")) {
        const auto cause = fromCode<Cause>(arguments.value("cause"));
        if (!cause) return unknownValue("cause", arguments.value("cause"));
        interaction.cause = *cause;
    }
    for (const QString& text : arguments.values("signal")) {
        auto signal = signalOf(text);
        if (!signal) return unknownValue("signal", text);
        signal->note = interaction.text;
        signal->staffId = interaction.staffId;
        entry.signalEvents.push_back(*signal);
    }
    if (interaction.kind == InteractionKind::Complaint) {
        // Whether it is justified is for a person to judge; until then it counts for neither side.
        Complaint complaint;
        complaint.about = interaction.text;
        entry.complaint = complaint;
    }
    return entry;
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    RAPPORT_TRY_ASSIGN(const app::LogInteraction entry, entryOf(context, *book));
    RAPPORT_TRY_ASSIGN(const app::Outcome outcome, book->commands().run(entry));
    const qint64 id = outcome.created.front().id;
    if (context.json())
        context.out.line(QStringLiteral("{\"id\":%1}").arg(id));
    else
        context.out.line(QString::number(id));
    return Done;
}

} // namespace

Command logCommand() {
    return {
        .name = "log",
        .parameters = "BOOK",
        .summary =
            QT_TRANSLATE_NOOP("cli", "Logs a call, visit or complaint; prints its number once it is on disk"),
        .options =
            {{"client", "C",
              QT_TRANSLATE_NOOP("cli", "Id, exact name or reference of the client (required)")},
             {"kind", "KIND",
              QT_TRANSLATE_NOOP(
                  "cli",
                  "call, email, message, meeting, visit, admin, request, complaint or other (required)")},
             {"text", "T", QT_TRANSLATE_NOOP("cli", "What it was about (required)")},
             {"minutes", "N", QT_TRANSLATE_NOOP("cli", "How long it took; left out: not known")},
             {"staff", "S", QT_TRANSLATE_NOOP("cli", "Who dealt with it: id or exact name")},
             {"at", "\"YYYY-MM-DD HH:MM\"", QT_TRANSLATE_NOOP("cli", "When it was (default: now)")},
             {"scope", "in|out|unknown", QT_TRANSLATE_NOOP("cli", "Whether it is part of what was agreed")},
             {"cause", "normal|client|ours", QT_TRANSLATE_NOOP("cli", "Whose doing it is")},
             {"signal", "KIND[:1-3]",
              QT_TRANSLATE_NOOP("cli", "Conduct noted: out_of_scope, bend_rules, advantage, cheat, "
                                       "reputation_threat or abuse, with its severity"),
              true}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
