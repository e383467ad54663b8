// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/clients_page.h"

#include "gui/clients/client_delegate.h"
#include "gui/clients/client_summary.h"
#include "gui/clients/view_sidebar.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/when_done.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int leastNameWidth = 160; ///< Pixels; a list is read by its names.

QString tableLayout() {
    return QStringLiteral("clients.table");
}

QString splitterLayout() {
    return QStringLiteral("clients.splitter");
}

} // namespace

ClientsPage::ClientsPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), model_(new ClientTableModel(shell.speech, this)),
      sidebar_(new ViewSidebar(shell.speech)), filter_(new QLineEdit),
      count_(new TextLabel(TextSize::Small, TextLabel::Muted)), table_(new TableView(tr("Clients"))),
      empty_(new EmptyState), middle_(new QStackedWidget), summary_(new ClientSummary(shell)),
      splitter_(new QSplitter) {
    lay();
    connect(sidebar_, &ViewSidebar::viewChosen, this, [this](ClientView view) {
        const Id<Client> chosen = chosenClient();
        model_->setView(view);
        keepChosen(chosen);
    });
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& text) {
        const Id<Client> chosen = chosenClient();
        model_->setFilter(text);
        keepChosen(chosen);
    });
    connect(filter_, &QLineEdit::returnPressed, this, [this] { openRow(table_->currentIndex().row()); });
    connect(table_, &TableView::rowOpened, this, &ClientsPage::openRow);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClientsPage::showChosen);
    connect(summary_, &ClientSummary::openRequested, this, [this] { openRow(table_->currentIndex().row()); });
    connect(summary_, &ClientSummary::reportRequested, this, [this] {
        if (!chosenClient().isNull()) {
            emit reportRequested(chosenClient());
        }
    });
    connect(summary_, &ClientSummary::failed, this, &Page::failed);
    connect(summary_, &ClientSummary::completed, this, &ClientsPage::becomeReady);
    connect(empty_, &EmptyState::buttonPressed, this, [this] {
        if (model_->total() == 0) {
            emit pageRequested(PageName::Import);
        } else {
            filter_->clear();
            sidebar_->setView(ClientView::All);
            filter_->setFocus();
        }
    });
    sidebar_->setView(ClientView::All);
}

ClientsPage::~ClientsPage() {
    shell_.settings.setLayout(tableLayout(), table_->layoutState());
    shell_.settings.setLayout(splitterLayout(), splitter_->saveState());
}

void ClientsPage::lay() {
    filter_->setPlaceholderText(tr("Filter by name, contact or number"));
    filter_->setAccessibleName(tr("Filter clients"));
    filter_->setClearButtonEnabled(true);
    filter_->addAction(icon("search"), QLineEdit::LeadingPosition);
    filter_->installEventFilter(this);

    table_->setModel(model_);
    table_->setItemDelegate(new ClientDelegate(*model_, shell_.theme, table_));
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({0, 1, 6, 9, 8, 7, 11});
    table_->horizontalHeader()->resizeSection(ClientTableModel::Verdict,
                                              ClientDelegate::verdictWidth(table_, shell_.speech));
    table_->setLeastWidthOfRest(leastNameWidth);
    table_->restoreLayout(shell_.settings.layout(tableLayout()));

    auto* filterRow = new QHBoxLayout;
    filterRow->setSpacing(space::medium);
    filterRow->addWidget(filter_, 1);
    filterRow->addWidget(count_);
    middle_->addWidget(table_);
    middle_->addWidget(empty_);
    auto* centre = new QWidget;
    centre->setAutoFillBackground(true);
    centre->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(space::small, space::small, space::small, 0);
    column->setSpacing(space::small);
    column->addLayout(filterRow);
    column->addWidget(middle_, 1);

    splitter_->addWidget(sidebar_);
    splitter_->addWidget(centre);
    splitter_->addWidget(summary_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 3);
    splitter_->setStretchFactor(2, 2);
    arranged_ = splitter_->restoreState(shell_.settings.layout(splitterLayout()));
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { arranged_ = true; });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter_);
    setSidebarShown(shell_.settings.sidebarShown());
    setTabOrder(sidebar_, filter_);
    setTabOrder(filter_, table_);
}

void ClientsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

// Until somebody moves the handles: the whole table first, the panel beside it gets what is left, within
// reason.
void ClientsPage::arrange() {
    if (arranged_) {
        return;
    }
    const int sidebar = sidebar_->isVisibleTo(this) ? sidebar_->sizeHint().width() : 0;
    const int room = width() - sidebar - 2 * splitter_->handleWidth();
    const int panel = qBound(digitsWide(this, 34), room - table_->widthOfAll() - 2 * space::small,
                             qMax(digitsWide(this, 40), room * 2 / 5));
    splitter_->setSizes({sidebar, room - panel, panel});
}

void ClientsPage::showBook(const QString& path) {
    clear();
    book_ = path;
}

void ClientsPage::clear() {
    book_.clear();
    listed_ = false;
    filter_->clear();
    sidebar_->setView(ClientView::All);
    model_->setClients({});
    summary_->showNothing({});
    empty_->say({}, {});
}

void ClientsPage::reload() {
    setReady(false);
    monthsShown_ = false;
    const int question = asked_.next();
    whenDone(shell_.session.run(
                 [locale = shell_.speech.locale()](app::Workspace& workspace) -> Result<ClientList> {
                     RAPPORT_TRY_ASSIGN(auto rows, workspace.directory().list({}, workspace.clock().today()));
                     return ClientList::of(std::move(rows), locale);
                 }),
             this, [this, question](Result<ClientList> answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (!answer) {
                     emit failed(answer.error());
                     setReady(true);
                     return;
                 }
                 takeList(std::move(answer).value());
                 askForMonths(question);
             });
}

void ClientsPage::takeList(ClientList list) {
    const Id<Client> chosen = listed_ ? chosenClient() : Id<Client>(shell_.settings.lastClient(book_));
    model_->setClients(std::move(list));
    listed_ = true;
    std::array<int, clientViewCount> counts{};
    for (int view = 0; view < clientViewCount; ++view) {
        counts[size_t(view)] = model_->countIn(ClientView(view));
    }
    sidebar_->setCounts(counts);
    arrange();
    keepChosen(chosen);
    emit listShown();
}

void ClientsPage::askForMonths(int question) {
    whenDone(shell_.session.run([](app::Workspace& workspace) {
        app::ClientQuery query;
        query.withMonths = true;
        return workspace.directory().list(query, workspace.clock().today());
    }),
             this, [this, question](const Result<std::vector<app::ClientRow>>& answer) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (answer) {
                     model_->setMonths(*answer);
                 } else {
                     emit failed(answer.error());
                 }
                 monthsShown_ = true;
                 becomeReady();
             });
}

void ClientsPage::becomeReady() {
    if (listed_ && monthsShown_ && summary_->isComplete() && !isReady()) {
        setReady(true);
    }
}

void ClientsPage::keepChosen(Id<Client> id) {
    int row = model_->rowOf(id);
    if (row < 0 && model_->rowCount() > 0) {
        row = 0;
    }
    if (row >= 0) {
        table_->setCurrentIndex(model_->index(row, 0));
        table_->scrollTo(model_->index(row, 0));
    }
    showState();
    showChosen();
}

void ClientsPage::showState() {
    const int shown = model_->rowCount();
    const int total = model_->total();
    count_->setText(shown == total
                        ? tr("%n client(s)", nullptr, total)
                        //: How many of the clients the filter leaves; %1 is their number
                        : tr("%1 of %n client(s)", nullptr, total).arg(shell_.speech.count(shown)));
    if (total == 0) {
        empty_->say(tr("No clients yet"),
                    tr("Import the invoices of your invoicing program, or an exchange file."),
                    tr("&Import…"));
    } else if (shown == 0 && filter_->text().isEmpty()) {
        empty_->say(tr("Nobody here"), tr("No client is in this view at the moment."),
                    tr("Show &all clients"));
    } else if (shown == 0) {
        empty_->say(tr("No client matches"), tr("Nothing in this view has all the words of the filter."),
                    tr("Show &all clients"));
    }
    middle_->setCurrentWidget(shown == 0 && listed_ ? static_cast<QWidget*>(empty_) : table_);
}

void ClientsPage::showChosen() {
    const QModelIndex current = table_->currentIndex();
    if (!current.isValid()) {
        summary_->showNothing(model_->total() > 0 ? tr("Choose a client to see its verdict.") : QString());
        return;
    }
    const app::ClientRow& row = model_->at(current.row());
    summary_->showClient(row);
    if (!book_.isEmpty()) {
        shell_.settings.setLastClient(book_, row.id.value());
    }
}

void ClientsPage::chooseClient(Id<Client> id) {
    if (model_->rowOf(id) < 0) {
        filter_->clear();
        sidebar_->setView(ClientView::All);
    }
    keepChosen(id);
}

Id<Client> ClientsPage::chosenClient() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() ? model_->at(current.row()).id : Id<Client>();
}

void ClientsPage::openRow(int row) {
    if (row >= 0 && row < model_->rowCount()) {
        emit clientRequested(model_->at(row).id);
    }
}

void ClientsPage::takeFocus() {
    table_->setFocus();
}

void ClientsPage::focusFilter() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

bool ClientsPage::backOut() {
    if (!filter_->text().isEmpty()) {
        filter_->clear();
        return true;
    }
    if (filter_->hasFocus()) {
        table_->setFocus();
        return true;
    }
    return false;
}

void ClientsPage::setSidebarShown(bool shown) {
    sidebar_->setVisible(shown);
    arrange();
}

bool ClientsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == filter_ && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            table_->setFocus();
            return QCoreApplication::sendEvent(table_, event);
        default:
            break;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace rapport::gui
