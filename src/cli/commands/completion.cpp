// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

namespace rapport::cli {

namespace {

QString optionWords(const std::vector<OptionSpec>& options) {
    QStringList words;
    for (const OptionSpec& option : options)
        words.append(QStringLiteral("--") + QLatin1String(option.name));
    return words.join(u' ');
}

/// A bash completion made from the table of commands, so that it can't fall behind it.
Result<int> run(Context& context) {
    if (context.arguments.parameter(0) != QStringLiteral("bash"))
        return Error{ErrorKind::Usage, "option_value_unknown"}
            .with(QStringLiteral("option"), QStringLiteral("SHELL"))
            .with(QStringLiteral("value"), context.arguments.parameter(0));
    QStringList names;
    for (const Command& command : allCommands())
        names.append(QLatin1String(command.name));
    Output& out = context.out;
    out.line(QStringLiteral("_rapport_cli() {"));
    out.line(QStringLiteral("    local word=${COMP_WORDS[COMP_CWORD]} options"));
    out.line(QStringLiteral("    if [ \"$COMP_CWORD\" -eq 1 ]; then"));
    out.line(QStringLiteral("        mapfile -t COMPREPLY < <(compgen -W '%1' -- \"$word\")")
                 .arg(names.join(u' ')));
    out.line(QStringLiteral("        return"));
    out.line(QStringLiteral("    fi"));
    out.line(QStringLiteral("    case ${COMP_WORDS[1]} in"));
    for (const Command& command : allCommands())
        out.line(QStringLiteral("    %1) options='%2' ;;")
                     .arg(QLatin1String(command.name), optionWords(command.options)));
    out.line(QStringLiteral("    *) options='' ;;"));
    out.line(QStringLiteral("    esac"));
    out.line(QStringLiteral("    case $word in"));
    out.line(QStringLiteral("    -*) mapfile -t COMPREPLY < <(compgen -W \"$options %1\" -- \"$word\") ;;")
                 .arg(optionWords(commonOptions())));
    out.line(QStringLiteral("    *) mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;"));
    out.line(QStringLiteral("    esac"));
    out.line(QStringLiteral("}"));
    out.line(QStringLiteral("complete -o filenames -F _rapport_cli rapport-cli"));
    return Done;
}

} // namespace

Command completionCommand() {
    return {.name = "completion",
            .parameters = "bash",
            .summary = QT_TRANSLATE_NOOP("cli", "Prints what a shell needs to complete these commands"),
            .minParameters = 1,
            .maxParameters = 1,
            .run = run};
}

} // namespace rapport::cli
