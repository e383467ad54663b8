// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "gui/client/client_page.h"
#include "gui/shell.h"

#include <QMainWindow>

namespace rapport::gui {

class BookControl;
class ClientsPage;
class ImportPage;
class JobBar;
class MainMenu;
class MessageBar;
class Page;
class PageStack;
class ReportPage;
class WelcomePage;

/// The window: menus, the pages, messages above them and progress below. It only says which page follows
/// which.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Shell& shell);
    ~MainWindow() override;

    void openBook(const QString& path);
    void showWelcome();
    void showClients();
    void showClient(Id<Client> id, ClientPage::Tab tab = ClientPage::Tab::Overview);
    void showReport(Id<Client> id);
    void showImport();

    Page* currentPage() const;
    ClientsPage& clientsPage() { return *clients_; }
    ImportPage& importPage() { return *import_; }
    MainMenu& menu() { return *menu_; }
    MessageBar& messages() { return *messages_; }

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
    void refresh(const app::ChangeNotice& notice);
    void askNewBook();
    void askOpen();
    void askExportExchange();
    void askExportCsv();
    void focusFilter();
    void chooseTheme(ThemeChoice choice);
    void showMoved();

    Shell shell_;
    MessageBar* messages_;
    JobBar* jobs_;
    PageStack* pages_;
    BookControl* book_;
    WelcomePage* welcome_;
    ClientsPage* clients_;
    ClientPage* client_;
    ReportPage* report_;
    ImportPage* import_;
    MainMenu* menu_;
};

} // namespace rapport::gui
