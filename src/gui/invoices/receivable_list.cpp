// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/receivable_list.h"

#include "gui/invoices/receivable_model.h"
#include "gui/settings.h"
#include "gui/when_done.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/table_view.h"

#include <QHeaderView>

namespace rapport::gui {

namespace {

constexpr int leastNameWidth = 120; ///< Pixels; narrower than this the names say nothing.

} // namespace

ReceivableList::ReceivableList(const Shell& shell, const QString& accessibleName, const QString& layoutName)
    : shell_(shell), layoutName_(layoutName), model_(new ReceivableModel(shell.speech, this)),
      table_(new TableView(accessibleName)), empty_(new EmptyState) {
    table_->setModel(model_);
    for (const int column : {ReceivableModel::Gross, ReceivableModel::Open, ReceivableModel::OpenInBase,
                             ReceivableModel::DaysBeyondTerms}) {
        table_->setItemDelegateForColumn(column, new DecimalDelegate(table_));
    }
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({9, 0, 11, 11, 11, 11, 11, 6, 15});
    table_->setLeastWidthOfRest(leastNameWidth);
    table_->restoreLayout(shell_.settings.layout(layoutName_));
    addWidget(table_);
    addWidget(empty_);
    connect(model_, &ReceivableModel::sortRequested, this, &ReceivableList::sortBy);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReceivableList::chosenChanged);
    connect(table_, &TableView::rowOpened, this, &ReceivableList::opened);
    connect(empty_, &EmptyState::buttonPressed, this, &ReceivableList::emptyButtonPressed);
}

ReceivableList::~ReceivableList() {
    shell_.settings.setLayout(layoutName_, table_->layoutState());
}

void ReceivableList::showInvoices(std::shared_ptr<const app::ReceivableBoard> board,
                                  const app::InvoiceQuery& query) {
    board_ = std::move(board);
    const auto sort = query_.sort;
    const bool descending = query_.descending;
    query_ = query;
    query_.sort = sort;
    query_.descending = descending;
    arrange();
}

void ReceivableList::clear() {
    asked_.next();
    board_.reset();
    complete_ = true;
    model_->show(nullptr, {});
    setCurrentWidget(table_);
    emit chosenChanged();
}

void ReceivableList::setEmptyText(const QString& what, const QString& next, const QString& button) {
    empty_->say(what, next, button);
}

void ReceivableList::sortBy(int column, Qt::SortOrder order) {
    query_.sort = column < 0 ? std::nullopt : std::optional(ReceivableModel::columnOf(column));
    query_.descending = order == Qt::DescendingOrder;
    arrange();
}

void ReceivableList::arrange() {
    if (!board_) {
        return;
    }
    complete_ = false;
    const int question = asked_.next();
    whenDone(
        shell_.session.run([board = board_, query = query_](app::Workspace&) -> Result<std::vector<size_t>> {
            return app::arranged(*board, query);
        }),
        this, [this, question](Result<std::vector<size_t>> order) {
            if (!asked_.isCurrent(question)) {
                return;
            }
            complete_ = true;
            if (order) {
                take(std::move(order).value());
            } else {
                emit failed(order.error());
            }
            emit completed();
        });
}

void ReceivableList::take(std::vector<size_t> order) {
    const Id<Invoice> kept = chosen() ? chosen()->invoice.id : Id<Invoice>();
    const int before = table_->currentIndex().row();
    model_->show(board_, std::move(order));
    table_->setColumnHidden(ReceivableModel::OpenInBase, !board_->foreign);
    int row = model_->rowOf(kept);
    if (row < 0 && model_->rowCount() > 0) {
        row = qBound(0, before, model_->rowCount() - 1);
    }
    if (row >= 0) {
        table_->setCurrentIndex(model_->index(row, 0));
        table_->scrollTo(model_->index(row, 0));
    }
    setCurrentWidget(model_->rowCount() == 0 ? static_cast<QWidget*>(empty_) : table_);
    emit chosenChanged();
}

const app::ReceivableRow* ReceivableList::chosen() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() ? &model_->at(current.row()) : nullptr;
}

int ReceivableList::invoiceCount() const {
    return model_->rowCount();
}

Money ReceivableList::openInBase() const {
    Money sum = board_ ? Money::zero(board_->base) : Money();
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (const auto& open = model_->at(row).openInBase) {
            sum += *open;
        }
    }
    return sum;
}

} // namespace rapport::gui
