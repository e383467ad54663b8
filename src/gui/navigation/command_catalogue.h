// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

namespace rapport::gui {

class Page;

/// Commands that belong together, as a menu has them.
struct CommandGroup {
    QString title;
    QList<QAction*> actions;
};

/// Everything one can tell the window to do, once: the menus, the palette and the page of shortcuts are made
/// of it. An action holds its own text, icon, shortcut and whether it can be used now; its object name is its
/// id. The actions belong to whoever made them and must outlive the catalogue.
class CommandCatalogue {
public:
    /// Groups are kept in the order of their first action. Returns the action.
    QAction* add(const QString& group, const char* id, QAction* action);
    /// All of the window, then those of the page (QWidget::actions) under its own heading.
    QList<CommandGroup> groups(const Page* page) const;

private:
    QList<CommandGroup> groups_;
};

/// The text without mnemonic and without the dots of "New book…".
QString plainText(const QAction* action);
/// Its keys as people read them, the first where there are several: "Alt+Left".
QString keysOf(const QAction* action);

} // namespace rapport::gui
