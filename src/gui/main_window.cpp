// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "gui/access/access_control.h"
#include "gui/access/unlock_bar.h"
#include "gui/backup/backup_desk.h"
#include "gui/book_control.h"
#include "gui/book_dialogs.h"
#include "gui/client/plan/plan_offers.h"
#include "gui/clients/clients_page.h"
#include "gui/help_dialogs.h"
#include "gui/log/log_desk.h"
#include "gui/main_menu.h"
#include "gui/navigation/key_manners.h"
#include "gui/navigation/navigator.h"
#include "gui/navigation/page_bar.h"
#include "gui/navigation/place_counts.h"
#include "gui/navigation/undo_control.h"
#include "gui/navigation/unsaved_forms.h"
#include "gui/palette/command_palette.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/welcome/welcome_page.h"
#include "gui/widgets/job_bar.h"
#include "gui/widgets/message_bar.h"
#include "gui/widgets/screen_room.h"
#include "wording/error_wording.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QString windowLayout() {
    return QStringLiteral("window");
}

} // namespace

MainWindow::MainWindow(const Shell& shell)
    : shell_(shell), messages_(new MessageBar), jobs_(new JobBar),
      navigator_(new Navigator({shell_, *jobs_}, this)), book_(new BookControl(shell, *jobs_, this)),
      dialogs_(new BookDialogs(*book_, this)), menu_(new MainMenu(*this)), bar_(new PageBar(*menu_)),
      counts_(new PlaceCounts(shell, *menu_, this)),
      undo_(new UndoControl(shell, menu_->undo, menu_->redo, this)), access_(new AccessControl(shell, this)),
      unlock_(new UnlockBar(shell.speech)), palette_(new CommandPalette(shell, this)),
      log_(new LogDesk(shell, this)) {
    lay();
    connectMenu();
    connectPages();
    connectUndo();
    connectLog();
    connectAccess();
    new UnsavedForms(*book_, *navigator_->stack(), *this);
    new PlanOffers(shell, *messages_, *navigator_, this);
    qApp->installEventFilter(new KeyManners(this));
    connect(book_, &BookControl::opened, this, &MainWindow::showOpenedBook);
    connect(book_, &BookControl::failed, this, &MainWindow::showError);
    connect(book_, &BookControl::exported, this, &MainWindow::showDone);
    new BackupDesk(shell, *book_, *messages_, *navigator_, *menu_, this);
    connect(&shell_.session, &app::Session::changed, this, &MainWindow::takeChange);
    menu_->setTheme(shell_.theme.choice());
    connect(&shell_.theme, &ThemeController::changed, this,
            [this] { menu_->setTheme(shell_.theme.choice()); }); // chosen in the settings, too
    bar_->hide();                                                // there is nowhere to go without a book
    showWelcome();
}

MainWindow::~MainWindow() {
    shell_.settings.setLayout(windowLayout(), saveGeometry());
}

void MainWindow::lay() {
    setWindowTitle(tr("Rapport"));
    setWindowIcon(programIcon());
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(unlock_);
    column->addWidget(messages_);
    column->addWidget(navigator_->stack(), 1);
    column->addWidget(jobs_);
    setCentralWidget(centre);
    resize(digitsWide(this, 188), digitsWide(this, 110));
    restoreGeometry(shell_.settings.layout(windowLayout()));
    if (!isMaximized() && !isFullScreen()) {
        resize(size().boundedTo(roomOnScreen(*this)));
    }
}

void MainWindow::connectMenu() {
    connect(menu_->newBook, &QAction::triggered, dialogs_, &BookDialogs::askNewBook);
    connect(menu_->open, &QAction::triggered, dialogs_, &BookDialogs::askOpen);
    connect(menu_->import, &QAction::triggered, this, &MainWindow::showImport);
    connect(menu_->exportExchange, &QAction::triggered, dialogs_, &BookDialogs::askExportExchange);
    connect(menu_->exportCsv, &QAction::triggered, dialogs_, &BookDialogs::askExportCsv);
    connect(menu_->exportCalendar, &QAction::triggered, dialogs_, &BookDialogs::askExportCalendar);
    connect(menu_->portfolioReport, &QAction::triggered, navigator_, &Navigator::openPortfolioReport);
    connect(menu_->quit, &QAction::triggered, this, &QWidget::close);
    connect(menu_->newClient, &QAction::triggered, this, [this] {
        showClients();
        clientsPage().newClient();
    });
    connect(menu_->filter, &QAction::triggered, this, [this] { currentPage()->focusFilter(); });
    connect(menu_->back, &QAction::triggered, navigator_, &Navigator::back);
    connect(menu_->forward, &QAction::triggered, navigator_, &Navigator::forward);
    connect(menu_->backOut, &QAction::triggered, navigator_, &Navigator::backOut);
    connect(menu_, &MainMenu::placeChosen, navigator_, &Navigator::open);
    connect(menu_->search, &QAction::triggered, this, &MainWindow::openPalette);
    connect(palette_, &CommandPalette::clientChosen, this, [this](Id<Client> id) { showClient(id); });
    connect(menu_->help, &QAction::triggered, navigator_, &Navigator::openHelp);
    connect(menu_->shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(this, menu_->catalogue().groups(currentPage())); });
    connect(menu_->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(menu_, &MainMenu::recentChosen, this, &MainWindow::openBook);
    connect(menu_, &MainMenu::aboutToShowRecent, this,
            [this] { menu_->setRecent(shell_.settings.recentBooks()); });
    connect(menu_, &MainMenu::themeChosen, this, &MainWindow::chooseTheme);
    menu_->setRecent(shell_.settings.recentBooks());
    menu_->sidebar->setChecked(shell_.settings.sidebarShown());
    connect(menu_->sidebar, &QAction::toggled, this, [this](bool shown) {
        clientsPage().setSidebarShown(shown);
        shell_.settings.setSidebarShown(shown);
    });
    connect(navigator_, &Navigator::moved, this, &MainWindow::showMoved);
}

void MainWindow::connectPages() {
    for (Page* page : navigator_->pages().all()) {
        connect(page, &Page::failed, this, &MainWindow::showError);
        connect(page, &Page::done, this, &MainWindow::showDone);
        connect(page, &Page::undoOffered, this, &MainWindow::offerUndo);
        connect(page, &Page::messageOver, messages_, &QWidget::hide);
    }
    auto& welcome = navigator_->pages().of<WelcomePage>();
    connect(&welcome, &WelcomePage::newRequested, dialogs_, &BookDialogs::askNewBook);
    connect(&welcome, &WelcomePage::openRequested, dialogs_, &BookDialogs::askOpen);
    connect(&welcome, &WelcomePage::demoRequested, book_, &BookControl::openDemo);
    connect(&welcome, &WelcomePage::bookChosen, this, &MainWindow::openBook);
}

void MainWindow::connectUndo() {
    connect(undo_, &UndoControl::failed, this, &MainWindow::showError);
    connect(undo_, &UndoControl::undone, this, [this](const QString& change) {
        messages_->showMessage(MessageBar::Kind::Done, tr("Undone: %1").arg(change), {}, tr("Redo"),
                               [this] { undo_->redo(); });
    });
    connect(undo_, &UndoControl::redone, this, [this](const QString& change) {
        messages_->showMessage(MessageBar::Kind::Done, tr("Done again: %1").arg(change), {}, tr("Undo"),
                               [this] { undo_->undo(); });
    });
}

void MainWindow::connectLog() {
    log_->offerDraftsOn(messages_);
    connect(menu_->log, &QAction::triggered, log_, &LogDesk::open);
    connect(navigator_, &Navigator::logRequested, log_, &LogDesk::openFor);
    connect(log_, &LogDesk::logged, this, &MainWindow::offerUndo);
    connect(log_, &LogDesk::helpRequested, this, [this] {
        navigator_->openHelpOn(QStringLiteral("Logging"));
        bringToFront();
    });
}

void MainWindow::bringToFront() {
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::connectAccess() {
    connect(menu_->access, &QAction::triggered, this, [this] {
        if (access_->isOwner()) {
            access_->lock();
        } else {
            unlock_->ask();
        }
    });
    connect(navigator_, &Navigator::unlockRequested, unlock_, &UnlockBar::ask);
    connect(unlock_, &UnlockBar::passwordGiven, access_, &AccessControl::unlock);
    connect(unlock_, &UnlockBar::closed, this, [this] { currentPage()->takeFocus(); });
    connect(access_, &AccessControl::refused, unlock_, &UnlockBar::showError);
    connect(access_, &AccessControl::failed, this, &MainWindow::showError);
    connect(access_, &AccessControl::protectionChanged, this,
            [this] { menu_->setOwnerView(access_->isOwner(), access_->isProtected()); });
    connect(access_, &AccessControl::roleChanged, this, &MainWindow::takeRole);
}

void MainWindow::takeRole() {
    unlock_->finish();
    messages_->hide();
    menu_->setOwnerView(access_->isOwner(), access_->isProtected());
    navigator_->setOwnerView(access_->isOwner());
    undo_->update();
}

void MainWindow::offerUndo(const QString& sentence) {
    messages_->showMessage(MessageBar::Kind::Done, sentence, {}, tr("Undo"), [this] { undo_->undo(); });
}

void MainWindow::takeChange(const app::ChangeNotice& notice) {
    messages_->withdrawAction();
    undo_->update();
    counts_->update();
    navigator_->refresh(notice);
}

void MainWindow::openPalette() {
    palette_->open(menu_->catalogue().groups(currentPage()), navigator_->recentClients());
}

void MainWindow::openBook(const QString& path) {
    book_->open(path);
}

void MainWindow::showOpenedBook() {
    messages_->hide();
    //: Title of the window: the name of the book
    setWindowTitle(tr("%1 — Rapport").arg(book_->name()));
    setWindowFilePath(book_->path());
    menu_->setBookOpen(true);
    bar_->show();
    undo_->update();
    access_->begin(book_->isOwner(), book_->isProtected());
    menu_->setOwnerView(access_->isOwner(), access_->isProtected());
    counts_->update();
    navigator_->showBook(book_->path(), access_->isOwner());
    log_->showBook(book_->path());
    emit bookOpened();
}

void MainWindow::showPage(PageName name) {
    navigator_->open(name);
}

void MainWindow::showWelcome() {
    navigator_->open(PageName::Welcome);
}

void MainWindow::showClients() {
    navigator_->open(PageName::Clients);
}

void MainWindow::showClient(Id<Client> id, ClientTab tab) {
    navigator_->openClient(id, tab);
}

void MainWindow::showReport(Id<Client> id) {
    navigator_->openReport(id);
}

void MainWindow::showImport() {
    navigator_->open(PageName::Import);
}

Page* MainWindow::currentPage() const {
    return navigator_->currentPage();
}

ClientsPage& MainWindow::clientsPage() {
    return navigator_->pages().of<ClientsPage>();
}

void MainWindow::showMoved() {
    messages_->pageChanged();
    menu_->back->setEnabled(navigator_->stack()->canGoBack());
    menu_->forward->setEnabled(navigator_->stack()->canGoForward());
    menu_->filter->setEnabled(currentPage()->hasFilter());
    bar_->setCurrent(navigator_->current());
}

void MainWindow::showError(const Error& error) {
    messages_->showMessage(MessageBar::Kind::Warning, wording::errorSentence(shell_.speech, error));
    emit failed(error);
}

void MainWindow::showDone(const QString& what, const QString& details) {
    messages_->showMessage(MessageBar::Kind::Done, what, details);
}

void MainWindow::chooseTheme(ThemeChoice choice) {
    shell_.theme.choose(choice);
    shell_.settings.setTheme(choice);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    jobs_->cancel(); // what is not applied yet is given up; a book is never left half written
    QMainWindow::closeEvent(event);
}

} // namespace rapport::gui
