// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/rejection_model.h"

#include "wording/error_wording.h"

#include <QFileInfo>

namespace rapport::gui {

RejectionModel::RejectionModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void RejectionModel::setRejections(std::vector<importing::Rejection> rejections) {
    beginResetModel();
    rejections_ = std::move(rejections);
    endResetModel();
}

int RejectionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rejections_.size());
}

int RejectionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const importing::Rejection& rejection = rejections_[size_t(index.row())];
    switch (index.column()) {
    case File:
        return QFileInfo(rejection.file).fileName();
    case Line:
        return speech_.count(rejection.line);
    case Field:
        return rejection.column;
    case Value:
        return rejection.value.simplified();
    default:
        return wording::rejectionReason(speech_, rejection.reason);
    }
}

QVariant RejectionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case File:
        return tr("File");
    case Line:
        return tr("Line");
    case Field:
        return tr("Column");
    case Value:
        return tr("Value");
    case Reason:
        return tr("Why not");
    default:
        return {};
    }
}

} // namespace rapport::gui
