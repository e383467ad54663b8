// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/invoice_list_panel.h"

#include "gui/invoices/receivable_list.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/filter_bar.h"
#include "gui/widgets/quiet_combo.h"
#include "gui/widgets/table_view.h"

#include <QVBoxLayout>

namespace rapport::gui {

InvoiceListPanel::InvoiceListPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell),
      bar_(new FilterBar(tr("Filter invoices"), tr("Filter by number or client"))), state_(new QuietCombo),
      list_(new ReceivableList(shell, tr("All invoices"), QStringLiteral("invoices.list"))) {
    using app::InvoiceFilter;
    state_->setAccessibleName(tr("State of the invoices"));
    state_->addItem(tr("All"), int(InvoiceFilter::All));
    state_->addItem(tr("Open"), int(InvoiceFilter::Open));
    state_->addItem(tr("Overdue"), int(InvoiceFilter::Overdue));
    state_->addItem(tr("Paid"), int(InvoiceFilter::Settled));
    state_->addItem(tr("Disputed"), int(InvoiceFilter::Disputed));
    state_->addItem(tr("Open, without an exchange rate"), int(InvoiceFilter::WithoutRate));
    bar_->addControl(state_);
    bar_->setTarget(list_->table());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(bar_);
    column->addWidget(list_, 1);
    connect(bar_, &FilterBar::textChanged, this, &InvoiceListPanel::ask);
    connect(state_, &QComboBox::currentIndexChanged, this, &InvoiceListPanel::ask);
    connect(list_, &ReceivableList::completed, this, &InvoiceListPanel::showCount);
    connect(list_, &ReceivableList::emptyButtonPressed, this, [this] {
        if (!widen()) {
            emit newInvoiceRequested();
        }
    });
}

void InvoiceListPanel::setBoard(std::shared_ptr<const app::ReceivableBoard> board) {
    board_ = std::move(board);
    ask();
}

void InvoiceListPanel::clear() {
    board_.reset();
    bar_->setText({});
    bar_->setCount({});
    state_->setCurrentIndex(0);
    list_->clear();
}

void InvoiceListPanel::setFilter(app::InvoiceFilter filter) {
    bar_->setText({});
    state_->setCurrentIndex(state_->findData(int(filter)));
}

void InvoiceListPanel::ask() {
    if (!board_) {
        return;
    }
    app::InvoiceQuery query;
    query.filter = app::InvoiceFilter(state_->currentData().toInt());
    query.search = bar_->text();
    list_->showInvoices(board_, query);
}

void InvoiceListPanel::showCount() {
    bar_->setCount(tr("%n invoice(s)", nullptr, list_->invoiceCount()));
    if (board_ && board_->invoices.empty()) {
        list_->setEmptyText(tr("No invoices yet"),
                            tr("Import the invoices of your invoicing program, or add one."),
                            tr("New invoice"));
    } else {
        list_->setEmptyText(tr("No invoice matches"), tr("Nothing here has all that the filter asks for."),
                            tr("Show &all invoices"));
    }
}

void InvoiceListPanel::takeFocus() {
    if (list_->invoiceCount() > 0) {
        list_->table()->setFocus();
    } else {
        bar_->setFocus();
    }
}

void InvoiceListPanel::focusFilter() {
    bar_->focusLine();
}

bool InvoiceListPanel::widen() {
    if (bar_->text().isEmpty() && state_->currentIndex() == 0) {
        return false;
    }
    bar_->setText({});
    state_->setCurrentIndex(0);
    return true;
}

} // namespace rapport::gui
