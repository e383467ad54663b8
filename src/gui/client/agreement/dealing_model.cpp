// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/dealing_model.h"

#include "gui/widgets/number_text.h"
#include "wording/words.h"

#include <algorithm>

namespace rapport::gui {

DealingModel::DealingModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void DealingModel::setReview(std::shared_ptr<const app::ClientPage> page, app::ScopeReview review) {
    beginResetModel();
    page_ = std::move(page);
    review_ = std::move(review);
    records_.clear();
    entries_.clear();
    for (const Interaction& one : page_->content.interactions) {
        records_.insert(one.id, &one);
    }
    for (const app::TimelineEntry& entry : page_->timeline) {
        if (entry.ref.type == RecordType::Interaction) {
            entries_.insert(entry.ref.id, &entry);
        }
    }
    fill();
    endResetModel();
}

void DealingModel::narrow(std::optional<Scope> scope) {
    beginResetModel();
    scope_ = scope;
    fill();
    endResetModel();
}

void DealingModel::fill() {
    shown_.clear();
    for (size_t i = 0; i < review_.dealings.size(); ++i) {
        if (!scope_ || review_.dealings[i].scope == *scope_) {
            shown_.push_back(i);
        }
    }
}

int DealingModel::countOf(std::optional<Scope> scope) const {
    return int(std::count_if(review_.dealings.begin(), review_.dealings.end(),
                             [&](const app::ScopeDealing& one) { return !scope || one.scope == *scope; }));
}

const Interaction* DealingModel::recordAt(int row) const {
    return records_.value(at(row).id);
}

int DealingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int DealingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DealingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Time || index.column() == Cost ? QVariant::fromValue(figureAlignment)
                                                                : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Text ? QVariant(text(index.row(), Text).toHtmlEscaped()) : QVariant();
    default:
        return {};
    }
}

QVariant DealingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == Time || section == Cost)) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Date:
        return tr("Date");
    case Kind:
        return tr("Kind");
    case Text:
        return tr("What");
    case Who:
        return tr("Who");
    case Time:
        return tr("Time");
    case Cost:
        return tr("Cost");
    case InScope:
        return tr("Scope");
    default:
        return {};
    }
}

QString DealingModel::text(int row, int column) const {
    const app::ScopeDealing& dealing = at(row);
    const Interaction* record = recordAt(row);
    const app::TimelineEntry* entry = entries_.value(dealing.id.value());
    switch (column) {
    case Date:
        return speech_.day(dealing.day);
    case Kind:
        return record ? wording::word(speech_, record->kind) : QString();
    case Text:
        return record ? record->text.simplified() : QString();
    case Who:
        return entry ? entry->staff : QString();
    case Time:
        return dealing.estimated ? tr("about %1").arg(speech_.duration(dealing.time))
                                 : speech_.duration(dealing.time);
    case Cost:
        return speech_.money(dealing.cost);
    case InScope:
        // Putting our own mistakes right is nobody's demand.
        return dealing.ours ? wording::word(speech_, Cause::Ours) : wording::word(speech_, dealing.scope);
    default:
        return {};
    }
}

ScopeMonthModel::ScopeMonthModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ScopeMonthModel::setMonths(std::vector<app::ScopeMonth> months) {
    beginResetModel();
    months_ = std::move(months);
    std::reverse(months_.begin(), months_.end());
    endResetModel();
}

int ScopeMonthModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(months_.size());
}

int ScopeMonthModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ScopeMonthModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(months_[size_t(index.row())], index.column());
    }
    const bool figure = index.column() == In || index.column() == Out || index.column() == Unsaid;
    return role == Qt::TextAlignmentRole && figure ? QVariant::fromValue(figureAlignment) : QVariant();
}

QVariant ScopeMonthModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool figure = section == In || section == Out || section == Unsaid;
    if (role == Qt::TextAlignmentRole && figure) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Month:
        return tr("Month");
    case In:
        return tr("Within");
    case Out:
        return tr("Outside");
    case Unsaid:
        return tr("Not said");
    case Limit:
        return tr("Agreed");
    default:
        return {};
    }
}

QString ScopeMonthModel::text(const app::ScopeMonth& month, int column) const {
    const auto time = [this](Duration duration) {
        return duration == Duration() ? QString() : speech_.duration(duration);
    };
    switch (column) {
    case Month:
        return speech_.month(month.first);
    case In:
        return time(month.in);
    case Out:
        return time(month.out);
    case Unsaid:
        return time(month.unsaid);
    case Limit:
        if (!month.limit) {
            return {};
        }
        return month.isOver()
                   ? tr("%1, over by %2")
                         .arg(speech_.duration(*month.limit), speech_.duration(month.all() - *month.limit))
                   : speech_.duration(*month.limit);
    default:
        return {};
    }
}

} // namespace rapport::gui
