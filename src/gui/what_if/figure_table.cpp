// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/figure_table.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/number_text.h"

#include <QHeaderView>

namespace rapport::gui {

FigureModel::FigureModel(const QStringList& headings, QObject* parent)
    : QAbstractTableModel(parent), headings_(headings) {}

void FigureModel::setRows(const QList<QStringList>& rows) {
    if (rows.size() == rows_.size() && !rows.isEmpty()) {
        rows_ = rows;
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    rows_ = rows;
    endResetModel();
}

int FigureModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int FigureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(headings_.size());
}

QVariant FigureModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() > 0) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role == Qt::DisplayRole) {
        return rows_[index.row()].value(index.column());
    }
    return {};
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section > 0) {
        return QVariant::fromValue(figureAlignment);
    }
    return role == Qt::DisplayRole ? headings_.value(section) : QVariant();
}

FigureTable::FigureTable(const QString& accessibleName, const QStringList& headings, QWidget* parent)
    : TableView(accessibleName, parent), model_(new FigureModel(headings, this)) {
    setModel(model_);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setContextMenuPolicy(Qt::NoContextMenu);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void FigureTable::setRows(const QList<QStringList>& rows) {
    model_->setRows(rows);
    updateGeometry();
}

QSize FigureTable::sizeHint() const {
    const int height = horizontalHeader()->sizeHint().height() +
                       model_->rowCount() * verticalHeader()->defaultSectionSize() + 2 * frameWidth();
    return QSize(digitsWide(this, 50), height);
}

QSize FigureTable::minimumSizeHint() const {
    return QSize(digitsWide(this, 30), sizeHint().height());
}

} // namespace rapport::gui
