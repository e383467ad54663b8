// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement_model.h"

#include "gui/client/agreement/agreement_text.h"

namespace rapport::gui {

std::optional<Day> noticeDay(const Agreement& agreement) {
    const std::optional<Day> end = agreement.renewal ? agreement.renewal : agreement.until;
    return end && agreement.noticeDays ? std::optional(*end - *agreement.noticeDays) : std::nullopt;
}

AgreementModel::AgreementModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void AgreementModel::setPage(std::shared_ptr<const app::ClientPage> page, Day today) {
    beginResetModel();
    page_ = std::move(page);
    today_ = today;
    endResetModel();
}

// Kept by the day they begin, ascending.
const Agreement& AgreementModel::at(int row) const {
    const auto& agreements = page_->content.agreements;
    return agreements[agreements.size() - 1 - size_t(row)];
}

int AgreementModel::rowInForce() const {
    const Agreement* holds = page_ ? agreementOn(page_->content.agreements, today_) : nullptr;
    for (int row = 0; holds && row < rowCount(); ++row) {
        if (&at(row) == holds) {
            return row;
        }
    }
    return 0;
}

int AgreementModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !page_ ? 0 : int(page_->content.agreements.size());
}

int AgreementModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgreementModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && index.column() == Price) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    return role == Qt::DisplayRole ? text(at(index.row()), index.column()) : QVariant();
}

QVariant AgreementModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Price) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Title:
        return tr("Agreement");
    case State:
        return tr("State");
    case From:
        return tr("From");
    case Until:
        return tr("Until");
    case Price:
        return tr("Price");
    case Renewal:
        return tr("Renews on");
    case NoticeBy:
        return tr("Notice by");
    default:
        return {};
    }
}

QString AgreementModel::text(const Agreement& agreement, int column) const {
    const auto dayOrNothing = [this](std::optional<Day> day) { return day ? speech_.day(*day) : QString(); };
    switch (column) {
    case Title:
        return agreement.title;
    case State:
        return stateText(agreement, today_);
    case From:
        return speech_.day(agreement.from);
    case Until:
        return dayOrNothing(agreement.until);
    case Price: {
        const auto price = termsOn(agreement, today_).price;
        return price ? priceText(speech_, *price, agreement.pricePeriod) : QString();
    }
    case Renewal:
        return dayOrNothing(agreement.renewal);
    case NoticeBy:
        return dayOrNothing(noticeDay(agreement));
    default:
        return {};
    }
}

} // namespace rapport::gui
