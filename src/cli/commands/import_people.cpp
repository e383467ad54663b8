// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/import_people.h"

#include "app/client_directory.h"
#include "app/source_people.h"

#include <QFile>

namespace rapport::cli {

namespace {

using importing::ClientChoice;
using importing::ClientMatch;
using importing::ImportKind;

constexpr size_t kMostShown = 20;

bool hasTimes(ImportKind kind) {
    return kind == ImportKind::Calls || kind == ImportKind::Calendar || kind == ImportKind::Timesheet;
}

bool isUtc(const app::ImportOptions& options) {
    return options.times == importing::TimeBasis::Utc;
}

Error unfit(const QString& file, const QString& detail) {
    return Error{ErrorKind::InputRejected, "choices_unfit"}
        .with(QStringLiteral("file"), file)
        .with(QStringLiteral("detail"), detail);
}

Result<ClientChoice> choiceOf(const nlohmann::json& value, const QString& file, const QString& detail,
                              app::Workspace& book) {
    ClientChoice choice;
    if (value == "leave" || value == "never") {
        choice.kind = value == "never" ? ClientChoice::Kind::Never : ClientChoice::Kind::Leave;
        return choice;
    }
    if (value.is_object() && value.size() == 1 && value.contains("new") && value["new"].is_string()) {
        choice.kind = ClientChoice::Kind::New;
        choice.name = QString::fromStdString(value["new"].get<std::string>());
        return choice;
    }
    const nlohmann::json& client =
        value.is_object() && value.size() == 1 && value.contains("client") ? value["client"] : value;
    QString wanted;
    if (client.is_number_integer()) wanted = QString::number(client.get<qint64>());
    if (client.is_string()) wanted = QString::fromStdString(client.get<std::string>());
    if (wanted.isEmpty()) return unfit(file, detail);
    choice.kind = ClientChoice::Kind::Is;
    RAPPORT_TRY_ASSIGN(choice.client, book.directory().find(wanted));
    return choice;
}

} // namespace

std::vector<OptionSpec> peopleOptions() {
    return {
        {"region", "CC",
         QT_TRANSLATE_NOOP("cli", "Country of telephone numbers without one, such as DE; the book’s own "
                                  "when not given")},
        {"utc", nullptr, QT_TRANSLATE_NOOP("cli", "Times without a zone are those of Greenwich")},
        {"local", nullptr,
         QT_TRANSLATE_NOOP("cli", "Times without a zone are the business’s own, as when nothing is said")},
        {"choices", "FILE.json",
         QT_TRANSLATE_NOOP("cli", "Whose numbers, addresses and names are, by the key a dry run prints")},
        {"remember", "NAME",
         QT_TRANSLATE_NOOP("cli", "Remember the file or folder, to take what is new in it again")},
        {"at-start", nullptr, QT_TRANSLATE_NOOP("cli", "Take what is remembered when the book is opened")}};
}

Result<void> readPeopleOptions(const Arguments& arguments, app::ImportOptions& options) {
    if (arguments.has("region")) {
        options.region = arguments.value("region").toUpper();
        const bool isRegion =
            options.region.size() == 2 && options.region.at(0).isLetter() && options.region.at(1).isLetter();
        if (!isRegion)
            return Error{ErrorKind::Usage, "option_value_unknown"}
                .with(QStringLiteral("option"), QStringLiteral("--region"))
                .with(QStringLiteral("value"), arguments.value("region"));
    }
    if (arguments.has("utc") && arguments.has("local"))
        return Error{ErrorKind::Usage, "option_value_unknown"}
            .with(QStringLiteral("option"), QStringLiteral("--local"))
            .with(QStringLiteral("value"), QStringLiteral("--utc"));
    if (arguments.has("remember") && options.files.size() != 1)
        return Error{ErrorKind::Usage, "source_wants_one_path"};
    if (arguments.has("utc")) options.times = importing::TimeBasis::Utc;
    if (arguments.has("at-start") && !arguments.has("remember"))
        return Error{ErrorKind::Usage, "option_missing"}.with(QStringLiteral("option"),
                                                              QStringLiteral("--remember"));
    return {};
}

Result<void> readChoices(const Arguments& arguments, app::Workspace& book, app::ImportOptions& options) {
    if (!arguments.has("choices")) return {};
    const QString path = arguments.value("choices");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected, "file_unreadable"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), file.errorString());
    const QByteArray bytes = file.readAll();
    const nlohmann::json document = nlohmann::json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!document.is_object()) return unfit(path, QStringLiteral("{}"));
    for (const auto& [key, value] : document.items()) {
        const QString name = QString::fromStdString(key);
        RAPPORT_TRY_ASSIGN(options.choices[name], choiceOf(value, path, name, book));
    }
    return {};
}

nlohmann::ordered_json peopleJson(const importing::ImportPlan& plan) {
    nlohmann::ordered_json parties = nlohmann::ordered_json::array();
    for (const ClientMatch& match : plan.matches) {
        if (!match.isParty) continue;
        nlohmann::ordered_json close = nlohmann::ordered_json::array();
        for (const importing::CloseClient& one : match.close)
            close.push_back({{"client", one.client.value()}, {"name", one.name.toStdString()}});
        nlohmann::ordered_json party{{"key", match.key.toStdString()},
                                     {"name", match.name.toStdString()},
                                     {"detail", match.detail.toStdString()},
                                     {"records", match.rows},
                                     {"minutes", match.time.inMinutes()},
                                     {"by", importing::matchedByCode(match.by).toStdString()},
                                     {"taken", match.taken},
                                     {"close", close}};
        if (!match.client.isNull()) {
            party["client"] = match.client.value();
            party["clientName"] = match.clientName.toStdString();
        }
        parties.push_back(party);
    }
    return parties;
}

nlohmann::ordered_json timesJson(const importing::ImportPlan& plan, const app::ImportOptions& options) {
    if (!hasTimes(plan.kind)) return {};
    return isUtc(options) ? "utc" : "local";
}

void printPeople(Context& context, const importing::ImportPlan& plan, const app::ImportOptions& options) {
    if (hasTimes(plan.kind))
        context.out.line(
            isUtc(options)
                ? context.speech.translate("cli", "Times without a zone were read as those of Greenwich.")
                : context.speech.translate(
                      "cli",
                      "Times without a zone were read as the business’s own (--utc reads them as those "
                      "of Greenwich)."));
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Unknown")},
                     {context.speech.translate("cli", "Name")},
                     {context.speech.translate("cli", "Records"), Align::Trailing},
                     {context.speech.translate("cli", "Minutes"), Align::Trailing},
                     {context.speech.translate("cli", "Perhaps")}};
    size_t more = 0;
    for (const ClientMatch& match : plan.matches) {
        if (!app::isStranger(match)) continue;
        if (table.rows.size() == kMostShown) {
            ++more;
            continue;
        }
        QStringList close;
        for (const importing::CloseClient& one : match.close)
            close << one.name;
        table.rows.push_back({match.detail.isEmpty() ? match.name : match.detail,
                              match.detail.isEmpty() || match.name == match.detail ? QString() : match.name,
                              context.speech.count(match.rows),
                              context.speech.count(qRound64(match.time.inMinutes())),
                              close.join(QStringLiteral(", "))});
    }
    if (table.rows.empty()) return;
    context.out.table(table);
    if (more > 0)
        context.out.line(context.say(QT_TRANSLATE_N_NOOP("cli", "... and %n more."), static_cast<int>(more)));
    context.out.line(context.speech.translate(
        "cli", "Nothing of these was taken. Say whose they are with --choices; --json prints their keys."));
}

} // namespace rapport::cli
