// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/client.h"
#include "gui/navigation/places.h"
#include "gui/shell.h"

#include <QMainWindow>

namespace rapport::gui {

class AccessControl;
class BookControl;
class BookDialogs;
class ClientsPage;
class JobBar;
class LogDesk;
class MainMenu;
class MessageBar;
class CommandPalette;
class Navigator;
class Page;
class PageBar;
class PlaceCounts;
class UndoControl;
class UnlockBar;

/// The window: menus, the pages, messages above them and progress below.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Shell& shell);
    ~MainWindow() override;

    void openBook(const QString& path);
    void showPage(PageName name);
    void showWelcome();
    void showClients();
    void showClient(Id<Client> id, ClientTab tab = ClientTab::Overview);
    void showReport(Id<Client> id);
    void showImport();

    Page* currentPage() const;
    Navigator& navigator() { return *navigator_; }
    ClientsPage& clientsPage();
    MainMenu& menu() { return *menu_; }
    MessageBar& messages() { return *messages_; }
    LogDesk& log() { return *log_; }
    /// Shows itself in front of other windows.
    void bringToFront();

signals:
    /// A book is open; its clients are being read.
    void bookOpened();
    void failed(const rapport::Error& error);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void lay();
    void connectMenu();
    void connectPages();
    void showOpenedBook();
    void showError(const Error& error);
    void showDone(const QString& what, const QString& details = {});
    void connectUndo();
    void connectLog();
    void connectAccess();
    void takeRole();
    void offerUndo(const QString& sentence);
    void openPalette();
    void takeChange(const app::ChangeNotice& notice);
    void chooseTheme(ThemeChoice choice);
    void showMoved();

    Shell shell_;
    MessageBar* messages_;
    JobBar* jobs_;
    Navigator* navigator_;
    BookControl* book_;
    BookDialogs* dialogs_;
    MainMenu* menu_;
    PageBar* bar_;
    PlaceCounts* counts_;
    UndoControl* undo_;
    AccessControl* access_;
    UnlockBar* unlock_;
    CommandPalette* palette_;
    LogDesk* log_;
};

} // namespace rapport::gui
