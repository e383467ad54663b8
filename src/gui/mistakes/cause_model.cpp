// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mistakes/cause_model.h"

#include "gui/widgets/number_text.h"

namespace rapport::gui {

CauseModel::CauseModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void CauseModel::setCauses(std::vector<app::RepeatedCause> causes) {
    beginResetModel();
    causes_ = std::move(causes);
    endResetModel();
}

int CauseModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(causes_.size());
}

int CauseModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CauseModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (index.column() == Cases || index.column() == Cost)) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const app::RepeatedCause& cause = causes_[size_t(index.row())];
    switch (index.column()) {
    case Cause:
        return cause.cause;
    case Cases:
        return speech_.count(cause.cases);
    case Cost:
        return speech_.money(cause.cost);
    default:
        return cause.prevention;
    }
}

QVariant CauseModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == Cases || section == Cost)) {
        return int(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Cause:
        return tr("Cause");
    case Cases:
        return tr("Times");
    case Cost:
        return tr("Cost");
    default:
        return tr("What keeps it from happening again");
    }
}

} // namespace rapport::gui
