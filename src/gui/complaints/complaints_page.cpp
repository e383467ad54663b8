// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/complaints/complaints_page.h"

#include "app/command_runner.h"
#include "app/plan_steps.h"
#include "gui/complaints/complaint_detail.h"
#include "gui/complaints/complaint_filters.h"
#include "gui/complaints/judgement_delegate.h"
#include "gui/forms/book_form.h"
#include "gui/forms/record_forms.h"
#include "gui/mistakes/mistakes_panel.h"
#include "gui/settings.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/table_view.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int leastAboutWidth = 160; ///< Pixels.

QString tableLayout() {
    return QStringLiteral("complaints.table");
}

} // namespace

ComplaintsPage::ComplaintsPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), model_(new ComplaintModel(shell.speech, this)),
      filters_(new ComplaintFilters(shell)), mistakes_(new MistakesPanel(shell)),
      table_(new TableView(tr("Complaints"))), empty_(new EmptyState), middle_(new QStackedWidget),
      detail_(new ComplaintDetail(shell.speech)), buttons_(new ActionBar(tr("With the chosen complaint"))) {
    makeActions();
    lay();
    connect(mistakes_, &MistakesPanel::failed, this, &Page::failed);
    connect(filters_, &ComplaintFilters::changed, this, &ComplaintsPage::narrow);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComplaintsPage::showChosen);
    connect(model_, &QAbstractItemModel::modelReset, this, &ComplaintsPage::showChosen);
    connect(table_, &TableView::rowOpened, this, &ComplaintsPage::judge);
    connect(host_, &FormHost::formClosed, this, &ComplaintsPage::showChosen);
    connect(host_, &FormHost::formClosed, this, &ComplaintsPage::takeFocus); // on to the next complaint
    connect(empty_, &EmptyState::buttonPressed, this, [this] {
        filters_->clear();
        filters_->setState(std::nullopt);
        narrow();
        takeFocus();
    });
    showChosen();
}

ComplaintsPage::~ComplaintsPage() {
    shell_.settings.setLayout(tableLayout(), table_->layoutState());
}

QAction* ComplaintsPage::addPageAction(const QString& text, const char* iconName, const QKeySequence& keys) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    buttons_->addButton(action);
    return action;
}

void ComplaintsPage::makeActions() {
    judge_ = addPageAction(tr("Judge"), "complaint", QKeySequence(Qt::CTRL | Qt::Key_J));
    resolve_ = addPageAction(tr("Mark resolved"), "done", QKeySequence(Qt::CTRL | Qt::Key_R));
    recover_ =
        addPageAction(tr("Open a recovery case"), "restore", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    edit_ = addPageAction(tr("Edit"), "edit", QKeySequence(Qt::Key_F2));
    remove_ = addPageAction(tr("Delete"), "delete", QKeySequence(Qt::CTRL | Qt::Key_Delete));
    openClient_ = addPageAction(tr("Open client"), "open-client", QKeySequence(Qt::CTRL | Qt::Key_G));
    log_ = new QAction(icon("log"), tr("Log a complaint"), this);
    addAction(log_);
    buttons_->addButton(log_);
    connect(judge_, &QAction::triggered, this, &ComplaintsPage::judge);
    connect(resolve_, &QAction::triggered, this, &ComplaintsPage::resolve);
    connect(recover_, &QAction::triggered, this, &ComplaintsPage::recover);
    connect(edit_, &QAction::triggered, this, [this] {
        if (const app::ComplaintRow* row = chosen()) {
            openForm(complaintForm(shell_, row->complaint.id));
        }
    });
    connect(remove_, &QAction::triggered, this, &ComplaintsPage::remove);
    connect(openClient_, &QAction::triggered, this, [this] {
        if (const app::ComplaintRow* row = chosen()) {
            emit clientRequested(row->complaint.clientId);
        }
    });
    connect(log_, &QAction::triggered, this,
            [this] { emit logRequested(chosen() ? chosen()->complaint.clientId : Id<Client>()); });
}

void ComplaintsPage::lay() {
    table_->setModel(model_);
    table_->setItemDelegateForColumn(ComplaintModel::Judged, new JudgementDelegate(*model_, table_));
    table_->setItemDelegateForColumn(ComplaintModel::Days, new DecimalDelegate(table_));
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({11, 20, 0, 1, 8, 11, 14});
    table_->horizontalHeader()->resizeSection(ComplaintModel::Judged,
                                              JudgementDelegate::width(table_, shell_.speech));
    table_->setLeastWidthOfRest(leastAboutWidth);
    table_->restoreLayout(shell_.settings.layout(tableLayout()));
    table_->installEventFilter(this);
    filters_->setTarget(table_);
    middle_->addWidget(table_);
    middle_->addWidget(empty_);

    auto* content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    column->setSpacing(space::small);
    column->addWidget(filters_);
    column->addWidget(mistakes_);
    column->addWidget(middle_, 1);
    column->addWidget(detail_);
    column->addWidget(buttons_);
    host_ = new FormHost(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(host_);
}

void ComplaintsPage::clear() {
    asked_.next();
    mistakes_->clear();
    listed_ = false;
    filters_->clear();
    filters_->setState(app::ComplaintState::Waiting);
    filters_->setBoard({});
    model_->setFilter(filters_->filter());
    model_->setBoard({});
    empty_->say({}, {});
    middle_->setCurrentWidget(table_);
}

void ComplaintsPage::reload() {
    setReady(false);
    const int question = asked_.next();
    whenDone(shell_.session.run([](app::Workspace& workspace) {
        return app::complaintBoard(workspace, workspace.clock().today());
    }),
             this, [this, question](Result<app::ComplaintBoard> board) {
                 if (!asked_.isCurrent(question)) {
                     return;
                 }
                 if (board) {
                     takeBoard(std::move(board).value());
                 } else {
                     emit failed(board.error());
                 }
                 setReady(true);
             });
}

void ComplaintsPage::takeBoard(app::ComplaintBoard board) {
    const Id<Complaint> kept = chosen() ? chosen()->complaint.id : Id<Complaint>();
    const int row = table_->currentIndex().row();
    filters_->setBoard(board);
    model_->setBoard(std::move(board));
    listed_ = true;
    keepChosen(kept, row);
    showState();
    mistakes_->ask(); // after what the page is for
}

void ComplaintsPage::narrow() {
    const Id<Complaint> kept = chosen() ? chosen()->complaint.id : Id<Complaint>();
    model_->setFilter(filters_->filter());
    keepChosen(kept, 0);
    showState();
}

// The same complaint, else the one that has moved up into its place.
void ComplaintsPage::keepChosen(Id<Complaint> id, int row) {
    const int same = model_->rowOf(id);
    const int next = same >= 0 ? same : qMin(qMax(0, row), model_->rowCount() - 1);
    if (next >= 0) {
        table_->setCurrentIndex(model_->index(next, 0));
        table_->scrollTo(model_->index(next, 0));
    }
    showChosen();
}

void ComplaintsPage::showState() {
    const app::ComplaintBoard& board = model_->board();
    const int shown = model_->rowCount();
    filters_->setCount(tr("%n complaint(s)", nullptr, shown));
    const std::optional<app::ComplaintState> state = filters_->filter().state;
    if (board.rows.empty()) {
        empty_->say(tr("No complaints yet"),
                    tr("Log a call with Ctrl+L and say that it is a complaint; it then waits here."));
    } else if (shown == 0 && filters_->narrows()) {
        empty_->say(tr("No complaint matches"), tr("Nothing here has all that the filter asks for."),
                    tr("Show &all complaints"));
    } else if (shown == 0 && state == app::ComplaintState::Waiting) {
        empty_->say(tr("No complaints wait for you"),
                    board.open == 0 ? tr("None is open either.")
                                    : tr("%n justified one(s) are not resolved yet.", nullptr, board.open),
                    tr("Show &all complaints"));
    } else if (shown == 0) {
        empty_->say(tr("No complaints are open"), tr("Every justified complaint is resolved."),
                    tr("Show &all complaints"));
    }
    middle_->setCurrentWidget(shown == 0 && listed_ ? static_cast<QWidget*>(empty_) : table_);
}

const app::ComplaintRow* ComplaintsPage::chosen() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() ? &model_->at(current.row()) : nullptr;
}

void ComplaintsPage::showChosen() {
    const app::ComplaintRow* row = chosen();
    detail_->showComplaint(row);
    for (QAction* action : {judge_, edit_, remove_, openClient_}) {
        action->setEnabled(row != nullptr);
    }
    resolve_->setEnabled(row && !row->complaint.resolved);
    recover_->setEnabled(row && row->state == app::ComplaintState::Open);
}

void ComplaintsPage::openForm(BookForm* form) {
    gui::openForm(*host_, *this, form);
}

void ComplaintsPage::judge() {
    if (const app::ComplaintRow* row = chosen()) {
        openForm(judgeComplaintForm(shell_, row->complaint.id));
    }
}

void ComplaintsPage::resolve() {
    if (!chosen()) {
        return;
    }
    const Complaint& complaint = chosen()->complaint;
    run(app::JudgeComplaint{complaint.id, complaint.judgement, complaint.judged, complaint.judgedBy,
                            complaint.judgedWhy, true, shell_.session.clock().today()});
}

void ComplaintsPage::recover() {
    if (!chosen()) {
        return;
    }
    const Id<Client> client = chosen()->complaint.clientId;
    whenDone(shell_.session.run([id = chosen()->complaint.id](app::Workspace& workspace) {
        return app::openRecoveryCase(workspace, id, workspace.clock().today());
    }),
             this, [this, client](const Result<app::Outcome>& outcome) {
                 // One that is open already is shown as well.
                 if (outcome || outcome.error().code == "recovery_case_exists") {
                     emit clientRequested(client, ClientTab::Plan);
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

void ComplaintsPage::remove() {
    if (chosen()) {
        run(app::Remove<Complaint>{chosen()->complaint.id});
    }
}

void ComplaintsPage::run(const app::Command& command) {
    whenDone(shell_.session.run(
                 [command](app::Workspace& workspace) { return workspace.commands().run(command); }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

void ComplaintsPage::takeFocus() {
    if (middle_->currentWidget() == table_) {
        table_->setFocus();
    } else {
        filters_->focusLine();
    }
}

void ComplaintsPage::focusFilter() {
    filters_->focusLine();
}

bool ComplaintsPage::backOut() {
    if (!filters_->narrows()) {
        return false;
    }
    filters_->clear();
    narrow();
    takeFocus();
    return true;
}

// The next and the one before by letters, as many are used to; Delete only while the table has the keyboard.
bool ComplaintsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool next = key->key() == Qt::Key_J;
        if ((next || key->key() == Qt::Key_K) && key->modifiers() == Qt::NoModifier) {
            QKeyEvent arrow(QEvent::KeyPress, next ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
            return QCoreApplication::sendEvent(table_, &arrow);
        }
        if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            remove();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace rapport::gui
