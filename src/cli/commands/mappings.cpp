// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_runner.h"
#include "app/commands.h"
#include "app/importer.h"
#include "cli/command.h"

#include <QFile>

namespace rapport::cli {

namespace {

Result<void> keep(Context& context, app::Workspace& book) {
    const QString path = context.arguments.value("keep");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::InputRejected, "file_unreadable"}
            .with(QStringLiteral("file"), path)
            .with(QStringLiteral("reason"), file.errorString());
    const QByteArray json = file.readAll();
    auto mapping = importing::readMapping(json);
    if (!mapping) return std::move(mapping).error().with(QStringLiteral("file"), path);
    const QString name = context.arguments.has("name") ? context.arguments.value("name") : mapping->name;
    RAPPORT_TRY(book.commands().run(app::KeepMapping{name, json}));
    return {};
}

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const auto book, context.openBook());
    if (context.arguments.has("keep")) RAPPORT_TRY(keep(context, *book));
    if (context.arguments.has("forget"))
        RAPPORT_TRY(book->commands().run(app::KeepMapping{context.arguments.value("forget"), {}}));
    RAPPORT_TRY_ASSIGN(const auto mappings, book->importer().ownMappings());
    if (context.json()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const importing::Mapping& mapping : mappings)
            list.push_back({{"name", mapping.name.toStdString()},
                            {"kind", std::string(importing::kindCode(mapping.kind).latin1())}});
        context.out.json({{"mappings", list}});
        return Done;
    }
    if (mappings.empty()) {
        context.out.line(context.speech.translate("cli", "No way of reading files is kept in this book."));
        return Done;
    }
    TextTable table;
    table.columns = {{context.speech.translate("cli", "Name")}, {context.speech.translate("cli", "Kind")}};
    for (const importing::Mapping& mapping : mappings)
        table.rows.push_back({mapping.name, importing::kindCode(mapping.kind)});
    context.out.table(table);
    return Done;
}

} // namespace

Command mappingsCommand() {
    return {
        .name = "mappings",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Lists, keeps and forgets your own tables of column names"),
        .options = {{"keep", "FILE.json",
                     QT_TRANSLATE_NOOP(
                         "cli", "Keep this one in the book, where imports find it by its columns or name")},
                    {"name", "NAME",
                     QT_TRANSLATE_NOOP("cli", "What it is kept as; the name in the file when not given")},
                    {"forget", "NAME", QT_TRANSLATE_NOOP("cli", "Let the one of this name go")}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
