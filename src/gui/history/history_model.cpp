// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/history_model.h"

#include "gui/forms/book_form.h"
#include "wording/field_words.h"

namespace rapport::gui {

HistoryModel::HistoryModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void HistoryModel::setEntries(std::vector<app::HistoryEntry> entries) {
    beginResetModel();
    entries_ = std::move(entries);
    endResetModel();
}

void HistoryModel::append(std::vector<app::HistoryEntry> entries) {
    if (entries.empty()) {
        return;
    }
    const int first = int(entries_.size());
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    std::move(entries.begin(), entries.end(), std::back_inserter(entries_));
    endInsertRows();
}

int HistoryModel::rowOf(qint64 changeId) const {
    for (size_t row = 0; row < entries_.size(); ++row) {
        if (entries_[row].changeId == changeId) {
            return int(row);
        }
    }
    return -1;
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(entries_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(at(index.row()), index.column());
    }
    if (role == Qt::ToolTipRole && index.column() == What) {
        return text(at(index.row()), What).toHtmlEscaped();
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QString HistoryModel::text(const app::HistoryEntry& entry, int column) const {
    switch (column) {
    case When:
        return wording::momentText(speech_, entry.at);
    case Who:
        return entry.who;
    case What:
        return doneSentence(speech_, entry.text);
    case State:
        return entry.takenBack ? tr("taken back") : QString();
    default:
        return {};
    }
}

} // namespace rapport::gui
