// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme_controller.h"

#include <QObject>
#include <QStringList>

class QAction;
class QMainWindow;
class QMenu;

namespace rapport::gui {

/// The menus of the window. What an action does is wired by the window.
class MainMenu : public QObject {
    Q_OBJECT

public:
    explicit MainMenu(QMainWindow& window);

    QAction* newBook;
    QAction* open;
    QAction* import;
    QAction* exportExchange;
    QAction* exportCsv;
    QAction* quit;
    QAction* filter;
    QAction* sidebar;
    QAction* back;
    QAction* clients;
    QAction* shortcuts;
    QAction* about;

    void setBookOpen(bool isOpen);
    void setTheme(ThemeChoice choice);
    void setRecent(const QStringList& books);
    /// Every action with a shortcut, in the order of the menus.
    QList<QAction*> withShortcuts() const;

signals:
    void recentChosen(const QString& path);
    void themeChosen(rapport::gui::ThemeChoice choice);
    void aboutToShowRecent();

private:
    void makeFile(QMenu* menu);
    void makeView(QMenu* menu);
    void makeGo(QMenu* menu);
    void makeHelp(QMenu* menu);
    QAction* add(QMenu* menu, const QString& text, const char* iconName = nullptr);

    QMainWindow& window_;
    QMenu* recent_;
    QList<QAction*> themes_; ///< By ThemeChoice.
    QList<QAction*> all_;
};

} // namespace rapport::gui
