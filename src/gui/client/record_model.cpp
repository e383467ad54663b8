// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/record_model.h"

#include "base/text_key.h"
#include "gui/client/record_text.h"

#include <algorithm>

namespace rapport::gui {

namespace {

RecordGroup groupOf(RecordType type) {
    switch (type) {
    case RecordType::Interaction:
        return RecordGroup::Dealings;
    case RecordType::Complaint:
        return RecordGroup::Complaints;
    case RecordType::Signal:
    case RecordType::Concession:
        return RecordGroup::Conduct;
    case RecordType::Invoice:
        return RecordGroup::Invoices;
    case RecordType::Payment:
    case RecordType::CreditNote:
        return RecordGroup::Payments;
    case RecordType::Cost:
    case RecordType::TimeEstimate:
        return RecordGroup::Costs;
    case RecordType::Agreement:
    case RecordType::Decision:
    case RecordType::Task:
    case RecordType::ScopeRequest:
        return RecordGroup::Agreements;
    default:
        return RecordGroup::All;
    }
}

} // namespace

QString groupName(RecordGroup group) {
    switch (group) {
    case RecordGroup::All:
        break;
    case RecordGroup::Dealings:
        return RecordModel::tr("Calls, visits and work");
    case RecordGroup::Complaints:
        return RecordModel::tr("Complaints");
    case RecordGroup::Conduct:
        return RecordModel::tr("Conduct");
    case RecordGroup::Invoices:
        return RecordModel::tr("Invoices");
    case RecordGroup::Payments:
        return RecordModel::tr("Payments and credit notes");
    case RecordGroup::Costs:
        return RecordModel::tr("Costs");
    case RecordGroup::Agreements:
        return RecordModel::tr("Agreements and decisions");
    }
    return RecordModel::tr("Everything");
}

RecordModel::RecordModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void RecordModel::setPage(std::shared_ptr<const app::ClientPage> page) {
    beginResetModel();
    page_ = std::move(page);
    shown_.clear();
    endResetModel();
}

void RecordModel::showOnly(std::vector<RecordRef> refs) {
    std::sort(refs.begin(), refs.end());
    beginResetModel();
    shown_.clear();
    for (size_t i = 0; page_ && i < page_->timeline.size(); ++i) {
        if (std::binary_search(refs.begin(), refs.end(), page_->timeline[i].ref)) {
            shown_.push_back(i);
        }
    }
    endResetModel();
}

void RecordModel::narrow(RecordGroup group, const QString& words) {
    const QStringList wanted = textKey(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    shown_.clear();
    for (size_t i = 0; page_ && i < page_->timeline.size(); ++i) {
        const app::TimelineEntry& entry = page_->timeline[i];
        if (group != RecordGroup::All && groupOf(entry.ref.type) != group) {
            continue;
        }
        if (!wanted.isEmpty()) {
            const QString key =
                textKey(entry.text + QLatin1Char(' ') + entry.staff + QLatin1Char(' ') +
                        kindText(speech_, entry) + QLatin1Char(' ') + detailText(speech_, entry));
            if (!std::all_of(wanted.begin(), wanted.end(),
                             [&](const QString& word) { return key.contains(word); })) {
                continue;
            }
        }
        shown_.push_back(i);
    }
    endResetModel();
}

int RecordModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(at(index.row()), index.column());
    case Qt::TextAlignmentRole: {
        const bool figure = index.column() == Time || index.column() == Amount;
        return QVariant::fromValue(
            Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    case Qt::ToolTipRole: {
        const QString full = text(at(index.row()), index.column());
        return (index.column() == Subject || index.column() == Details) && !full.isEmpty()
                   ? full.toHtmlEscaped()
                   : QVariant();
    }
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const bool figure = section == Time || section == Amount;
        return QVariant::fromValue(
            Qt::Alignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Date:
        return tr("Date");
    case Kind:
        return tr("Kind");
    case Subject:
        return tr("What");
    case Details:
        return tr("Details");
    case Time:
        return tr("Time");
    case Amount:
        return tr("Amount");
    default:
        return tr("Who");
    }
}

// What the timeline itself says, and of an invoice how late it was paid or is.
QString RecordModel::details(const app::TimelineEntry& entry) const {
    QStringList words{detailText(speech_, entry)};
    words.removeAll(QString());
    if (entry.ref.type == RecordType::Invoice) {
        const auto row =
            std::find_if(page_->invoices.begin(), page_->invoices.end(),
                         [&entry](const app::InvoiceRow& one) { return one.id.value() == entry.ref.id; });
        if (row != page_->invoices.end() && row->daysBeyondTerms > 0) {
            words << (row->settled ? tr("paid %n day(s) late", nullptr, row->daysBeyondTerms)
                                   : tr("open, %n day(s) late", nullptr, row->daysBeyondTerms));
        }
    }
    return words.join(QStringLiteral(" · "));
}

QString RecordModel::text(const app::TimelineEntry& entry, int column) const {
    switch (column) {
    case Date:
        return speech_.day(entry.day);
    case Kind:
        return kindText(speech_, entry);
    case Subject:
        return subjectText(entry);
    case Details:
        return details(entry);
    case Time:
        return timeText(speech_, entry);
    case Amount:
        return entry.amount ? speech_.money(*entry.amount) : QString();
    case Who:
        return entry.staff;
    default:
        return {};
    }
}

} // namespace rapport::gui
