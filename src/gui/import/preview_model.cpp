// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/preview_model.h"

#include "gui/import/import_words.h"
#include "gui/import/mark.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"
#include "gui/widgets/number_text.h"
#include "wording/error_wording.h"
#include "wording/field_words.h"

#include <QTableView>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int mostFitted = 100; ///< Further columns keep the usual width: each has to be measured.
constexpr int widestLetters = 30;

} // namespace

PreviewModel::PreviewModel(const wording::Speech& speech, ThemeController& theme, Show show, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech), theme_(theme), show_(show) {}

void PreviewModel::setPreview(std::shared_ptr<const importing::FilePreview> preview,
                              importing::ImportKind kind) {
    beginResetModel();
    preview_ = std::move(preview);
    kind_ = kind;
    incomplete_ = preview_ && std::ranges::any_of(preview_->questions, [](const Error& one) {
                      return one.code == "columns_missing";
                  });
    columns_.clear();
    for (size_t i = 0; preview_ && i < preview_->columns.size(); ++i) {
        if (show_ == Show::Raw || preview_->columns[i].field) {
            columns_.push_back(int(i));
        }
    }
    endResetModel();
}

int PreviewModel::columnOf(int fileColumn) const {
    const auto found = std::ranges::find(columns_, fileColumn);
    return found == columns_.end() ? -1 : int(found - columns_.begin());
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !preview_ ? 0 : int(preview_->rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(columns_.size());
}

const importing::CellPreview* PreviewModel::cell(const QModelIndex& index) const {
    const auto& row = preview_->rows[size_t(index.row())];
    const size_t column = size_t(columns_[size_t(index.column())]);
    return column < row.size() ? &row[column] : nullptr; // a short row has no cell there
}

QString PreviewModel::text(const importing::CellPreview& cell) const {
    if (show_ == Show::Raw || !cell.problem.isEmpty()) {
        return cell.text;
    }
    if (std::holds_alternative<std::monostate>(cell.value)) {
        return incomplete_ ? cell.text : QString(); // with columns missing nothing is understood yet
    }
    return wording::fieldText(speech_, cell.value);
}

QString PreviewModel::toolTip(const importing::CellPreview& cell, int fileColumn) const {
    if (show_ == Show::Raw || cell.text.isEmpty()) {
        return cell.text;
    }
    if (!cell.problem.isEmpty()) {
        //: %1 is what stands in the file, %2 why it cannot be taken: "not a date"
        return tr("“%1” cannot be taken: %2.")
            .arg(cell.text.simplified(), wording::rejectionReason(speech_, cell.problem));
    }
    //: %1 is a heading of the file, %2 what stands below it
    return tr("In the file, “%1”: %2")
        .arg(preview_->columns[size_t(fileColumn)].header, cell.text.simplified());
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const int fileColumn = columns_[size_t(index.column())];
    const importing::CellPreview* one = cell(index);
    const bool bad = one && show_ == Show::Converted && !one->problem.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return one ? QVariant(text(*one).simplified()) : QVariant();
    case Qt::ToolTipRole:
        return one ? QVariant(toolTip(*one, fileColumn).toHtmlEscaped()) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return bad ? QVariant(toolTip(*one, fileColumn)) : QVariant();
    case Qt::DecorationRole:
        return bad ? QVariant(warningMark()) : QVariant();
    case Qt::ForegroundRole:
        return bad ? QVariant(theme_.theme().verdict(Verdict::PartWays)) : QVariant();
    case Qt::TextAlignmentRole: {
        const auto field = preview_->columns[size_t(fileColumn)].field;
        return show_ == Show::Converted && field && importing::isAmount(*field)
                   ? QVariant::fromValue(figureAlignment)
                   : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const importing::ColumnPreview& column = preview_->columns[size_t(columns_[size_t(section)])];
    const bool named = show_ == Show::Converted && column.field.has_value();
    if (role == Qt::DisplayRole) {
        return named ? fieldTitle(speech_, kind_, *column.field) : column.header.simplified();
    }
    if (role == Qt::TextAlignmentRole && named && importing::isAmount(*column.field)) {
        return QVariant::fromValue(figureAlignment);
    }
    return role == Qt::ToolTipRole ? QVariant(column.header.toHtmlEscaped()) : QVariant();
}

void fitColumns(QTableView* table) {
    const int widest = digitsWide(table, widestLetters);
    for (int column = 0; column < qMin(mostFitted, table->model()->columnCount()); ++column) {
        table->resizeColumnToContents(column);
        table->setColumnWidth(column, qMin(widest, table->columnWidth(column)));
    }
}

} // namespace rapport::gui
