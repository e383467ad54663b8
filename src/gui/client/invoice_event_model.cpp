// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/invoice_event_model.h"

#include "wording/words.h"

namespace rapport::gui {

namespace {

Qt::Alignment alignmentOf(int column) {
    const bool figure = column == InvoiceEventModel::Amount || column == InvoiceEventModel::Open;
    return (figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

} // namespace

InvoiceEventModel::InvoiceEventModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void InvoiceEventModel::setEvents(std::vector<app::InvoiceEvent> events) {
    beginResetModel();
    events_ = std::move(events);
    endResetModel();
}

int InvoiceEventModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(events_.size());
}

int InvoiceEventModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant InvoiceEventModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignmentOf(index.column()));
    }
    return role == Qt::DisplayRole ? text(events_[size_t(index.row())], index.column()) : QVariant();
}

QVariant InvoiceEventModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignmentOf(section));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Date:
        return tr("Date");
    case What:
        return tr("What happened");
    case Amount:
        return tr("Amount");
    case Open:
        return tr("Open after it");
    default:
        return {};
    }
}

QString InvoiceEventModel::text(const app::InvoiceEvent& event, int column) const {
    switch (column) {
    case Date:
        return event.day ? speech_.day(*event.day) : tr("no day recorded");
    case What:
        return what(event);
    case Amount:
        return event.amount.isZero() ? QString() : speech_.money(event.amount);
    case Open:
        return speech_.money(event.open);
    default:
        return {};
    }
}

QString InvoiceEventModel::what(const app::InvoiceEvent& event) const {
    switch (event.kind) {
    case app::InvoiceEventKind::Issued:
        return tr("Issued");
    case app::InvoiceEventKind::Payment:
        return tr("Payment");
    case app::InvoiceEventKind::MoneyReturned:
        return tr("Money returned");
    case app::InvoiceEventKind::CreditNote:
        return tr("Credit note");
    case app::InvoiceEventKind::Disputed:
    case app::InvoiceEventKind::DisputeDecided:
        break;
    }
    return wording::word(speech_, event.dispute);
}

} // namespace rapport::gui
