// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/fact_model.h"

#include "gui/theme/metrics.h"

#include <QFont>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace rapport::gui {

FactModel::FactModel(const QStringList& headings, const QSet<int>& figures, QObject* parent)
    : QAbstractTableModel(parent), headings_(headings), figures_(figures) {}

void FactModel::setRows(std::vector<FactRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int FactModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int FactModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(headings_.size());
}

QVariant FactModel::alignment(int column) const {
    return QVariant::fromValue(
        Qt::Alignment((figures_.contains(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString text = at(index.row()).cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text.simplified();
    case Qt::ToolTipRole:
        return text.isEmpty() ? QVariant() : QVariant(text.toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::FontRole:
        return at(index.row()).strong ? QVariant(fontOf(TextSize::Body, true)) : QVariant();
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(section);
    }
    return role == Qt::DisplayRole ? QVariant(headings_[section]) : QVariant();
}

void fitRows(QTableView* table, int most) {
    const int rows = table->model()->rowCount();
    table->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          qBound(1, rows, most) * gui::rowHeight(table->font()) + 2 * table->frameWidth() +
                          table->horizontalScrollBar()->sizeHint().height());
}

} // namespace rapport::gui
