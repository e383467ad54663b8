// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/complaint_list_model.h"

#include "wording/words.h"

#include <algorithm>
#include <numeric>

namespace rapport::gui {

ComplaintListModel::ComplaintListModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ComplaintListModel::setPage(std::shared_ptr<const app::ClientPage> page) {
    beginResetModel();
    page_ = std::move(page);
    order_.resize(page_ ? page_->content.complaints.size() : 0);
    std::iota(order_.begin(), order_.end(), size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [this](size_t a, size_t b) {
        return page_->content.complaints[b].day < page_->content.complaints[a].day;
    });
    endResetModel();
}

int ComplaintListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int ComplaintListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComplaintListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString shown = text(at(index.row()), index.column());
    if (role == Qt::DisplayRole) {
        return shown;
    }
    return role == Qt::ToolTipRole && !shown.isEmpty() ? QVariant(shown.toHtmlEscaped()) : QVariant();
}

QVariant ComplaintListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Date:
        return tr("Date");
    case About:
        return tr("What about");
    case Judged:
        return tr("Judgement");
    case State:
        return tr("State");
    case By:
        return tr("Judged by");
    case Why:
        return tr("Why");
    default:
        return {};
    }
}

QString ComplaintListModel::text(const Complaint& complaint, int column) const {
    switch (column) {
    case Date:
        return speech_.day(complaint.day);
    case About:
        return complaint.about.simplified();
    case Judged:
        return wording::word(speech_, complaint.judgement);
    case State:
        if (!complaint.resolved) {
            return tr("open");
        }
        return complaint.resolvedOn ? tr("settled %1").arg(speech_.day(*complaint.resolvedOn))
                                    : tr("settled");
    case By:
        return complaint.judgedBy;
    case Why:
        return complaint.judgedWhy.simplified();
    default:
        return {};
    }
}

} // namespace rapport::gui
