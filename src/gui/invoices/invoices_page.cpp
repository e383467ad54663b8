// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/invoices_page.h"

#include "app/command_runner.h"
#include "gui/forms/book_form.h"
#include "gui/forms/record_forms.h"
#include "gui/invoices/ageing_panel.h"
#include "gui/invoices/client_choice_form.h"
#include "gui/invoices/invoice_list_panel.h"
#include "gui/invoices/receivable_list.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/when_done.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/day_edit.h"
#include "gui/widgets/form_host.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>

namespace rapport::gui {

namespace {

constexpr int typingMs = 300;

} // namespace

InvoicesPage::InvoicesPage(const Shell& shell, QWidget* parent)
    : Page(parent), shell_(shell), day_(new DayEdit(shell.speech, shell.session.clock().today())),
      today_(new QPushButton(tr("Today"))),
      past_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      ageing_(new AgeingPanel(shell)), all_(new InvoiceListPanel(shell)), tabs_(new QTabWidget),
      pageButtons_(new ActionBar(tr("Invoices"))), buttons_(new ActionBar(tr("With the chosen invoice"))) {
    makeActions();
    lay();
    patience_.setSingleShot(true);
    patience_.setInterval(typingMs);
    connect(&patience_, &QTimer::timeout, this, &InvoicesPage::refresh);
    connect(day_, &DayEdit::dayChanged, this, [this](std::optional<Day> day) {
        if (day) {
            patience_.start();
        }
    });
    connect(today_, &QPushButton::clicked, this, [this] {
        showDay(shell_.session.clock().today());
        day_->setFocus();
    });
    connect(tabs_, &QTabWidget::currentChanged, this, &InvoicesPage::showChosen);
    for (ReceivableList* list : {&ageing_->list(), &all_->list()}) {
        connect(list, &ReceivableList::chosenChanged, this, &InvoicesPage::showChosen);
        connect(list, &ReceivableList::completed, this, &InvoicesPage::becomeReady);
        connect(list, &ReceivableList::opened, this, &InvoicesPage::edit);
        connect(list, &ReceivableList::failed, this, &Page::failed);
        list->table()->installEventFilter(this);
    }
    connect(all_, &InvoiceListPanel::newInvoiceRequested, this, &InvoicesPage::newInvoice);
    connect(ageing_, &AgeingPanel::withoutRateRequested, this, [this] {
        all_->setFilter(app::InvoiceFilter::WithoutRate);
        tabs_->setCurrentWidget(all_);
        all_->takeFocus();
    });
    ageing_->clear();
    showChosen();
}

QAction* InvoicesPage::addPageAction(const QString& text, const char* iconName, const QKeySequence& keys) {
    auto* action = new QAction(icon(iconName), text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

QAction* InvoicesPage::addInvoiceAction(const QString& text, const char* iconName, const QKeySequence& keys,
                                        BookForm* (*form)(const Shell&, Id<Invoice>)) {
    QAction* action = addPageAction(text, iconName, keys);
    buttons_->addButton(action);
    ofInvoice_ << action;
    connect(action, &QAction::triggered, this, [this, form] {
        if (const app::ReceivableRow* row = list().chosen()) {
            gui::openForm(*host_, *this, form(shell_, row->invoice.id));
        }
    });
    return action;
}

void InvoicesPage::makeActions() {
    new_ = addPageAction(tr("New invoice"), "invoice", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    export_ =
        addPageAction(tr("Export the ageing…"), "export", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    pageButtons_->addButton(new_);
    pageButtons_->addButton(export_);
    addInvoiceAction(tr("Record a payment"), "payment", QKeySequence(Qt::CTRL | Qt::Key_P), paymentForm);
    addInvoiceAction(tr("Credit note"), "credit-note", QKeySequence(Qt::CTRL | Qt::Key_R), creditNoteForm);
    addInvoiceAction(tr("Dispute"), "dispute", QKeySequence(Qt::CTRL | Qt::Key_D), disputeForm);
    addInvoiceAction(tr("Edit"), "edit", QKeySequence(Qt::Key_F2), invoiceForm);
    remove_ = addPageAction(tr("Delete"), "delete", QKeySequence(Qt::CTRL | Qt::Key_Delete));
    openClient_ = addPageAction(tr("Open client"), "open-client", QKeySequence(Qt::CTRL | Qt::Key_G));
    buttons_->addButton(remove_);
    buttons_->addButton(openClient_);
    ofInvoice_ << remove_ << openClient_;
    connect(new_, &QAction::triggered, this, &InvoicesPage::newInvoice);
    connect(export_, &QAction::triggered, this, &InvoicesPage::askExport);
    connect(remove_, &QAction::triggered, this, &InvoicesPage::remove);
    connect(openClient_, &QAction::triggered, this, [this] {
        if (const app::ReceivableRow* row = list().chosen()) {
            emit clientRequested(row->clientId, ClientTab::Invoices);
        }
    });
}

void InvoicesPage::lay() {
    auto* asOf = new QLabel(tr("&As of"));
    asOf->setBuddy(day_);
    day_->setAccessibleName(withoutMnemonic(asOf->text()));
    day_->setRequired(true);
    today_->setAutoDefault(false);
    today_->setAccessibleName(tr("As of today"));
    auto* header = new QHBoxLayout;
    header->setSpacing(space::small);
    header->addWidget(asOf);
    header->addWidget(day_);
    header->addWidget(today_);
    header->addWidget(past_, 1);
    header->addStretch(0);
    header->addWidget(pageButtons_);

    tabs_->setDocumentMode(true);
    tabs_->setAccessibleName(tr("Views of the invoices"));
    tabs_->tabBar()->setAccessibleName(tr("Views of the invoices"));
    tabs_->addTab(ageing_, tr("A&geing by client"));
    tabs_->addTab(all_, tr("A&ll invoices"));

    auto* content = new QWidget;
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    column->setSpacing(space::small);
    column->addLayout(header);
    column->addWidget(tabs_, 1);
    column->addWidget(buttons_);
    host_ = new FormHost(content);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(host_);
    connect(host_, &FormHost::formClosed, this, &InvoicesPage::showChosen);
    connect(host_, &FormHost::formClosed, this, &InvoicesPage::takeFocus);
}

void InvoicesPage::clear() {
    asked_.next();
    patience_.stop();
    board_.reset();
    const QSignalBlocker quiet(day_);
    day_->setDay(shell_.session.clock().today());
    today_->hide();
    past_->clear();
    ageing_->clear();
    all_->clear();
    showChosen();
}

void InvoicesPage::showDay(Day day) {
    day_->setDay(day);
    patience_.stop();
    refresh();
}

void InvoicesPage::reload() {
    setReady(false);
    patience_.stop();
    const Day today = shell_.session.clock().today();
    const Day day = day_->day().value_or(today);
    const int question = asked_.next();
    whenDone(
        shell_.session.run([day](app::Workspace& workspace) { return app::receivableBoard(workspace, day); }),
        this, [this, question, today](Result<std::shared_ptr<const app::ReceivableBoard>> board) {
            if (!asked_.isCurrent(question)) {
                return;
            }
            if (!board) {
                emit failed(board.error());
                setReady(true);
                return;
            }
            const Day shown = (*board)->asOf;
            today_->setVisible(shown != today);
            past_->setText(shown < today ? tr("As it was known then: invoices issued and money received by "
                                              "that day.")
                                         : QString());
            takeBoard(std::move(board).value());
        });
}

void InvoicesPage::takeBoard(std::shared_ptr<const app::ReceivableBoard> board) {
    board_ = std::move(board);
    ageing_->setBoard(board_);
    all_->setBoard(board_);
    becomeReady();
}

void InvoicesPage::becomeReady() {
    if (board_ && ageing_->list().isComplete() && all_->list().isComplete() && !isReady()) {
        setReady(true);
    }
}

ReceivableList& InvoicesPage::list() const {
    return tabs_->currentWidget() == all_ ? all_->list() : ageing_->list();
}

void InvoicesPage::showChosen() {
    const bool chosen = list().chosen() != nullptr;
    for (QAction* action : std::as_const(ofInvoice_)) {
        action->setEnabled(chosen);
    }
    new_->setEnabled(board_ != nullptr);
    export_->setEnabled(board_ && !board_->lines.empty());
}

void InvoicesPage::edit() {
    if (const app::ReceivableRow* row = list().chosen()) {
        gui::openForm(*host_, *this, invoiceForm(shell_, row->invoice.id));
    }
}

void InvoicesPage::remove() {
    const app::ReceivableRow* row = list().chosen();
    if (!row) {
        return;
    }
    whenDone(shell_.session.run([id = row->invoice.id](app::Workspace& workspace) {
        return workspace.commands().run(app::Remove<Invoice>{id});
    }),
             this, [this](const Result<app::Outcome>& outcome) {
                 if (outcome) {
                     emit undoOffered(doneSentence(shell_.speech, outcome->text));
                 } else {
                     emit failed(outcome.error());
                 }
             });
}

void InvoicesPage::newInvoice() {
    const app::ReceivableRow* row = list().chosen();
    auto* choice =
        new ClientChoiceForm(shell_, row ? row->clientId : Id<Client>(), row ? row->client : QString());
    connect(choice, &ClientChoiceForm::failed, this, &Page::failed);
    connect(choice, &ClientChoiceForm::clientChosen, this,
            [this](Id<Client> id) { gui::openForm(*host_, *this, newInvoiceForm(shell_, id)); });
    host_->open(choice);
}

void InvoicesPage::askExport() {
    const QString suffix = QStringLiteral(".csv");
    QString file = QFileDialog::getSaveFileName(this, tr("Export the ageing"), tr("ageing") + suffix,
                                                tr("Tables (*.csv)"));
    if (!file.isEmpty()) {
        exportAgeing(file.endsWith(suffix, Qt::CaseInsensitive) ? file : file + suffix);
    }
}

void InvoicesPage::exportAgeing(const QString& file) {
    whenDone(shell_.session.run([board = board_, file](app::Workspace&) -> Result<QString> {
        RAPPORT_TRY(app::writeAgeingCsv(*board, file));
        return file;
    }),
             this, [this](const Result<QString>& written) {
                 if (written) {
                     emit done(tr("The ageing was exported."), QDir::toNativeSeparators(*written));
                 } else {
                     emit failed(written.error());
                 }
             });
}

void InvoicesPage::takeFocus() {
    if (tabs_->currentWidget() == all_) {
        all_->takeFocus();
    } else {
        ageing_->takeFocus();
    }
}

void InvoicesPage::focusFilter() {
    tabs_->setCurrentWidget(all_);
    all_->focusFilter();
}

bool InvoicesPage::backOut() {
    return tabs_->currentWidget() == all_ && all_->widen();
}

// Delete works only while the table has the keyboard; elsewhere it belongs to what is being typed.
bool InvoicesPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && watched == list().table()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            remove();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace rapport::gui
