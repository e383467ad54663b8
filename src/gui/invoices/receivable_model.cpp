// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/invoices/receivable_model.h"

#include "gui/widgets/number_text.h"
#include "wording/words.h"

#include <algorithm>

namespace rapport::gui {

namespace {

bool isFigure(int column) {
    return column == ReceivableModel::Gross || column == ReceivableModel::Open ||
           column == ReceivableModel::OpenInBase || column == ReceivableModel::DaysBeyondTerms;
}

} // namespace

ReceivableModel::ReceivableModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ReceivableModel::show(std::shared_ptr<const app::ReceivableBoard> board, std::vector<size_t> order) {
    beginResetModel();
    board_ = std::move(board);
    order_ = std::move(order);
    endResetModel();
}

int ReceivableModel::rowOf(Id<Invoice> id) const {
    const auto found = std::find_if(order_.begin(), order_.end(),
                                    [&](size_t at) { return board_->invoices[at].invoice.id == id; });
    return found == order_.end() ? -1 : int(found - order_.begin());
}

app::InvoiceColumn ReceivableModel::columnOf(int column) {
    switch (column) {
    case Number:
        return app::InvoiceColumn::Number;
    case Client:
        return app::InvoiceColumn::Client;
    case Issued:
        return app::InvoiceColumn::Issued;
    case Due:
        return app::InvoiceColumn::Due;
    case Gross:
        return app::InvoiceColumn::Gross;
    case Open:
        return app::InvoiceColumn::Open;
    case OpenInBase:
        return app::InvoiceColumn::OpenInBase;
    case DaysBeyondTerms:
        return app::InvoiceColumn::DaysBeyondTerms;
    default:
        return app::InvoiceColumn::State;
    }
}

void ReceivableModel::sort(int column, Qt::SortOrder order) {
    emit sortRequested(column, order);
}

int ReceivableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(order_.size());
}

int ReceivableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceivableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return text(at(index.row()), index.column());
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            isFigure(index.column()) ? figureAlignment : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    }
    return {};
}

QVariant ReceivableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && isFigure(section)) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("Number");
    case Client:
        return tr("Client");
    case Issued:
        return tr("Issued");
    case Due:
        return tr("Due");
    case Gross:
        return tr("Amount");
    case Open:
        return tr("Open");
    case OpenInBase:
        //: Column heading: open money in the currency of the book
        return board_ ? tr("Open in %1").arg(board_->base.code()) : QString();
    case DaysBeyondTerms:
        return tr("Days late", "days beyond terms, column heading");
    default:
        return tr("State");
    }
}

QString ReceivableModel::text(const app::ReceivableRow& row, int column) const {
    const app::InvoiceRow& invoice = row.invoice;
    switch (column) {
    case Number:
        return invoice.number;
    case Client:
        return row.client;
    case Issued:
        return speech_.day(invoice.issued);
    case Due:
        return speech_.day(invoice.due);
    case Gross:
        return speech_.money(invoice.gross);
    case Open:
        return row.bucket ? speech_.money(invoice.open) : QStringLiteral("–");
    case OpenInBase:
        if (!row.bucket) {
            return QStringLiteral("–");
        }
        return row.openInBase ? amountText(speech_, *row.openInBase)
                              : tr("no rate", "no exchange rate is known");
    case DaysBeyondTerms:
        return invoice.daysBeyondTerms > 0 ? speech_.count(invoice.daysBeyondTerms) : QStringLiteral("–");
    default:
        return stateText(row);
    }
}

QString ReceivableModel::stateText(const app::ReceivableRow& row) const {
    const app::InvoiceRow& invoice = row.invoice;
    if (invoice.dispute != Dispute::None) {
        return wording::word(speech_, invoice.dispute);
    }
    if (invoice.gross.isNegative()) {
        return tr("Credit memo");
    }
    if (row.bucket) {
        return app::isOverdue(row) ? tr("Overdue") : tr("Not due");
    }
    if (invoice.paidUndated) {
        return tr("Paid, day not recorded");
    }
    return invoice.settled ? tr("Paid") : tr("Credited");
}

} // namespace rapport::gui
