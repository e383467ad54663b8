// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/scope_request_model.h"

#include "gui/widgets/number_text.h"
#include "wording/words.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace rapport::gui {

namespace {

bool isFigure(int column) {
    return column == ScopeRequestModel::Worth || column == ScopeRequestModel::Time;
}

} // namespace

ScopeRequestModel::ScopeRequestModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ScopeRequestModel::setPage(std::shared_ptr<const app::ClientPage> page) {
    beginResetModel();
    page_ = std::move(page);
    order_.resize(page_->content.scopeRequests.size());
    std::iota(order_.begin(), order_.end(), size_t(0));
    std::sort(order_.begin(), order_.end(), [this](size_t a, size_t b) {
        const auto place = [this](size_t at) {
            const ScopeRequest& one = page_->content.scopeRequests[at];
            return std::tuple(one.outcome != ScopeOutcome::Requested, -one.day.number(), -one.id.value());
        };
        return place(a) < place(b);
    });
    endResetModel();
}

int ScopeRequestModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int ScopeRequestModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScopeRequestModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(at(index.row()), index.column());
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant::fromValue(figureAlignment) : QVariant();
    case Qt::ToolTipRole: {
        const ScopeRequest& request = at(index.row());
        const QString full = request.note.isEmpty() ? request.what : request.note;
        return index.column() == What ? QVariant(full.toHtmlEscaped()) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ScopeRequestModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isFigure(section)) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Date:
        return tr("Date");
    case What:
        return tr("What they wanted");
    case Became:
        return tr("What became of it");
    case Worth:
        return tr("Worth");
    case Time:
        return tr("Time");
    case Decided:
        return tr("Decided");
    case By:
        return tr("By", "decided by, column heading");
    default:
        return {};
    }
}

QString ScopeRequestModel::text(const ScopeRequest& request, int column) const {
    switch (column) {
    case Date:
        return speech_.day(request.day);
    case What:
        return request.what.simplified();
    case Became:
        return wording::word(speech_, request.outcome);
    case Worth:
        return request.price ? speech_.money(*request.price) : QString();
    case Time:
        return request.timeSpent ? speech_.duration(*request.timeSpent) : QString();
    case Decided:
        return request.decidedOn ? speech_.day(*request.decidedOn) : QString();
    case By:
        return request.decidedBy;
    default:
        return {};
    }
}

} // namespace rapport::gui
