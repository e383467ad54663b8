// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace rapport::cli {

namespace {

Result<int> run(Context& context) {
    RAPPORT_TRY_ASSIGN(const QString code, context.arguments.required("currency"));
    const auto currency = Currency::fromCode(code);
    if (!currency)
        return Error{ErrorKind::Usage, "currency_wrong"}
            .with(QStringLiteral("option"), QStringLiteral("--currency"))
            .with(QStringLiteral("value"), code);
    BookHeader header;
    header.name = context.arguments.value("name");
    header.base = *currency;
    const QString path = context.arguments.parameter(0);
    RAPPORT_TRY_ASSIGN(const auto book, app::Workspace::create(path, header, context.workspaceOptions()));
    if (context.json())
        context.out.json({{"book", path.toStdString()}, {"currency", code.toStdString()}});
    else if (!context.arguments.has("quiet"))
        context.out.line(context.speech.filled(context.speech.translate("cli", "Made an empty book: {path}"),
                                               {{QStringLiteral("path"), path}}));
    return Done;
}

} // namespace

Command newCommand() {
    return {
        .name = "new",
        .parameters = "BOOK",
        .summary = QT_TRANSLATE_NOOP("cli", "Makes an empty book; never overwrites one"),
        .options = {{"currency", "CODE", QT_TRANSLATE_NOOP("cli", "Base currency, such as USD (required)")},
                    {"name", "TEXT", QT_TRANSLATE_NOOP("cli", "Name of the business")}},
        .minParameters = 1,
        .maxParameters = 1,
        .run = run};
}

} // namespace rapport::cli
