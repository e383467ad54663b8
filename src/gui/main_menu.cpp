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
    makeFile(window.menuBar()->addMenu(tr("&File")));
    makeView(window.menuBar()->addMenu(tr("&View")));
    makeGo(window.menuBar()->addMenu(tr("&Go")));
    makeHelp(window.menuBar()->addMenu(tr("&Help")));
    setBookOpen(false);
}

QAction* MainMenu::add(QMenu* menu, const QString& text, const char* iconName) {
    QAction* action = menu->addAction(text);
    if (iconName) {
        action->setIcon(icon(iconName));
    }
    all_ << action;
    return action;
}

void MainMenu::makeFile(QMenu* menu) {
    newBook = add(menu, tr("&New book…"), "book-new");
    newBook->setShortcut(QKeySequence::New);
    open = add(menu, tr("&Open…"), "book-open");
    open->setShortcut(QKeySequence::Open);
    recent_ = menu->addMenu(tr("Open &recent"));
    connect(menu, &QMenu::aboutToShow, this, &MainMenu::aboutToShowRecent);
    menu->addSeparator();
    import = add(menu, tr("&Import…"), "import");
    import->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    QMenu* exports = menu->addMenu(icon("export"), tr("&Export"));
    exportExchange = add(exports, tr("&Exchange file…"));
    exportExchange->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    exportCsv = add(exports, tr("&Tables (CSV)…"));
    menu->addSeparator();
    quit = add(menu, tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void MainMenu::makeView(QMenu* menu) {
    filter = add(menu, tr("&Filter"), "search");
    filter->setShortcut(QKeySequence::Find);
    sidebar = add(menu, tr("&Sidebar"), "sidebar");
    sidebar->setShortcut(QKeySequence(Qt::Key_F9));
    sidebar->setCheckable(true);
    menu->addSeparator();
    QMenu* colours = menu->addMenu(tr("&Colours"));
    auto* group = new QActionGroup(this);
    for (const QString& text : {tr("As the &system"), tr("&Light"), tr("&Dark")}) {
        QAction* action = add(colours, text);
        action->setCheckable(true);
        group->addAction(action);
        const auto choice = ThemeChoice(themes_.size());
        connect(action, &QAction::triggered, this, [this, choice] { emit themeChosen(choice); });
        themes_ << action;
    }
}

void MainMenu::makeGo(QMenu* menu) {
    back = add(menu, tr("&Back"));
    back->setIcon(icon("back", Mirroring::WithLayout));
    back->setShortcut(QKeySequence::Back);
    forward = add(menu, tr("&Forward"));
    forward->setIcon(icon("forward", Mirroring::WithLayout));
    forward->setShortcut(QKeySequence::Forward);
    backOut = add(menu, tr("&Out of here"));
    backOut->setShortcut(QKeySequence(Qt::Key_Escape));
    menu->addSeparator();
    for (const Place& place : gui::places()) {
        if (!place.isMain()) {
            continue;
        }
        QAction* action = add(menu, place.title(), place.iconName);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(place.key)));
        connect(action, &QAction::triggered, this, [this, name = place.name] { emit placeChosen(name); });
        places_[place.name] = action;
    }
}

void MainMenu::makeHelp(QMenu* menu) {
    shortcuts = add(menu, tr("&Keyboard shortcuts"));
    shortcuts->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F1));
    about = add(menu, tr("&About Rapport"), "info");
    about->setMenuRole(QAction::AboutRole);
}

void MainMenu::setBookOpen(bool isOpen) {
    for (QAction* action : {import, exportExchange, exportCsv, filter}) {
        action->setEnabled(isOpen);
    }
    for (const auto& [name, action] : places_) {
        action->setEnabled(isOpen || !placeOf(name).needsBook);
    }
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

QList<QAction*> MainMenu::withShortcuts() const {
    QList<QAction*> found;
    for (QAction* action : all_) {
        if (!action->shortcut().isEmpty()) {
            found << action;
        }
    }
    return found;
}

} // namespace rapport::gui
