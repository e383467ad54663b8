// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/column_model.h"

#include "gui/import/choice_delegate.h"
#include "gui/import/import_words.h"

#include <algorithm>

namespace rapport::gui {

namespace {

bool sameColumns(const importing::FilePreview* a, const importing::FilePreview* b) {
    return a && b &&
           std::ranges::equal(a->columns, b->columns, {}, &importing::ColumnPreview::header,
                              &importing::ColumnPreview::header);
}

} // namespace

ColumnModel::ColumnModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ColumnModel::setPreview(std::shared_ptr<const importing::FilePreview> preview,
                             importing::ImportKind kind) {
    kind_ = kind;
    if (sameColumns(preview_.get(), preview.get()) && rowCount() > 0) {
        preview_ = std::move(preview);
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    preview_ = std::move(preview);
    endResetModel();
}

int ColumnModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !preview_ ? 0 : int(preview_->columns.size());
}

int ColumnModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

// The first value that says something.
QString ColumnModel::example(size_t column) const {
    for (const auto& row : preview_->rows) {
        if (column < row.size() && !row[column].text.trimmed().isEmpty()) {
            return row[column].text.simplified();
        }
    }
    return {};
}

QString ColumnModel::reading(const importing::ColumnPreview& column) const {
    if (column.reading == "." || column.reading == ",") {
        return column.reading == "." ? tr("Decimals after a point") : tr("Decimals after a comma");
    }
    const auto order = importing::dateOrderFromCode(QString::fromLatin1(column.reading));
    if (!order) {
        return {};
    }
    if (!column.decidedBy) {
        return dateOrderWord(*order);
    }
    //: How the dates of a column are written, and the row that shows it: "day, month, year: line 14,
    //: 31/12/2025"
    return tr("%1: line %2, %3")
        .arg(dateOrderWord(*order), speech_.count(column.decidedBy->line), column.decidedBy->value);
}

QVariant ColumnModel::choice(const importing::ColumnPreview& column, int role) const {
    const auto fields = importing::fieldsOfKind(kind_);
    if (role == ChoiceDelegate::ChosenRole) {
        const auto at = column.field ? std::ranges::find(fields, *column.field) : fields.end();
        return at == fields.end() ? 0 : int(at - fields.begin()) + 1;
    }
    QStringList choices{tr("Not read")};
    for (const importing::Field field : fields) {
        choices << fieldTitle(speech_, kind_, field);
    }
    return choices;
}

QVariant ColumnModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const importing::ColumnPreview& column = preview_->columns[size_t(index.row())];
    if (index.column() == TakenAs &&
        (role == ChoiceDelegate::ChoicesRole || role == ChoiceDelegate::ChosenRole)) {
        return choice(column, role);
    }
    if (role == Qt::ToolTipRole && index.column() == Reading) {
        return reading(column).toHtmlEscaped();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Header:
        return column.header.simplified();
    case Example:
        return example(size_t(index.row()));
    case TakenAs:
        return column.field ? fieldTitle(speech_, kind_, *column.field) : tr("Not read");
    default:
        return example(size_t(index.row())).isEmpty() ? QString() : reading(column);
    }
}

bool ColumnModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != ChoiceDelegate::ChosenRole || index.column() != TakenAs) {
        return false;
    }
    const auto fields = importing::fieldsOfKind(kind_);
    const int chosen = value.toInt();
    if (chosen < 0 || chosen > int(fields.size())) {
        return false;
    }
    emit fieldChosen(index.row(), chosen == 0 ? std::nullopt : std::optional(fields[size_t(chosen - 1)]));
    return true;
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == TakenAs ? usual | Qt::ItemIsEditable : usual;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Header:
        return tr("In the file");
    case Example:
        return tr("For example");
    case TakenAs:
        return tr("Taken as");
    case Reading:
        return tr("How it is read");
    default:
        return {};
    }
}

} // namespace rapport::gui
