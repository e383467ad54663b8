// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "gui/book_control.h"
#include "gui/clients/clients_page.h"
#include "gui/help_dialogs.h"
#include "gui/import/import_page.h"
#include "gui/main_menu.h"
#include "gui/page_stack.h"
#include "gui/report/report_page.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/welcome/new_book_dialog.h"
#include "gui/welcome/welcome_page.h"
#include "gui/widgets/job_bar.h"
#include "gui/widgets/message_bar.h"
#include "wording/error_wording.h"

#include <QAction>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QScreen>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QString windowLayout() {
    return QStringLiteral("window");
}

QString bookFilter() {
    return MainWindow::tr("Rapport books (*.rapport)");
}

QString withSuffix(const QString& path, const QString& suffix) {
    return path.endsWith(suffix, Qt::CaseInsensitive) ? path : path + suffix;
}

} // namespace

MainWindow::MainWindow(const Shell& shell)
    : shell_(shell), messages_(new MessageBar), jobs_(new JobBar), pages_(new PageStack),
      book_(new BookControl(shell, *jobs_, this)), welcome_(new WelcomePage(shell)),
      clients_(new ClientsPage(shell)), client_(new ClientPage(shell)), report_(new ReportPage(shell)),
      import_(new ImportPage(shell, *jobs_)), menu_(new MainMenu(*this)) {
    lay();
    connectMenu();
    connectPages();
    connect(book_, &BookControl::opened, this, &MainWindow::showOpenedBook);
    connect(book_, &BookControl::failed, this, &MainWindow::showError);
    connect(book_, &BookControl::exported, this, [this](const QString& place) {
        showDone(tr("The book was exported."), QDir::toNativeSeparators(place));
    });
    connect(&shell_.session, &app::Session::changed, this, &MainWindow::refresh);
    menu_->setTheme(shell_.theme.choice());
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
    column->addWidget(messages_);
    column->addWidget(pages_, 1);
    column->addWidget(jobs_);
    setCentralWidget(centre);
    for (Page* page :
         {static_cast<Page*>(welcome_), static_cast<Page*>(clients_), static_cast<Page*>(client_),
          static_cast<Page*>(report_), static_cast<Page*>(import_)}) {
        pages_->addWidget(page);
        connect(page, &Page::failed, this, &MainWindow::showError);
    }
    resize(digitsWide(this, 188), digitsWide(this, 110));
    restoreGeometry(shell_.settings.layout(windowLayout()));
    if (!isMaximized() && !isFullScreen()) {
        resize(size().boundedTo(screen()->availableGeometry().size()));
    }
}

void MainWindow::connectMenu() {
    connect(menu_->newBook, &QAction::triggered, this, &MainWindow::askNewBook);
    connect(menu_->open, &QAction::triggered, this, &MainWindow::askOpen);
    connect(menu_->import, &QAction::triggered, this, &MainWindow::showImport);
    connect(menu_->exportExchange, &QAction::triggered, this, &MainWindow::askExportExchange);
    connect(menu_->exportCsv, &QAction::triggered, this, &MainWindow::askExportCsv);
    connect(menu_->quit, &QAction::triggered, this, &QWidget::close);
    connect(menu_->filter, &QAction::triggered, this, &MainWindow::focusFilter);
    connect(menu_->back, &QAction::triggered, pages_, &PageStack::back);
    connect(menu_->clients, &QAction::triggered, this, &MainWindow::showClients);
    connect(menu_->shortcuts, &QAction::triggered, this,
            [this] { showShortcuts(this, menu_->withShortcuts()); });
    connect(menu_->about, &QAction::triggered, this, [this] { showAbout(this); });
    connect(menu_, &MainMenu::recentChosen, this, &MainWindow::openBook);
    connect(menu_, &MainMenu::aboutToShowRecent, this,
            [this] { menu_->setRecent(shell_.settings.recentBooks()); });
    connect(menu_, &MainMenu::themeChosen, this, &MainWindow::chooseTheme);
    menu_->setRecent(shell_.settings.recentBooks());
    menu_->sidebar->setChecked(shell_.settings.sidebarShown());
    connect(menu_->sidebar, &QAction::toggled, this, [this](bool shown) {
        clients_->setSidebarShown(shown);
        shell_.settings.setSidebarShown(shown);
    });
    connect(pages_, &PageStack::moved, this, &MainWindow::showMoved);
}

void MainWindow::connectPages() {
    connect(welcome_, &WelcomePage::newRequested, this, &MainWindow::askNewBook);
    connect(welcome_, &WelcomePage::openRequested, this, &MainWindow::askOpen);
    connect(welcome_, &WelcomePage::demoRequested, book_, &BookControl::openDemo);
    connect(welcome_, &WelcomePage::bookChosen, this, &MainWindow::openBook);
    connect(clients_, &ClientsPage::clientOpened, this, [this](Id<Client> id) { showClient(id); });
    connect(clients_, &ClientsPage::reportRequested, this, &MainWindow::showReport);
    connect(clients_, &ClientsPage::importRequested, this, &MainWindow::showImport);
    connect(client_, &ClientPage::backRequested, pages_, &PageStack::back);
    connect(client_, &ClientPage::reportRequested, this, &MainWindow::showReport);
    connect(report_, &ReportPage::backRequested, pages_, &PageStack::back);
    connect(report_, &ReportPage::saved, this, [this](const QString& path) {
        showDone(tr("The report was saved."), QDir::toNativeSeparators(path));
    });
    connect(import_, &ImportPage::closeRequested, pages_, &PageStack::back);
    connect(import_, &ImportPage::planned, messages_, &QWidget::hide);
    connect(import_, &ImportPage::imported, this, [this](const QString& summary) {
        showClients();
        showDone(summary);
    });
}

void MainWindow::openBook(const QString& path) {
    book_->open(path);
}

void MainWindow::showOpenedBook() {
    messages_->hide();
    client_->clear();
    report_->clear();
    import_->clear();
    //: Title of the window: the name of the book
    setWindowTitle(tr("%1 — Rapport").arg(book_->name()));
    setWindowFilePath(book_->path());
    menu_->setBookOpen(true);
    clients_->showBook(book_->path());
    pages_->goHome(clients_);
    emit bookOpened();
}

void MainWindow::showWelcome() {
    welcome_->refresh();
    pages_->goHome(welcome_);
}

void MainWindow::showClients() {
    if (pages_->currentPage() == client_ && !client_->client().isNull()) {
        clients_->chooseClient(client_->client());
    }
    pages_->goHome(clients_);
}

void MainWindow::showClient(Id<Client> id, ClientPage::Tab tab) {
    client_->showClient(id);
    client_->showTab(tab);
    pages_->go(client_);
}

void MainWindow::showReport(Id<Client> id) {
    report_->showReport(id);
    pages_->go(report_);
}

void MainWindow::showImport() {
    pages_->go(import_);
}

Page* MainWindow::currentPage() const {
    return pages_->currentPage();
}

void MainWindow::showMoved() {
    messages_->hide(); // it spoke of the page that was left
    menu_->back->setEnabled(pages_->canGoBack());
    menu_->filter->setEnabled(!book_->path().isEmpty() &&
                              (pages_->currentPage() == clients_ || pages_->currentPage() == client_));
}

void MainWindow::refresh(const app::ChangeNotice& notice) {
    clients_->reload();
    if (notice.everything || notice.clients.contains(client_->client())) {
        client_->reload();
    }
    if (pages_->currentPage() == report_) {
        report_->reload();
    }
}

void MainWindow::showError(const Error& error) {
    messages_->showMessage(MessageBar::Kind::Warning, wording::errorSentence(shell_.speech, error));
    emit failed(error);
}

void MainWindow::showDone(const QString& what, const QString& details) {
    messages_->showMessage(MessageBar::Kind::Done, what, details);
}

void MainWindow::askNewBook() {
    NewBookDialog dialog(this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Where to keep the book"), dialog.header().name, bookFilter());
    if (!path.isEmpty()) {
        book_->create(withSuffix(path, QStringLiteral(".rapport")), dialog.header());
    }
}

void MainWindow::askOpen() {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a book"), {}, bookFilter());
    if (!path.isEmpty()) {
        openBook(path);
    }
}

void MainWindow::askExportExchange() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export everything to one file"),
                                                      book_->name(), tr("Exchange file (*.json)"));
    if (!file.isEmpty()) {
        book_->exportExchange(withSuffix(file, QStringLiteral(".json")));
    }
}

void MainWindow::askExportCsv() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export tables into a folder"));
    if (!folder.isEmpty()) {
        book_->exportCsv(folder);
    }
}

void MainWindow::focusFilter() {
    if (pages_->currentPage() == client_) {
        client_->focusFilter();
    } else {
        clients_->focusFilter();
    }
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
