// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_menu.h"

#include "gui/theme/icons.h"

#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace rapport::gui {

MainMenu::MainMenu(QMainWindow& window) : QObject(&window), window_(window) {
    makeFile(addMenu(tr("&File")));
    makeEdit(addMenu(tr("&Edit")));
    makeView(addMenu(tr("&View")));
    makeGo(addMenu(tr("&Go")));
    makeHelp(addMenu(tr("&Help")));
    setBookOpen(false);
}

QMenu* MainMenu::addMenu(const QString& title) {
    QMenu* menu = window_.menuBar()->addMenu(title);
    group_ = plainText(menu->menuAction());
    return menu;
}

QAction* MainMenu::add(QMenu* menu, const char* id, const QString& text, const char* iconName) {
    QAction* action = catalogue_.add(group_, id, menu->addAction(text));
    if (iconName) {
        action->setIcon(icon(iconName));
    }
    return action;
}

// The keys stand in the tooltip, too, for where the action is a button.
void MainMenu::addKeys(QAction* action, const QKeySequence& keys) {
    action->setShortcut(keys);
    //: Tooltip of a button: what it does and its keys
    action->setToolTip(tr("%1 (%2)").arg(plainText(action), keysOf(action)));
}

void MainMenu::leadTo(QAction* action, PageName page) {
    connect(action, &QAction::triggered, this, [this, page] { emit placeChosen(page); });
}

void MainMenu::makeFile(QMenu* menu) {
    newBook = add(menu, "new_book", tr("&New book…"), "book-new");
    addKeys(newBook, QKeySequence::New);
    open = add(menu, "open_book", tr("&Open…"), "book-open");
    addKeys(open, QKeySequence::Open);
    recent_ = menu->addMenu(tr("Open &recent"));
    connect(menu, &QMenu::aboutToShow, this, &MainMenu::aboutToShowRecent);
    menu->addSeparator();
    import = add(menu, "import", tr("&Import…"), "import");
    addKeys(import, QKeySequence(Qt::CTRL | Qt::Key_I));
    QMenu* exports = menu->addMenu(icon("export"), tr("&Export"));
    exportExchange = add(exports, "export_exchange", tr("Export an &exchange file…"));
    addKeys(exportExchange, QKeySequence(Qt::CTRL | Qt::Key_E));
    exportCsv = add(exports, "export_csv", tr("Export &tables (CSV)…"));
    exportCalendar = add(exports, "export_calendar", tr("Export a &calendar…"), "calendar");
    QMenu* backups = menu->addMenu(icon("save"), tr("&Backups"));
    backUp = add(backups, "back_up", tr("&Back up now…"));
    backUpSealed = add(backups, "back_up_sealed", tr("Back up with a &password…"));
    restore = add(backups, "restore", tr("&Restore a backup…"), "restore");
    portfolioReport = add(menu, "portfolio_report", tr("&Report on all clients…"), "report");
    menu->addSeparator();
    quit = add(menu, "quit", tr("&Quit"));
    addKeys(quit, QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::makeEdit(QMenu* menu) {
    undo = add(menu, "undo", tr("&Undo"), "undo");
    undo->setIcon(icon("undo", Mirroring::WithLayout));
    undo->setShortcuts(QKeySequence::Undo);
    redo = add(menu, "redo", tr("&Redo"), "redo");
    redo->setIcon(icon("redo", Mirroring::WithLayout));
    redo->setShortcuts(QKeySequence::Redo);
    menu->addSeparator();
    newClient = add(menu, "new_client", tr("New &client…"), "plus");
    addKeys(newClient, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    duplicates = add(menu, "duplicates", tr("Find &duplicates…"), "merge");
    leadTo(duplicates, PageName::Duplicates);
    estimates = add(menu, "estimates", tr("Estimate &time…"), "timer");
    leadTo(estimates, PageName::Estimates);
    log = add(menu, "log", tr("&Log…"), "log");
    addKeys(log, QKeySequence(Qt::CTRL | Qt::Key_L));
    //: Button in the bar at the top
    log->setIconText(tr("Log"));
    menu->addSeparator();
    settings = add(menu, "settings", tr("&Settings"), "settings");
    leadTo(settings, PageName::Settings);
    addKeys(settings, QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    policy = add(menu, "policy", tr("Scoring &policy"), "template");
    leadTo(policy, PageName::Policy);
    access = add(menu, "access", tr("Loc&k the owner’s view"), "unlock");
    addKeys(access, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    access->setVisible(false);
}

void MainMenu::makeView(QMenu* menu) {
    filter = add(menu, "filter", tr("&Filter"), "search");
    addKeys(filter, QKeySequence::Find);
    sidebar = add(menu, "sidebar", tr("&Sidebar"), "sidebar");
    addKeys(sidebar, QKeySequence(Qt::Key_F9));
    sidebar->setCheckable(true);
    menu->addSeparator();
    makeColours(menu->addMenu(tr("&Colours")));
}

void MainMenu::makeColours(QMenu* menu) {
    auto* group = new QActionGroup(this);
    const std::pair<const char*, QString> choices[] = {{"colours_system", tr("Colours of the &system")},
                                                       {"colours_light", tr("&Light colours")},
                                                       {"colours_dark", tr("&Dark colours")}};
    for (const auto& [id, text] : choices) {
        QAction* action = add(menu, id, text);
        action->setCheckable(true);
        group->addAction(action);
        const auto choice = ThemeChoice(themes_.size());
        connect(action, &QAction::triggered, this, [this, choice] { emit themeChosen(choice); });
        themes_ << action;
    }
}

void MainMenu::makeGo(QMenu* menu) {
    search = add(menu, "search", tr("&Search everything…"), "search");
    addKeys(search, QKeySequence(Qt::CTRL | Qt::Key_K));
    //: Button in the bar at the top; %1 are its keys
    search->setIconText(tr("Search everything…  %1").arg(keysOf(search)));
    menu->addSeparator();
    back = add(menu, "back", tr("&Back"));
    back->setIcon(icon("back", Mirroring::WithLayout));
    addKeys(back, QKeySequence::Back);
    forward = add(menu, "forward", tr("&Forward"));
    forward->setIcon(icon("forward", Mirroring::WithLayout));
    addKeys(forward, QKeySequence::Forward);
    backOut = add(menu, "back_out", tr("&Leave or clear"));
    addKeys(backOut, QKeySequence(Qt::Key_Escape));
    menu->addSeparator();
    for (const Place& place : gui::places()) {
        if (!place.isMain()) {
            continue;
        }
        QAction* action = add(menu, place.word, place.title(), place.iconName);
        addKeys(action, QKeySequence(Qt::CTRL | Qt::Key(place.key)));
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, name = place.name] { emit placeChosen(name); });
        places_[place.name] = action;
    }
    menu->addSeparator();
    whatIf = add(menu, "what_if", tr("&What if…"), "what-if");
    addKeys(whatIf, QKeySequence(Qt::Key_F7));
    leadTo(whatIf, PageName::WhatIf);
    history = add(menu, "history", tr("H&istory of the book"), "history");
    leadTo(history, PageName::History);
    addKeys(history, QKeySequence(Qt::CTRL | Qt::Key_H));
}

void MainMenu::makeHelp(QMenu* menu) {
    help = add(menu, "help", tr("&Help for this page"), "help");
    addKeys(help, QKeySequence::HelpContents);
    shortcuts = add(menu, "shortcuts", tr("&Keyboard shortcuts"), "keyboard");
    addKeys(shortcuts, QKeySequence(Qt::CTRL | Qt::Key_F1));
    about = add(menu, "about", tr("&About Rapport"), "info");
    about->setMenuRole(QAction::AboutRole);
}

void MainMenu::setBookOpen(bool isOpen) {
    for (QAction* action :
         {import, exportExchange, exportCsv, exportCalendar, backUp, backUpSealed, restore, portfolioReport,
          newClient, duplicates, estimates, log, filter, whatIf, history, settings, policy}) {
        action->setEnabled(isOpen);
    }
    for (const auto& [name, action] : places_) {
        action->setEnabled(isOpen || !placeOf(name).needsBook);
    }
}

void MainMenu::setOwnerView(bool isOwner, bool isProtected) {
    for (QAction* action : {import, exportExchange, exportCsv, backUp, backUpSealed, restore, portfolioReport,
                            whatIf, estimates, policy}) {
        action->setVisible(isOwner);
    }
    for (const auto& [name, action] : places_) {
        action->setVisible(isOwner || !placeOf(name).needsOwner);
    }
    access->setText(isOwner ? tr("Loc&k the owner’s view") : tr("Open the owner’s vie&w…"));
    //: Button in the bar: which view is open
    access->setIconText(isOwner ? tr("Owner") : tr("Staff"));
    access->setIcon(icon(isOwner ? "unlock" : "lock"));
    addKeys(access, access->shortcut());
    access->setVisible(isProtected);
}

void MainMenu::setTheme(ThemeChoice choice) {
    themes_[int(choice)]->setChecked(true);
}

void MainMenu::setRecent(const QStringList& books) {
    recent_->clear();
    recent_->setEnabled(!books.isEmpty());
    for (const QString& book : books) {
        QString text = QDir::toNativeSeparators(book);
        QAction* action = recent_->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, book] { emit recentChosen(book); });
    }
}

} // namespace rapport::gui
