// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/log_entry.h"

#include "app/command_runner.h"
#include "app/workspace.h"
#include "domain/codes.h"
#include "domain/validation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace rapport::app {

namespace {

QString key(const char* name) {
    return QString::fromLatin1(name);
}

Duration wholeMinutes(Duration spent) {
    return Duration::minutes((spent.inSeconds() + 59) / 60);
}

template <typename Enum>
Enum readCode(const QJsonObject& object, const char* name, Enum otherwise) {
    return fromCode<Enum>(object.value(key(name)).toString()).value_or(otherwise);
}

} // namespace

bool LogEntry::isWorthKeeping() const {
    return !client.isNull() || !clientName.trimmed().isEmpty() || !newNumber.trimmed().isEmpty() ||
           !text.trimmed().isEmpty() || !about.trimmed().isEmpty() || !conduct.empty() || complained;
}

bool LogEntry::hasAbuse() const {
    return std::ranges::any_of(conduct,
                               [](const NotedConduct& noted) { return noted.kind == SignalKind::Abuse; });
}

LogInteraction logCommand(const LogEntry& entry, const QString& judgedBy) {
    LogInteraction command;
    Interaction& interaction = command.interaction;
    interaction.clientId = entry.client;
    interaction.kind = entry.kind;
    interaction.day = entry.day;
    interaction.at = entry.at;
    if (entry.spent) interaction.timeSpent = wholeMinutes(*entry.spent);
    interaction.staffId = entry.staffId;
    interaction.scope = entry.scope;
    interaction.cause = entry.cause;
    interaction.text = entry.text.trimmed();
    if (entry.hasComplaint()) {
        Complaint complaint;
        const QString about = entry.about.trimmed();
        complaint.about = about.isEmpty() ? interaction.text : about;
        complaint.judgement = entry.judgement;
        if (entry.judgement != Judgement::Unclassified) {
            complaint.judged = entry.day;
            complaint.judgedBy = judgedBy;
        }
        command.complaint = complaint;
    }
    for (const NotedConduct& noted : entry.conduct) {
        ConductSignal signal;
        signal.kind = noted.kind;
        signal.severity = noted.severity;
        signal.note = interaction.text;
        if (noted.kind == SignalKind::Abuse) {
            signal.against = entry.against;
            signal.witness = entry.witness.trimmed();
        }
        command.signalEvents.push_back(signal);
    }
    return command;
}

Result<Outcome> record(Workspace& workspace, const LogEntry& entry, const QString& judgedBy) {
    LogEntry whole = entry;
    if (whole.client.isNull() && !whole.clientName.trimmed().isEmpty()) {
        // No client is left behind without the dealing it was made for.
        Interaction interaction = logCommand(whole, judgedBy).interaction;
        interaction.clientId = Id<Client>(1);
        RAPPORT_TRY(validate(interaction, workspace.base()));
        AddClient add;
        add.client.name = whole.clientName.trimmed();
        add.client.currency = workspace.base();
        add.client.since = whole.day;
        if (const QString number = whole.newNumber.trimmed(); !number.isEmpty()) {
            Contact contact;
            contact.name = add.client.name; // a contact has a name; nobody said another one
            contact.phone = number;
            add.contacts.push_back(contact);
        }
        RAPPORT_TRY_ASSIGN(const Outcome added, workspace.commands().run(add));
        whole.client = Id<Client>(added.created.front().id);
    }
    return workspace.commands().run(logCommand(whole, judgedBy));
}

QString toJson(const LogEntry& entry) {
    QJsonObject object{{key("client"), entry.client.value()},
                       {key("clientName"), entry.clientName},
                       {key("newNumber"), entry.newNumber},
                       {key("kind"), QString(codeOf(entry.kind))},
                       {key("scope"), QString(codeOf(entry.scope))},
                       {key("cause"), QString(codeOf(entry.cause))},
                       {key("counting"), entry.counting},
                       {key("text"), entry.text},
                       {key("day"), entry.day.toIso()},
                       {key("complained"), entry.complained},
                       {key("about"), entry.about},
                       {key("judgement"), QString(codeOf(entry.judgement))}};
    if (entry.spent) object.insert(key("seconds"), entry.spent->inSeconds());
    if (entry.staffId) object.insert(key("staff"), entry.staffId->value());
    if (entry.against) object.insert(key("against"), entry.against->value());
    if (!entry.witness.isEmpty()) object.insert(key("witness"), entry.witness);
    if (entry.at) object.insert(key("at"), entry.at->msSinceEpoch());
    QJsonArray conduct;
    for (const NotedConduct& noted : entry.conduct)
        conduct.append(
            QJsonObject{{key("kind"), QString(codeOf(noted.kind))}, {key("severity"), int(noted.severity)}});
    object.insert(key("conduct"), conduct);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<LogEntry> logEntryFromJson(const QString& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject()) return std::nullopt;
    const QJsonObject object = document.object();
    LogEntry entry;
    entry.client = Id<Client>(object.value(key("client")).toInteger());
    entry.clientName = object.value(key("clientName")).toString();
    entry.newNumber = object.value(key("newNumber")).toString();
    entry.kind = readCode(object, "kind", entry.kind);
    entry.scope = readCode(object, "scope", entry.scope);
    entry.cause = readCode(object, "cause", entry.cause);
    entry.counting = object.value(key("counting")).toBool();
    entry.text = object.value(key("text")).toString();
    const auto day = Day::fromIso(object.value(key("day")).toString());
    if (!day) return std::nullopt;
    entry.day = *day;
    entry.complained = object.value(key("complained")).toBool();
    entry.about = object.value(key("about")).toString();
    entry.judgement = readCode(object, "judgement", entry.judgement);
    if (object.contains(key("seconds")))
        entry.spent = Duration::seconds(object.value(key("seconds")).toInteger());
    if (object.contains(key("against"))) entry.against = Id<Staff>(object.value(key("against")).toInteger());
    entry.witness = object.value(key("witness")).toString();
    if (object.contains(key("staff"))) entry.staffId = Id<Staff>(object.value(key("staff")).toInteger());
    if (object.contains(key("at"))) entry.at = Instant(object.value(key("at")).toInteger());
    for (const QJsonValue& value : object.value(key("conduct")).toArray()) {
        const QJsonObject noted = value.toObject();
        const auto kind = fromCode<SignalKind>(noted.value(key("kind")).toString());
        const int severity = noted.value(key("severity")).toInt();
        if (kind && severity >= int(Severity::Minor) && severity <= int(Severity::Serious))
            entry.conduct.push_back({*kind, Severity(severity)});
    }
    return entry;
}

} // namespace rapport::app
