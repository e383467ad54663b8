// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/clients_page.h"

#include "app/records.h"
#include "app/staff_directory.h"
#include "gui/clients/bulk_bar.h"
#include "gui/clients/client_actions.h"
#include "gui/clients/client_columns.h"
#include "gui/clients/client_delegate.h"
#include "gui/clients/client_filter_bar.h"
#include "gui/clients/client_form.h"
#include "gui/clients/client_summary.h"
#include "gui/clients/staying_menu.h"
#include "gui/clients/view_sidebar.h"
#include "gui/next_steps/first_steps_panel.h"
#include "gui/mail/mail_drop.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/table_view.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QString splitterLayout() {
    return QStringLiteral("clients.splitter");
}

app::ClientQuery everybody(bool withMonths) {
    app::ClientQuery query;
    query.withArchived = true;
    query.withMonths = withMonths;
    return query;
}

} // namespace

struct ClientsPage::Answer {
    ClientList list;
    std::vector<SavedView> views;
    std::vector<int> counts;
    std::vector<Staff> staff;
};

ClientsPage::ClientsPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), model_(new ClientTableModel(shell.speech, this)),
      actions_(new ClientActions(shell, this)), sidebar_(new ViewSidebar(shell.speech)),
      bar_(new ClientFilterBar(shell.speech)), table_(new TableView(tr("Clients"))),
      columns_(new ClientColumns(*table_, shell, this)), empty_(new EmptyState), middle_(new QStackedWidget),
      bulk_(new BulkBar(shell.speech)), summary_(new ClientSummary(shell)), splitter_(new QSplitter),
      host_(new FormHost(splitter_)), firstSteps_(new FirstStepsPanel(shell)) {
    lay();
    makeActions();
    connectParts();
    connectViews();
}

ClientsPage::~ClientsPage() {
    columns_->save();
    shell_.settings.setLayout(splitterLayout(), splitter_->saveState());
}

void ClientsPage::lay() {
    table_->setModel(model_);
    table_->setItemDelegate(new ClientDelegate(*model_, shell_.theme, table_));
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setContextMenuPolicy(Qt::ActionsContextMenu);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    columns_->restore();
    bar_->setTarget(table_);
    new MailDrop(shell_, *this, table_->viewport(), [this](const QPoint& place) -> std::optional<Id<Client>> {
        const QModelIndex at = table_->indexAt(place);
        return at.isValid() ? std::optional(model_->at(at.row()).id) : std::nullopt;
    });
    bar_->setColumnsMenu(columns_->menu());

    middle_->addWidget(table_);
    middle_->addWidget(empty_);
    auto* centre = new QWidget;
    centre->setAutoFillBackground(true);
    centre->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(space::small, space::small, space::small, 0);
    column->setSpacing(space::small);
    column->addWidget(bar_);
    column->addWidget(middle_, 1);
    column->addWidget(bulk_);

    splitter_->addWidget(sidebar_);
    splitter_->addWidget(centre);
    splitter_->addWidget(summary_);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 3);
    splitter_->setStretchFactor(2, 2);
    splitter_->installEventFilter(this);
    arranged_ = splitter_->restoreState(shell_.settings.layout(splitterLayout()));
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { arranged_ = true; });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(firstSteps_);
    all->addWidget(host_, 1);
    setSidebarShown(shell_.settings.sidebarShown());
}

void ClientsPage::connectParts() {
    connect(table_, &TableView::rowOpened, this, &ClientsPage::openRow);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ClientsPage::showChosen);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClientsPage::showSelection);
    connect(model_, &QAbstractItemModel::layoutChanged, this,
            [this] { table_->scrollTo(table_->currentIndex()); });
    connect(summary_, &ClientSummary::openRequested, this, [this] { openRow(table_->currentIndex().row()); });
    connect(summary_, &ClientSummary::whatIfRequested, this, [this] {
        if (!chosenClient().isNull()) {
            emit pageRequested(PageName::WhatIf);
        }
    });
    connect(summary_, &ClientSummary::reportRequested, this, [this] {
        if (!chosenClient().isNull()) {
            emit reportRequested(chosenClient());
        }
    });
    connect(firstSteps_, &FirstStepsPanel::pageRequested, this, &Page::pageRequested);
    connect(firstSteps_, &FirstStepsPanel::verdictsRequested, this, &ClientsPage::takeFocus);
    connect(firstSteps_, &FirstStepsPanel::reportRequested, this, [this] {
        if (!chosenClient().isNull()) {
            emit reportRequested(chosenClient());
        }
    });
    connect(summary_, &ClientSummary::failed, this, &Page::failed);
    connect(summary_, &ClientSummary::completed, this, &ClientsPage::becomeReady);
    connect(empty_, &EmptyState::buttonPressed, this, [this] {
        if (model_->isEmpty()) {
            emit pageRequested(PageName::Import);
        } else {
            showAll();
            bar_->focusLine();
        }
    });
    connect(bulk_, &BulkBar::changeRequested, this, &ClientsPage::changeChosen);
    connect(bulk_, &BulkBar::exportRequested, this, &ClientsPage::askExport);
    connect(bulk_, &BulkBar::mergeRequested, this, &ClientsPage::mergeChosen);
    connect(bulk_, &BulkBar::removeRequested, this, &ClientsPage::removeChosen);
    connect(actions_, &ClientActions::failed, this, &Page::failed);
    connect(actions_, &ClientActions::done, this, &Page::done);
    connect(actions_, &ClientActions::undoOffered, this, &Page::undoOffered);
}

void ClientsPage::connectViews() {
    connect(sidebar_, &ViewSidebar::viewChosen, this, &ClientsPage::takeView);
    connect(sidebar_, &ViewSidebar::renameRequested, this, &ClientsPage::renameView);
    connect(sidebar_, &ViewSidebar::removeRequested, this, [this] { actions_->remove(sidebar_->view()); });
    connect(actions_, &ClientActions::viewAdded, sidebar_, &ViewSidebar::choose);
    connect(bar_, &ClientFilterBar::filterChanged, this, &ClientsPage::applyFilter);
    connect(bar_, &ClientFilterBar::returnPressed, this, [this] { openRow(table_->currentIndex().row()); });
    connect(bar_, &ClientFilterBar::newClientRequested, this, [this] { newClient(); });
    connect(bar_, &ClientFilterBar::duplicatesRequested, this, &ClientsPage::duplicatesRequested);
    connect(bar_, &ClientFilterBar::saveViewRequested, this, &ClientsPage::saveView);
    connect(bar_, &ClientFilterBar::renameViewRequested, this, &ClientsPage::renameView);
    connect(bar_, &ClientFilterBar::removeViewRequested, this,
            [this] { actions_->remove(sidebar_->view()); });
    connect(bar_, &ClientFilterBar::updateViewRequested, this, [this] {
        SavedView view = viewAsShown();
        view.id = sidebar_->view().id;
        view.name = sidebar_->view().name;
        actions_->keep(view);
    });
}

QAction* ClientsPage::addCommand(const QString& text, const char* iconName, const QKeySequence& keys,
                                 void (ClientsPage::*slot)()) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setObjectName(QStringLiteral("clients.") + QLatin1String(iconName));
    action->setShortcutContext(Qt::WidgetShortcut); // of the table; the sidebar has uses of its own for them
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    table_->addAction(action);
    ofClients_ << action;
    return action;
}

void ClientsPage::makeActions() {
    addCommand(tr("Edit client…"), "edit", QKeySequence(Qt::Key_F2), &ClientsPage::editChosen);
    addCommand(tr("Tag…"), "tag", QKeySequence(Qt::CTRL | Qt::Key_T), &ClientsPage::tagChosen);
    archive_ = addCommand(tr("Archive"), "archive", {}, &ClientsPage::archiveChosen);
    addCommand(tr("Export the chosen clients…"), "export", {}, &ClientsPage::askExport);
    merge_ = addCommand(tr("Merge two clients…"), "merge", {}, &ClientsPage::mergeChosen);
    addCommand(tr("Delete"), "delete", QKeySequence::Delete, &ClientsPage::removeChosen);
}

bool ClientsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == splitter_ && event->type() == QEvent::Resize) {
        arrange();
    }
    return Page::eventFilter(watched, event);
}

// What is less important gives way: first the panel beside the table, then the views, then columns. Until
// somebody moves the handles the table is as wide as its columns and the panel gets what is left, within
// reason.
void ClientsPage::arrange() {
    const int panelAtLeast = digitsWide(this, 34);
    const int tableAtLeast = columns_->leastWidth();
    const int views = sidebar_->sizeHint().width();
    sidebar_->setVisible(sidebarWanted_ && isOwner_ && splitter_->width() >= tableAtLeast + views);
    const int sidebar = sidebar_->isVisibleTo(splitter_) ? views : 0;
    const int room = splitter_->width() - sidebar - 2 * splitter_->handleWidth();
    const bool beside = isOwner_ && room >= tableAtLeast + panelAtLeast;
    summary_->setVisible(beside);
    const int margins = 2 * space::small;
    if (arranged_) {
        columns_->fit(middle_->width());
        return;
    }
    columns_->fit(room - margins - (beside ? panelAtLeast : 0));
    const int panel = beside ? qBound(panelAtLeast, room - table_->widthOfAll() - margins,
                                      qMax(digitsWide(this, 40), room * 2 / 5))
                             : 0;
    splitter_->setSizes({sidebar, room - panel, panel});
}

void ClientsPage::showBook(const QString& path) {
    clear();
    book_ = path;
    firstSteps_->showBook(path, isOwner_);
}

void ClientsPage::clear() {
    book_.clear();
    listed_ = false;
    awaited_ = {};
    if (host_->form()) {
        host_->form()->finish(); // it is of another book
    }
    sidebar_->setViews(builtInViews(), {});
    showAll();
    model_->setClients({});
    summary_->showNothing({});
    empty_->say({}, {});
}

void ClientsPage::reload() {
    setReady(false);
    monthsShown_ = false;
    firstSteps_->reload();
    const int question = asked_.next();
    whenDone(shell_.session.run([locale = shell_.speech.locale(),
                                 views = builtInViews()](app::Workspace& book) -> Result<Answer> {
        Answer answer;
        RAPPORT_TRY_ASSIGN(auto rows, book.directory().list(everybody(false), book.clock().today()));
        RAPPORT_TRY_ASSIGN(answer.staff, book.staff().list());
        RAPPORT_TRY_ASSIGN(const auto saved, book.records().all<SavedView>());
        answer.views = views;
        answer.views.insert(answer.views.end(), saved.begin(), saved.end());
        answer.counts = countsOf(answer.views, rows);
        answer.list = ClientList::of(std::move(rows), locale);
        return answer;
    }),
             this, [this, question](Result<Answer> answer) {
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

void ClientsPage::takeList(Answer answer) {
    const Id<Client> chosen = listed_ ? chosenClient() : Id<Client>(shell_.settings.lastClient(book_));
    const QSet<Id<Client>> others = selection();
    bar_->setChoices(answer.staff, answer.list.tags);
    bulk_->setChoices(answer.staff, answer.list.tags);
    model_->setClients(std::move(answer.list));
    listed_ = true;
    sidebar_->setViews(answer.views, answer.counts);
    bar_->setView(sidebar_->view());
    arrange();
    if (!awaited_.isNull() && model_->client(awaited_)) {
        chooseClient(std::exchange(awaited_, {}));
    } else {
        keepChosen(chosen, others);
    }
    emit listShown();
}

void ClientsPage::askForMonths(int question) {
    whenDone(shell_.session.run([](app::Workspace& book) {
        return book.directory().list(everybody(true), book.clock().today());
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

void ClientsPage::setOwnerView(bool isOwner) {
    isOwner_ = isOwner;
    columns_->setOwnerView(isOwner);
    bar_->setOwnerView(isOwner);
    table_->setSelectionMode(isOwner ? QAbstractItemView::ExtendedSelection
                                     : QAbstractItemView::SingleSelection);
    for (QAction* action : ofClients_) {
        action->setVisible(isOwner);
    }
    arrange();
}

} // namespace rapport::gui
