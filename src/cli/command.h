// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace.h"
#include "base/clock.h"
#include "base/result.h"
#include "cli/arguments.h"
#include "cli/output.h"
#include "wording/speech.h"

#include <QString>

#include <memory>
#include <vector>

namespace rapport::cli {

/// Exit statuses of docs/cli.md.
enum ExitStatus {
    Done = 0,
    NeedsAttention = 1,
    WrongUsage = 2,
    Rejected = 3,
    CannotOpenBook = 4,
    InConflict = 5,
    Bug = 70
};
int exitStatusOf(ErrorKind kind);

/// What every command is run with.
struct Context {
    Arguments arguments;
    Output& out;
    wording::Speech speech;
    std::shared_ptr<const Clock> clock;

    bool json() const { return arguments.has("json"); }
    /// A sentence named elsewhere with QT_TRANSLATE_NOOP("cli", ...), in the language asked for. Where the
    /// sentence stands in the call itself, speech.translate("cli", ...) lets lupdate find it.
    QString say(const char* source, int n = -1) const { return speech.translate("cli", source, nullptr, n); }
    /// "--as-of", or today. Error: date_invalid.
    Result<Day> asOf() const;
    /// The book named first on the command line, in the owner's view when "--owner-password-file" opens it.
    /// Errors: file_unreadable; password_wrong.
    Result<std::unique_ptr<app::Workspace>> openBook() const;
    /// The client of "--client" in an open book. Errors: option_missing, client_not_found, client_ambiguous.
    Result<Id<Client>> client(app::Workspace& book) const;
    app::WorkspaceOptions workspaceOptions() const;
};

struct Command {
    const char* name = "";
    const char* parameters = ""; ///< "BOOK FILE..." for the usage line.
    const char* summary = "";    ///< One line, through translate("cli", ...).
    std::vector<OptionSpec> options{};
    int minParameters = 0;
    int maxParameters = 0; ///< -1: any number.
    bool paints = false;   ///< Needs a QGuiApplication: it lays out text.
    Result<int> (*run)(Context&) = nullptr;
};

/// All commands in the order help lists them.
const std::vector<Command>& allCommands();
const Command* findCommand(const QString& name);
/// The options every command takes.
const std::vector<OptionSpec>& commonOptions();

Command newCommand();
Command demoCommand();
Command importCommand();
Command importsCommand();
Command mappingsCommand();
Command sourcesCommand();
Command exclusionsCommand();
Command undoImportCommand();
Command clientsCommand();
Command assessCommand();
Command historyCommand();
Command whatIfCommand();
Command portfolioCommand();
Command reportCommand();
Command letterCommand();
Command logCommand();
Command estimateCommand();
Command dossierCommand();
Command eraseCommand();
Command checkCommand();
Command backupCommand();
Command restoreCommand();
Command exportCommand();
Command versionCommand();
Command helpCommand();
Command completionCommand();

} // namespace rapport::cli
