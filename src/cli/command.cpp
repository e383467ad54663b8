// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "app/access.h"
#include "app/client_directory.h"
#include "cli/password_option.h"

#include <QProcessEnvironment>

namespace rapport::cli {

int exitStatusOf(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Usage:
        return WrongUsage;
    case ErrorKind::InputRejected:
        return Rejected;
    case ErrorKind::CannotOpen:
        return CannotOpenBook;
    case ErrorKind::Conflict:
        return InConflict;
    case ErrorKind::Cancelled:
        return NeedsAttention;
    case ErrorKind::Internal:
        break;
    }
    return Bug;
}

Result<Day> Context::asOf() const {
    if (!arguments.has("as-of")) return clock->today();
    return arguments.day("as-of");
}

app::WorkspaceOptions Context::workspaceOptions() const {
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString user =
        environment.value(QStringLiteral("USER"), environment.value(QStringLiteral("USERNAME")));
    return {clock, user};
}

Result<std::unique_ptr<app::Workspace>> Context::openBook() const {
    RAPPORT_TRY_ASSIGN(std::unique_ptr<app::Workspace> book,
                       app::Workspace::open(arguments.parameter(0), workspaceOptions()));
    if (arguments.has("owner-password-file") && !book->access().isOwner()) {
        RAPPORT_TRY_ASSIGN(const QString password, passwordIn(arguments.value("owner-password-file")));
        RAPPORT_TRY(book->access().unlock(password));
    }
    return book;
}

Result<Id<Client>> Context::client(app::Workspace& book) const {
    RAPPORT_TRY_ASSIGN(const QString wanted, arguments.required("client"));
    return book.directory().find(wanted);
}

const std::vector<OptionSpec>& commonOptions() {
    static const std::vector<OptionSpec> options{
        {"json", nullptr, QT_TRANSLATE_NOOP("cli", "Print one JSON document and nothing else")},
        {"as-of", "YYYY-MM-DD",
         QT_TRANSLATE_NOOP("cli", "Judge by what was known on that day (default: today)")},
        {"language", "en|ar|fa|ru", QT_TRANSLATE_NOOP("cli", "Language of the texts")},
        {"owner-password-file", "FILE",
         QT_TRANSLATE_NOOP("cli", "Open the owner’s view of the book with the password in FILE")},
        {"quiet", nullptr, QT_TRANSLATE_NOOP("cli", "Print no progress and no remarks")},
    };
    return options;
}

const std::vector<Command>& allCommands() {
    static const std::vector<Command> commands{
        newCommand(),        demoCommand(),     importCommand(),     importsCommand(),   sourcesCommand(),
        exclusionsCommand(), mappingsCommand(), undoImportCommand(), clientsCommand(),   assessCommand(),
        historyCommand(),    whatIfCommand(),   reportCommand(),     portfolioCommand(), letterCommand(),
        dossierCommand(),    eraseCommand(),    logCommand(),        estimateCommand(),  checkCommand(),
        backupCommand(),     restoreCommand(),  exportCommand(),     versionCommand(),   helpCommand(),
        completionCommand()};
    return commands;
}

const Command* findCommand(const QString& name) {
    for (const Command& command : allCommands())
        if (name == QLatin1String(command.name)) return &command;
    return nullptr;
}

} // namespace rapport::cli
