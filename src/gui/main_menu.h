// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/navigation/command_catalogue.h"
#include "gui/navigation/places.h"
#include "gui/theme/theme_controller.h"

#include <QObject>
#include <QStringList>

#include <map>

class QMainWindow;
class QMenu;

namespace rapport::gui {

/// The menus of the window and the catalogue of its commands. What an action does is wired by the window.
class MainMenu : public QObject {
    Q_OBJECT

public:
    explicit MainMenu(QMainWindow& window);

    QAction* newBook;
    QAction* open;
    QAction* import;
    QAction* exportExchange;
    QAction* exportCsv;
    QAction* exportCalendar;
    QAction* backUp;
    QAction* backUpSealed; ///< With a password.
    QAction* restore;
    QAction* portfolioReport; ///< The report on all clients.
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* newClient;
    QAction* duplicates; ///< Clients entered twice are looked for.
    QAction* estimates;  ///< Who takes how much of the time, by guess.
    QAction* settings;
    QAction* policy; ///< What the book is judged by.
    QAction* access; ///< Locks the owner's view, or asks for it; not shown while there is no password.
    QAction* filter;
    QAction* sidebar;
    QAction* search; ///< The palette.
    QAction* log;    ///< Logging a dealing.
    QAction* back;
    QAction* forward;
    QAction* backOut; ///< Esc.
    QAction* whatIf;  ///< Of the client chosen.
    QAction* history;
    QAction* help;
    QAction* shortcuts;
    QAction* about;

    const CommandCatalogue& catalogue() const { return catalogue_; }
    /// What opens a main place.
    QAction* place(PageName name) const { return places_.at(name); }
    const std::map<PageName, QAction*>& places() const { return places_; }
    void setBookOpen(bool isOpen);
    /// Staff have no way to what is the owner's; `isProtected`: there is an owner's password.
    void setOwnerView(bool isOwner, bool isProtected);
    void setTheme(ThemeChoice choice);
    void setRecent(const QStringList& books);

signals:
    void placeChosen(rapport::gui::PageName name);
    void recentChosen(const QString& path);
    void themeChosen(rapport::gui::ThemeChoice choice);
    void aboutToShowRecent();

private:
    QMenu* addMenu(const QString& title);
    void makeFile(QMenu* menu);
    void makeEdit(QMenu* menu);
    void makeView(QMenu* menu);
    void makeColours(QMenu* menu);
    void makeGo(QMenu* menu);
    void makeHelp(QMenu* menu);
    QAction* add(QMenu* menu, const char* id, const QString& text, const char* iconName = nullptr);
    void addKeys(QAction* action, const QKeySequence& keys);
    void leadTo(QAction* action, PageName page);

    QMainWindow& window_;
    CommandCatalogue catalogue_;
    QString group_; ///< Title of the menu being made.
    QMenu* recent_;
    std::map<PageName, QAction*> places_;
    QList<QAction*> themes_; ///< By ThemeChoice.
};

} // namespace rapport::gui
