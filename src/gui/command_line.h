// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/theme/theme_controller.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace rapport::gui {

/// A page of an open book that can be asked for by name.
enum class PageName { Clients, Client, Timeline, Invoices, Report, Import, Welcome };
/// "clients", "client", ... as on the command line and in the names of pictures.
QString nameOf(PageName page);
std::optional<PageName> pageFromName(const QString& name);

/// What the program was started with (docs/cli.md, The desktop program).
struct CommandLine {
    QString book;
    QString language;
    std::optional<PageName> page;
    QString client;      ///< Id, exact name or external reference.
    QString screenshots; ///< Folder for pictures of every page; empty: none.
    std::optional<ThemeChoice> theme;
    QSize size; ///< Of the pictures; not valid: the usual one.
    bool traceStartup = false;
    bool help = false;
    bool version = false;

    /// Errors: Usage, "usage" with the sentence as "reason".
    static Result<CommandLine> parse(const QStringList& arguments);
    static QString helpText();
};

} // namespace rapport::gui
