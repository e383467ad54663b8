// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/task_list_model.h"

#include <algorithm>

namespace rapport::gui {

TaskListModel::TaskListModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void TaskListModel::setPage(std::shared_ptr<const app::ClientPage> page) {
    beginResetModel();
    page_ = std::move(page);
    order_.clear();
    for (size_t i = 0; page_ && i < page_->content.tasks.size(); ++i) {
        if (!page_->content.tasks[i].doneOn) {
            order_.push_back(i);
        }
    }
    std::stable_sort(order_.begin(), order_.end(), [this](size_t a, size_t b) {
        const auto& left = page_->content.tasks[a].due;
        const auto& right = page_->content.tasks[b].due;
        return left && (!right || *left < *right);
    });
    endResetModel();
}

int TaskListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int TaskListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const Task& task = at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Title) {
        return (task.note.isEmpty() ? task.title : task.note).toHtmlEscaped();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (index.column() == Title) {
        return task.title;
    }
    return task.due ? speech_.day(*task.due) : tr("no day set");
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Due ? tr("Due") : tr("What to do");
}

} // namespace rapport::gui
