// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/ageing_panel.h"

#include "gui/invoices/ageing_table.h"
#include "gui/invoices/receivable_list.h"
#include "gui/settings.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/table_view.h"
#include "gui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

QString splitterLayout() {
    return QStringLiteral("invoices.splitter");
}

} // namespace

AgeingPanel::AgeingPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), caption_(new TextLabel(TextSize::Small, TextLabel::Muted)),
      table_(new AgeingTable(shell)),
      note_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      withoutRate_(new QPushButton(tr("Show them"))),
      heading_(new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped)),
      list_(new ReceivableList(shell, tr("Invoices of the cell"), QStringLiteral("invoices.cell"))),
      splitter_(new QSplitter(Qt::Vertical)) {
    lay();
    list_->setEmptyText(tr("Nothing is open here"), tr("No open invoice is counted in this cell."));
    connect(table_, &AgeingTable::cellChosen, this, &AgeingPanel::showCell);
    connect(table_, &AgeingTable::opened, list_->table(), [this] { list_->table()->setFocus(); });
    connect(list_, &ReceivableList::completed, this, &AgeingPanel::showHeading);
    connect(withoutRate_, &QPushButton::clicked, this, &AgeingPanel::withoutRateRequested);
}

AgeingPanel::~AgeingPanel() {
    shell_.settings.setLayout(splitterLayout(), splitter_->saveState());
}

void AgeingPanel::lay() {
    withoutRate_->setAccessibleName(tr("Show the invoices without an exchange rate"));
    auto* notes = new QHBoxLayout;
    notes->setSpacing(space::small);
    notes->addWidget(note_, 1);
    notes->addWidget(withoutRate_);
    auto* upper = new QWidget;
    auto* top = new QVBoxLayout(upper);
    top->setContentsMargins(0, 0, 0, space::tiny);
    top->setSpacing(space::tiny);
    top->addWidget(caption_);
    top->addWidget(table_, 1);
    top->addLayout(notes);
    auto* lower = new QWidget;
    auto* bottom = new QVBoxLayout(lower);
    bottom->setContentsMargins(0, space::small, 0, 0);
    bottom->setSpacing(space::tiny);
    bottom->addWidget(heading_);
    bottom->addWidget(list_, 1);
    splitter_->addWidget(upper);
    splitter_->addWidget(lower);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    splitter_->restoreState(shell_.settings.layout(splitterLayout()));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, space::small, 0, 0);
    all->addWidget(splitter_);
}

void AgeingPanel::setBoard(std::shared_ptr<const app::ReceivableBoard> board) {
    board_ = std::move(board);
    //: The currency of the book stands for %1
    caption_->setText(tr("Open money in %1 by days beyond terms").arg(board_->base.code()));
    showNotes();
    table_->setBoard(board_);
}

void AgeingPanel::clear() {
    board_.reset();
    caption_->clear();
    heading_->clear();
    note_->hide();
    withoutRate_->hide();
    table_->setBoard(nullptr);
    list_->clear();
}

void AgeingPanel::showNotes() {
    QStringList notes;
    if (board_->totals.withoutRate > 0) {
        notes << tr("%n open invoice(s) have no exchange rate and are in none of these sums.", nullptr,
                    board_->totals.withoutRate);
    }
    if (board_->unapplied.isPositive()) {
        notes << shell_.speech.filled(tr("Credit memos and overpayments of {amount} are not set off."),
                                      {{QStringLiteral("amount"), shell_.speech.money(board_->unapplied)}});
    }
    note_->setText(notes.join(QLatin1Char('\n')));
    note_->setVisible(!notes.isEmpty());
    withoutRate_->setVisible(board_->totals.withoutRate > 0);
}

void AgeingPanel::showCell() {
    if (!board_) {
        return;
    }
    app::InvoiceQuery query;
    query.cell = table_->cell();
    list_->showInvoices(board_, query);
}

void AgeingPanel::showHeading() {
    if (!board_) {
        return;
    }
    //: What the invoices below are: whose, how many days late, how many of them, and their sum
    heading_->setText(
        shell_.speech.filled(tr("{client} · {bucket} · {count}: {sum}"),
                             {{QStringLiteral("client"), table_->clientText()},
                              {QStringLiteral("bucket"), table_->bucketText()},
                              {QStringLiteral("count"), tr("%n invoice(s)", nullptr, list_->invoiceCount())},
                              {QStringLiteral("sum"), shell_.speech.money(list_->openInBase())}}));
}

Id<Client> AgeingPanel::client() const {
    return table_->cell().client;
}

void AgeingPanel::takeFocus() {
    table_->takeFocus();
}

} // namespace rapport::gui
