// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/complaints/complaint_model.h"

#include "base/text_key.h"
#include "gui/widgets/number_text.h"
#include "wording/words.h"

#include <QFont>

#include <algorithm>

namespace rapport::gui {

namespace {

// Whether one stands before the other in a column.
bool isBefore(const app::ComplaintRow& left, const app::ComplaintRow& right, int column) {
    const Complaint& a = left.complaint;
    const Complaint& b = right.complaint;
    switch (column) {
    case ComplaintModel::Made:
        return a.day < b.day;
    case ComplaintModel::Client:
        return left.client.localeAwareCompare(right.client) < 0;
    case ComplaintModel::About:
        return a.about.localeAwareCompare(b.about) < 0;
    case ComplaintModel::Judged:
        return a.judgement < b.judgement;
    case ComplaintModel::Days:
        return left.days < right.days;
    case ComplaintModel::Resolved:
        return std::pair(a.resolved, a.resolvedOn) < std::pair(b.resolved, b.resolvedOn);
    default:
        return a.judgedBy.localeAwareCompare(b.judgedBy) < 0;
    }
}

} // namespace

ComplaintModel::ComplaintModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ComplaintModel::setBoard(app::ComplaintBoard board) {
    beginResetModel();
    board_ = std::move(board);
    arrange();
    endResetModel();
}

void ComplaintModel::setFilter(const ComplaintFilter& filter) {
    if (filter == filter_) {
        return;
    }
    beginResetModel();
    filter_ = filter;
    sought_ = textKey(filter.text);
    arrange();
    endResetModel();
}

void ComplaintModel::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    column_ = column;
    order_ = order;
    arrange();
    endResetModel();
}

bool ComplaintModel::shows(const app::ComplaintRow& row) const {
    const Complaint& complaint = row.complaint;
    return (!filter_.state || row.state == *filter_.state) &&
           (!filter_.judgement || complaint.judgement == *filter_.judgement) &&
           (filter_.person.isEmpty() || complaint.judgedBy == filter_.person ||
            row.notedBy == filter_.person) &&
           (!filter_.first || complaint.day >= *filter_.first) &&
           (!filter_.last || complaint.day <= *filter_.last) && row.searchKey.contains(sought_);
}

void ComplaintModel::arrange() {
    shown_.clear();
    for (size_t i = 0; i < board_.rows.size(); ++i) {
        if (shows(board_.rows[i])) {
            shown_.push_back(i);
        }
    }
    if (column_ >= 0) {
        std::stable_sort(shown_.begin(), shown_.end(), [this](size_t left, size_t right) {
            const bool ascending = order_ == Qt::AscendingOrder;
            return isBefore(board_.rows[ascending ? left : right], board_.rows[ascending ? right : left],
                            column_);
        });
    }
}

int ComplaintModel::rowOf(Id<Complaint> id) const {
    const auto found = std::find_if(shown_.begin(), shown_.end(),
                                    [&](size_t at) { return board_.rows[at].complaint.id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

int ComplaintModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int ComplaintModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComplaintModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const app::ComplaintRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == About ? QVariant(row.complaint.about.toHtmlEscaped()) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Days ? figureAlignment
                                                          : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant ComplaintModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Days) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Made:
        return tr("Date");
    case Client:
        return tr("Client");
    case About:
        return tr("About");
    case Judged:
        return tr("Judgement");
    case Days:
        //: Column heading: for how many days a complaint has been unsettled, or was until it was resolved
        return tr("Days open");
    case Resolved:
        return tr("Resolved");
    default:
        //: Column heading: who judged the complaint
        return tr("Judged by");
    }
}

QString ComplaintModel::text(const app::ComplaintRow& row, int column) const {
    const Complaint& complaint = row.complaint;
    switch (column) {
    case Made:
        return speech_.day(complaint.day);
    case Client:
        return row.client;
    case About:
        return complaint.about.simplified();
    case Judged:
        return wording::word(speech_, complaint.judgement);
    case Days:
        return complaint.resolved || row.state != app::ComplaintState::Settled ? speech_.count(row.days)
                                                                               : QStringLiteral("–");
    case Resolved:
        if (!complaint.resolved) {
            return tr("No", "a complaint is not resolved");
        }
        return complaint.resolvedOn ? speech_.day(*complaint.resolvedOn)
                                    : tr("Yes", "a complaint is resolved");
    default:
        return complaint.judgedBy;
    }
}

} // namespace rapport::gui
