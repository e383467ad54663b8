// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/fate_model.h"

#include "gui/import/import_words.h"
#include "gui/import/mark.h"
#include "gui/widgets/number_text.h"
#include "wording/error_wording.h"
#include "wording/field_words.h"
#include "wording/words.h"

#include <QFileInfo>

#include <algorithm>

namespace rapport::gui {

namespace {

QByteArray tableOf(RecordType type) {
    switch (type) {
    case RecordType::Invoice:
        return "invoice";
    case RecordType::Interaction:
        return "interaction";
    case RecordType::Complaint:
        return "complaint";
    case RecordType::Cost:
        return "cost";
    case RecordType::Staff:
        return "staff";
    default:
        return "client";
    }
}

} // namespace

FateModel::FateModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void FateModel::setFates(std::shared_ptr<const FateList> fates) {
    beginResetModel();
    fates_ = std::move(fates);
    shown_ = fates_ ? fates_->shown(FateGroup::All, {}) : std::vector<int>();
    endResetModel();
}

void FateModel::narrow(FateGroup group, const QString& text) {
    if (fates_) {
        beginResetModel();
        shown_ = fates_->shown(group, text);
        endResetModel();
    }
}

int FateModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int FateModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FateModel::why(const FateEntry& entry) const {
    if (entry.rejection >= 0) {
        const importing::Rejection& one = fates_->plan().rejected[size_t(entry.rejection)];
        const QString reason = wording::rejectionReason(speech_, one.reason);
        if (one.column.isEmpty() && one.value.isEmpty()) {
            return reason;
        }
        //: Why a row of a file cannot be taken: %1 the heading of the column, %2 what stands there, %3 why
        return tr("%1 “%2”: %3").arg(one.column, one.value.simplified(), reason);
    }
    if (entry.fate != importing::Fate::Update) {
        return {};
    }
    QStringList fields;
    for (const QString& field : importing::fieldNames(entry.type, entry.changed)) {
        fields << wording::fieldWord(speech_, tableOf(entry.type), field.toLatin1());
    }
    return fields.join(QStringLiteral(", "));
}

namespace {

// Of a number or an address: whose it is.
QString clientOf(const importing::ClientMatch& match) {
    return match.isParty && !match.clientName.isEmpty() ? match.clientName : match.name;
}

// Of money that came in: whose invoice it is put on, else who paid.
QString payerOf(const importing::ImportPlan& plan, qint32 row) {
    const auto receipt = std::ranges::lower_bound(plan.receipts, row, {}, &importing::ReceiptMatch::row);
    if (receipt == plan.receipts.end() || receipt->row != row) {
        return {};
    }
    for (const importing::OpenInvoice& candidate : receipt->candidates) {
        if (!receipt->chosen.empty() && candidate.invoice == receipt->chosen.front()) {
            return candidate.clientName;
        }
    }
    return receipt->payer;
}

} // namespace

QString FateModel::text(const FateEntry& entry, int column) const {
    const importing::ImportPlan& plan = fates_->plan();
    switch (column) {
    case Line:
        return speech_.count(entry.line);
    case What:
        return entry.row >= 0 && !plan.rows[size_t(entry.row)].what.isEmpty()
                   ? plan.rows[size_t(entry.row)].what
                   : wording::word(speech_, entry.type);
    case Client:
        return entry.match >= 0 ? clientOf(plan.matches[size_t(entry.match)]) : payerOf(plan, entry.row);
    case Outcome:
        return fateWord(entry.fate);
    default:
        return why(entry);
    }
}

QVariant FateModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const FateEntry& entry = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column()).simplified();
    case Qt::ToolTipRole:
        if (index.column() == Line && fates_->plan().files.size() > 1) {
            return QFileInfo(fates_->plan().files.value(entry.file)).fileName().toHtmlEscaped();
        }
        return index.column() == Why ? QVariant(why(entry).toHtmlEscaped()) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Outcome && entry.fate == importing::Fate::Rejected ? QVariant(warningMark())
                                                                                    : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Line ? QVariant::fromValue(figureAlignment)
                                      : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    default:
        return {};
    }
}

QVariant FateModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Line) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Line:
        return tr("Line");
    case What:
        return tr("What");
    case Client:
        return tr("Client");
    case Outcome:
        return tr("What happens");
    case Why:
        return tr("Why, or what changes");
    default:
        return {};
    }
}

} // namespace rapport::gui
