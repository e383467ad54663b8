// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/history/field_change_model.h"

#include "wording/field_words.h"

namespace rapport::gui {

FieldChangeModel::FieldChangeModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void FieldChangeModel::setChanges(const std::vector<app::RecordChange>& changes) {
    beginResetModel();
    rows_.clear();
    for (const app::RecordChange& change : changes) {
        for (const app::FieldChange& field : change.fields) {
            const bool first = &field == &change.fields.front();
            rows_.push_back(
                {{first ? recordText(change) : QString(),
                  wording::fieldWord(speech_, change.table, field.column),
                  wording::fieldText(speech_, change.table, field.column, field.before).simplified(),
                  wording::fieldText(speech_, change.table, field.column, field.after).simplified()}});
        }
    }
    endResetModel();
}

QString FieldChangeModel::recordText(const app::RecordChange& change) const {
    const QString word = wording::tableWord(speech_, change.table);
    switch (change.change) {
    case app::RowChange::Made:
        //: %1 is a kind of record, as in "Invoice (new)"
        return tr("%1 (new)").arg(word);
    case app::RowChange::Removed:
        //: %1 is a kind of record, as in "Invoice (deleted)"
        return tr("%1 (deleted)").arg(word);
    case app::RowChange::Changed:
        break;
    }
    return word;
}

int FieldChangeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

int FieldChangeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldChangeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const QString& text = rows_[size_t(index.row())].cells[index.column()];
    if (role == Qt::DisplayRole) {
        return text;
    }
    return role == Qt::ToolTipRole && !text.isEmpty() ? QVariant(text.toHtmlEscaped()) : QVariant();
}

QVariant FieldChangeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Record:
        return tr("Record");
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    default:
        return {};
    }
}

} // namespace rapport::gui
