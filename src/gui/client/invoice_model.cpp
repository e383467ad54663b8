// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/invoice_model.h"

#include "wording/words.h"

#include <algorithm>
#include <numeric>

namespace rapport::gui {

namespace {

// -1, 0, 1: how two invoices stand to each other in a column.
int compare(const app::InvoiceRow& left, const app::InvoiceRow& right, int column) {
    const auto sign = [](auto a, auto b) { return a < b ? -1 : b < a ? 1 : 0; };
    switch (column) {
    case InvoiceModel::Number:
        return left.number.compare(right.number);
    case InvoiceModel::Issued:
        return sign(left.issued, right.issued);
    case InvoiceModel::Due:
        return sign(left.due, right.due);
    case InvoiceModel::Gross:
        return sign(left.gross.inUnits(), right.gross.inUnits());
    case InvoiceModel::Open:
        return sign(left.open.inUnits(), right.open.inUnits());
    case InvoiceModel::Settled:
        return sign(left.settled, right.settled);
    case InvoiceModel::DaysBeyondTerms:
        return sign(left.daysBeyondTerms, right.daysBeyondTerms);
    default:
        return sign(int(left.dispute), int(right.dispute));
    }
}

bool isFigure(int column) {
    return column == InvoiceModel::Gross || column == InvoiceModel::Open ||
           column == InvoiceModel::DaysBeyondTerms;
}

} // namespace

InvoiceModel::InvoiceModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void InvoiceModel::setPage(std::shared_ptr<const app::ClientPage> page) {
    beginResetModel();
    page_ = std::move(page);
    order_.resize(page_ ? page_->invoices.size() : 0);
    std::iota(order_.begin(), order_.end(), size_t{0});
    endResetModel();
}

int InvoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int InvoiceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InvoiceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(page_->invoices[order_[size_t(index.row())]], index.column());
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    return {};
}

QVariant InvoiceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            Qt::Alignment((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("Number");
    case Issued:
        return tr("Issued");
    case Due:
        return tr("Due");
    case Gross:
        return tr("Amount");
    case Open:
        return tr("Open");
    case Settled:
        return tr("Paid");
    case DaysBeyondTerms:
        return tr("Days late", "days beyond terms, column heading");
    default:
        return tr("State");
    }
}

void InvoiceModel::sort(int column, Qt::SortOrder order) {
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<size_t> positions;
    for (const QModelIndex& index : before) {
        positions.push_back(order_[size_t(index.row())]);
    }
    std::iota(order_.begin(), order_.end(), size_t{0});
    if (column >= 0) {
        std::stable_sort(order_.begin(), order_.end(), [&](size_t left, size_t right) {
            const int compared = compare(page_->invoices[left], page_->invoices[right], column);
            return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
        });
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = std::find(order_.begin(), order_.end(), positions[size_t(i)]);
        after << index(int(found - order_.begin()), before[i].column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString InvoiceModel::text(const app::InvoiceRow& row, int column) const {
    switch (column) {
    case Number:
        return row.number;
    case Issued:
        return speech_.day(row.issued);
    case Due:
        return speech_.day(row.due);
    case Gross:
        return speech_.money(row.gross);
    case Open:
        return row.open.isZero() ? QStringLiteral("–") : speech_.money(row.open);
    case Settled:
        return row.settled ? speech_.day(*row.settled) : QString();
    case DaysBeyondTerms:
        return row.daysBeyondTerms > 0 ? speech_.count(row.daysBeyondTerms) : QStringLiteral("–");
    case State:
        return stateText(row);
    default:
        return {};
    }
}

QString InvoiceModel::stateText(const app::InvoiceRow& row) const {
    if (row.dispute != Dispute::None) {
        return wording::word(speech_, row.dispute);
    }
    if (row.paidUndated) {
        return tr("paid, day not recorded");
    }
    if (row.settled || row.open.isZero()) {
        return tr("paid");
    }
    return row.daysBeyondTerms > 0 ? tr("overdue") : tr("not due");
}

} // namespace rapport::gui
