// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace rapport::cli {

namespace {

QString nameOf(const OptionSpec& option) {
    QString name = QStringLiteral("  --") + QLatin1String(option.name);
    if (option.value) name += u' ' + QLatin1String(option.value);
    return name;
}

void printOptions(Context& context, const std::vector<OptionSpec>& options) {
    qsizetype width = 0;
    for (const OptionSpec& option : options)
        width = std::max(width, nameOf(option).size());
    for (const OptionSpec& option : options)
        context.out.line(nameOf(option).leftJustified(width + 2) + context.say(option.summary));
}

void printCommand(Context& context, const Command& command) {
    context.out.line(context.speech.filled(
        context.speech.translate("cli", "Usage: {usage}"),
        {{QStringLiteral("usage"), QStringLiteral("rapport-cli %1 %2 [options]")
                                       .arg(QLatin1String(command.name), QLatin1String(command.parameters))
                                       .simplified()}}));
    context.out.line(context.say(command.summary));
    context.out.line();
    if (!command.options.empty()) {
        context.out.line(context.speech.translate("cli", "Options:"));
        printOptions(context, command.options);
        context.out.line();
    }
    context.out.line(context.speech.translate("cli", "Options of every command:"));
    printOptions(context, commonOptions());
}

void printAll(Context& context) {
    context.out.line(context.speech.translate("cli", "Usage: rapport-cli COMMAND BOOK [options]"));
    context.out.line(context.speech.translate(
        "cli", "Says which clients cost more than they bring, with the arithmetic on the table."));
    context.out.line();
    qsizetype width = 0;
    for (const Command& command : allCommands())
        width = std::max(width, QLatin1String(command.name).size());
    for (const Command& command : allCommands())
        context.out.line(QStringLiteral("  %1  %2")
                             .arg(QString(QLatin1String(command.name)).leftJustified(width),
                                  context.say(command.summary)));
    context.out.line();
    context.out.line(
        context.speech.translate("cli", "\"rapport-cli help COMMAND\" tells more of one command."));
    context.out.line();
    context.out.line(context.speech.translate(
        "cli", "Exit status: 0 done; 1 done, but something needs attention; 2 wrong usage; "
               "3 input rejected, nothing changed; 4 the book can't be opened; 5 conflict with "
               "someone else's change; 70 a bug."));
}

Result<int> run(Context& context) {
    if (context.arguments.parameterCount() == 0) {
        printAll(context);
        return Done;
    }
    const Command* command = findCommand(context.arguments.parameter(0));
    if (!command)
        return Error{ErrorKind::Usage, "command_unknown"}.with(QStringLiteral("command"),
                                                               context.arguments.parameter(0));
    printCommand(context, *command);
    return Done;
}

} // namespace

Command helpCommand() {
    return {.name = "help",
            .parameters = "[COMMAND]",
            .summary = QT_TRANSLATE_NOOP("cli", "Tells what there is, or more of one command"),
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
