// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/ageing_table.h"

#include "gui/invoices/ageing_model.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/number_text.h"
#include "gui/widgets/table_view.h"

#include <QFrame>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr int leastNameWidth = 140; ///< Pixels.

} // namespace

AgeingTable::AgeingTable(const Shell& shell, QWidget* parent)
    : QWidget(parent), model_(new AgeingModel(shell.speech, AgeingModel::Rows::Clients, this)),
      totalsModel_(new AgeingModel(shell.speech, AgeingModel::Rows::Totals, this)),
      table_(makeView(tr("Ageing by client"), model_)),
      totals_(makeView(tr("Ageing of all clients"), totalsModel_)), column_(AgeingModel::Total) {
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->setColumnWidths({0, 13, 13, 13, 13, 13, 14});
    table_->setLeastWidthOfRest(leastNameWidth);
    totals_->horizontalHeader()->hide();
    totals_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    totals_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    totals_->setFixedHeight(rowHeight(font()));
    followColumns();

    auto* line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(table_, 1);
    column->addWidget(line);
    column->addWidget(totals_);
}

TableView* AgeingTable::makeView(const QString& accessibleName, AgeingModel* model) {
    auto* view = new TableView(accessibleName);
    view->setModel(model);
    view->setSelectionBehavior(QAbstractItemView::SelectItems);
    view->horizontalHeader()->setSectionsMovable(false);
    view->horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    for (int column = AgeingModel::NotDue; column < AgeingModel::ColumnCount; ++column) {
        view->setItemDelegateForColumn(column, new DecimalDelegate(view));
    }
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, view](const QModelIndex& current) { choose(view, current); });
    connect(view, &TableView::rowOpened, this, &AgeingTable::opened);
    return view;
}

void AgeingTable::followColumns() {
    QHeaderView* header = table_->horizontalHeader();
    const auto follow = [this](int column, int, int size) { totals_->setColumnWidth(column, size); };
    connect(header, &QHeaderView::sectionResized, this, follow);
    for (int column = 0; column < AgeingModel::ColumnCount; ++column) {
        totals_->setColumnWidth(column, header->sectionSize(column));
    }
    connect(table_->horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int least, int most) {
        totals_->horizontalScrollBar()->setRange(least, most);
        totals_->horizontalScrollBar()->setValue(table_->horizontalScrollBar()->value());
    });
    connect(table_->horizontalScrollBar(), &QScrollBar::valueChanged, totals_->horizontalScrollBar(),
            &QScrollBar::setValue);
}

void AgeingTable::setBoard(std::shared_ptr<const app::ReceivableBoard> board) {
    {
        const QScopedValueRollback<bool> settling(settling_, true);
        model_->setBoard(board);
        totalsModel_->setBoard(std::move(board));
        const int row = cell_.client.isNull() ? -1 : model_->rowOf(cell_.client);
        if (row >= 0) {
            table_->setCurrentIndex(model_->index(row, column_));
            table_->scrollTo(model_->index(row, column_));
        } else {
            cell_.client = {};
            totals_->setCurrentIndex(totalsModel_->index(0, column_));
        }
    }
    emit cellChosen();
}

void AgeingTable::choose(TableView* view, const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    clear(view == table_ ? totals_ : table_);
    const auto* model = static_cast<const AgeingModel*>(index.model());
    column_ = index.column();
    cell_ = {model->at(index.row()).clientId, AgeingModel::bucketOf(column_)};
    if (!settling_) {
        emit cellChosen();
    }
}

void AgeingTable::clear(TableView* view) {
    view->setCurrentIndex({});
    view->clearSelection();
}

QString AgeingTable::clientText() const {
    const int row = cell_.client.isNull() ? -1 : model_->rowOf(cell_.client);
    return row < 0 ? tr("All clients") : model_->at(row).client;
}

QString AgeingTable::bucketText() const {
    const int column = column_ == AgeingModel::Client ? int(AgeingModel::Total) : column_;
    return model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

void AgeingTable::takeFocus() {
    (cell_.client.isNull() && model_->rowCount() == 0 ? totals_ : table_)->setFocus();
}

} // namespace rapport::gui
