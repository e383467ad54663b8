// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/ageing_model.h"

#include "gui/widgets/number_text.h"

#include <QFont>

#include <algorithm>
#include <numeric>

namespace rapport::gui {

namespace {

const Money& moneyIn(const app::AgeingLine& line, int column) {
    return column == AgeingModel::Total ? line.total : line.buckets[size_t(column - AgeingModel::NotDue)];
}

} // namespace

AgeingModel::AgeingModel(const wording::Speech& speech, Rows rows, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech), rows_(rows) {}

void AgeingModel::setBoard(std::shared_ptr<const app::ReceivableBoard> board) {
    beginResetModel();
    board_ = std::move(board);
    arrange();
    endResetModel();
}

void AgeingModel::arrange() {
    order_.resize(!board_ ? 0 : rows_ == Rows::Totals ? 1 : board_->lines.size());
    std::iota(order_.begin(), order_.end(), size_t{0});
    if (column_ < 0 || rows_ == Rows::Totals) {
        return;
    }
    std::stable_sort(order_.begin(), order_.end(), [this](size_t left, size_t right) {
        const bool ascending = direction_ == Qt::AscendingOrder;
        const app::AgeingLine& a = board_->lines[ascending ? left : right];
        const app::AgeingLine& b = board_->lines[ascending ? right : left];
        return column_ == Client ? a.client.localeAwareCompare(b.client) < 0
                                 : moneyIn(a, column_) < moneyIn(b, column_);
    });
}

void AgeingModel::sort(int column, Qt::SortOrder order) {
    beginResetModel();
    column_ = column;
    direction_ = order;
    arrange();
    endResetModel();
}

const app::AgeingLine& AgeingModel::at(int row) const {
    return rows_ == Rows::Totals ? board_->totals : board_->lines[order_[size_t(row)]];
}

int AgeingModel::rowOf(Id<rapport::Client> client) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).clientId == client) {
            return row;
        }
    }
    return -1;
}

std::optional<app::AgeingBucket> AgeingModel::bucketOf(int column) {
    return column >= NotDue && column <= Beyond
               ? std::optional<app::AgeingBucket>(app::AgeingBucket(column - NotDue))
               : std::nullopt;
}

int AgeingModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int AgeingModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgeingModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const app::AgeingLine& line = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::FontRole:
        if (rows_ == Rows::Totals || index.column() == Total) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Client ? Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter)
                                                            : figureAlignment);
    default:
        return {};
    }
}

QVariant AgeingModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section != Client) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Client:
        return tr("Client");
    case NotDue:
        return tr("Not due");
    case To30:
        return tr("1–30", "days beyond terms, column heading");
    case To60:
        return tr("31–60", "days beyond terms, column heading");
    case To90:
        return tr("61–90", "days beyond terms, column heading");
    case Beyond:
        return tr("91+", "days beyond terms, column heading");
    default:
        return tr("Total");
    }
}

QString AgeingModel::text(const app::AgeingLine& line, int column) const {
    if (column == Client) {
        return rows_ == Rows::Totals ? tr("All clients") : line.client;
    }
    const Money& money = moneyIn(line, column);
    return money.isZero() ? QStringLiteral("–") : amountText(speech_, money);
}

} // namespace rapport::gui
