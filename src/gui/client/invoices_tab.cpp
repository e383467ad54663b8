// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/invoices_tab.h"

#include "gui/client/invoice_event_model.h"
#include "gui/client/invoice_model.h"
#include "gui/client/record_actions.h"
#include "gui/forms/record_forms.h"
#include "gui/theme/icons.h"
#include "gui/widgets/ageing_view.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rapport::gui {

InvoicesTab::InvoicesTab(const Shell& shell, RecordActions& actions, QWidget* parent)
    : QWidget(parent), actions_(actions), model_(new InvoiceModel(shell.speech, this)),
      events_(new InvoiceEventModel(shell.speech, this)), ageing_(new AgeingView(shell.theme)),
      table_(new TableView(tr("Invoices"))), eventTable_(new TableView(tr("History of the invoice"))),
      eventHeading_(new TextLabel(TextSize::Small, TextLabel::Muted)), empty_(new EmptyState),
      pages_(new QStackedWidget) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    table_->setModel(model_);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({12, 12, 12, 14, 14, 12, 10, 0});
    empty_->say(tr("No invoices yet"), tr("Import the invoices of your invoicing program, or add one here."),
                tr("New invoice"));

    auto* heading = new TextLabel(TextSize::Small, TextLabel::Muted);
    heading->setText(tr("Open money by days beyond terms"));
    auto* above = new QWidget;
    auto* column = new QVBoxLayout(above);
    column->setContentsMargins(space::large, space::medium, space::large, 0);
    column->setSpacing(space::small);
    column->addWidget(heading);
    column->addWidget(ageing_);
    column->addWidget(makeButtons());
    column->addWidget(table_, 1);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(above);
    splitter->addWidget(makeHistory());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    pages_->addWidget(splitter);
    pages_->addWidget(empty_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);

    actions_.attach(table_, [this](int row) { return recordAt(row); });
    connect(empty_, &EmptyState::buttonPressed, this,
            [this] { actions_.show(newInvoiceForm(actions_.shell(), actions_.client())); });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &InvoicesTab::showChosen);
    showChosen();
}

QWidget* InvoicesTab::makeButtons() {
    auto* box = new QWidget;
    auto* row = new FlowLayout(box);
    row->addWidget(addButton("payment", tr("Record a &payment"), paymentForm));
    row->addWidget(addButton("credit-note", tr("&Credit note"), creditNoteForm));
    row->addWidget(addButton("dispute", tr("&Dispute"), disputeForm));
    auto* add = new QPushButton(tr("&New invoice"));
    add->setIcon(icon("plus"));
    add->setAutoDefault(false);
    add->setAccessibleName(withoutMnemonic(add->text()));
    row->addWidget(add);
    remind_ = new QPushButton(tr("&Write a reminder"));
    remind_->setIcon(icon("mail"));
    remind_->setAutoDefault(false);
    remind_->setAccessibleName(withoutMnemonic(remind_->text()));
    row->addWidget(remind_);
    connect(remind_, &QPushButton::clicked, this, &InvoicesTab::reminderRequested);
    connect(add, &QPushButton::clicked, this,
            [this] { actions_.show(newInvoiceForm(actions_.shell(), actions_.client())); });
    auto* statement = new QPushButton(tr("&Statement…"));
    statement->setIcon(icon("report"));
    statement->setAutoDefault(false);
    statement->setAccessibleName(tr("Statement of account"));
    statement->setToolTip(tr("Invoices, payments and balance of the year, to send"));
    row->addWidget(statement);
    connect(statement, &QPushButton::clicked, this, &InvoicesTab::statementRequested);
    return box;
}

void InvoicesTab::setOwnerView(bool isOwner) {
    remind_->setVisible(isOwner);
}

QPushButton* InvoicesTab::addButton(const char* iconName, const QString& text, MakeForm make) {
    auto* button = new QPushButton(text);
    button->setIcon(icon(iconName));
    button->setAutoDefault(false);
    button->setAccessibleName(withoutMnemonic(text));
    forChosen_ << button;
    connect(button, &QPushButton::clicked, this, [this, make] {
        if (const Invoice* invoice = chosen()) {
            actions_.show(make(actions_.shell(), invoice->id));
        }
    });
    return button;
}

QWidget* InvoicesTab::makeHistory() {
    eventTable_->setModel(events_);
    eventTable_->setColumnWidths({16, 0, 16, 16});
    auto* below = new QWidget;
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(space::large, space::small, space::large, 0);
    column->setSpacing(space::tiny);
    column->addWidget(eventHeading_);
    column->addWidget(eventTable_, 1);
    return below;
}

std::optional<RecordRef> InvoicesTab::recordAt(int row) const {
    return RecordRef{RecordType::Invoice, model_->at(row).id.value()};
}

const Invoice* InvoicesTab::chosen() const {
    const QModelIndex current = table_->currentIndex();
    if (!page_ || !current.isValid() || current.row() >= model_->rowCount()) {
        return nullptr;
    }
    const auto& invoices = page_->content.invoices;
    const auto found =
        std::find_if(invoices.begin(), invoices.end(),
                     [id = model_->at(current.row()).id](const Invoice& one) { return one.id == id; });
    return found == invoices.end() ? nullptr : &*found;
}

void InvoicesTab::showChosen() {
    const Invoice* invoice = chosen();
    for (QPushButton* button : forChosen_) {
        button->setEnabled(invoice);
    }
    events_->setEvents(invoice ? app::historyOf(*invoice) : std::vector<app::InvoiceEvent>());
    eventHeading_->setText(invoice ? tr("What happened to invoice %1").arg(invoice->number)
                                   : tr("Choose an invoice to see what happened to it"));
}

void InvoicesTab::showClient(std::shared_ptr<const app::ClientPage> page) {
    const app::Ageing& ageing = page->ageing;
    ageing_->setSlices({{tr("Not due"), ageing.notDue},
                        {tr("1–30 days"), ageing.to30},
                        {tr("31–60 days"), ageing.to60},
                        {tr("61–90 days"), ageing.to90},
                        {tr("91 days and more"), ageing.beyond}},
                       tr("Nothing is open"));
    pages_->setCurrentIndex(page->invoices.empty() ? 1 : 0);
    keepingRow(
        table_, [this](int row) { return recordAt(row); },
        [this, &page] {
            page_ = page;
            model_->setPage(std::move(page));
            const QHeaderView* header = table_->horizontalHeader();
            model_->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
        });
    if (!table_->currentIndex().isValid() && model_->rowCount() > 0) {
        table_->setCurrentIndex(model_->index(0, 0));
    }
    showChosen();
}

void InvoicesTab::takeFocus() {
    if (pages_->currentIndex() == 0) {
        table_->setFocus();
    } else {
        empty_->findChild<QPushButton*>()->setFocus();
    }
}

} // namespace rapport::gui
