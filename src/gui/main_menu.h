// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/places.h"
#include "gui/theme/theme_controller.h"

#include <QObject>
#include <QStringList>

#include <map>

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
    QAction* forward;
    QAction* backOut; ///< Esc.
    QAction* shortcuts;
    QAction* about;

    /// What opens a main place.
    QAction* place(PageName name) const { return places_.at(name); }
    const std::map<PageName, QAction*>& places() const { return places_; }
    void setBookOpen(bool isOpen);
    void setTheme(ThemeChoice choice);
    void setRecent(const QStringList& books);
    /// Every action with a shortcut, in the order of the menus.
    QList<QAction*> withShortcuts() const;

signals:
    void placeChosen(rapport::gui::PageName name);
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
    std::map<PageName, QAction*> places_;
    QList<QAction*> themes_; ///< By ThemeChoice.
    QList<QAction*> all_;
};

} // namespace rapport::gui
