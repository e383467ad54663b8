// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "gui/navigation/places.h"
#include "gui/theme/theme_controller.h"

#include <QSize>
#include <QStringList>

#include <optional>

namespace rapport::gui {

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
    bool log = false; ///< Only the log window.
    QString number;   ///< The telephone number it is for; empty: none.
    bool help = false;
    bool version = false;

    /// Errors: Usage, "usage" with the sentence as "reason".
    static Result<CommandLine> parse(const QStringList& arguments);
    static QString helpText();
    /// Somebody starts the program to work with it: a running one can do it instead.
    bool isOrdinaryStart() const { return screenshots.isEmpty() && !traceStartup; }
};

} // namespace rapport::gui
