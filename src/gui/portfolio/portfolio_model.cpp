// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/portfolio_model.h"

#include "wording/words.h"

#include <algorithm>
#include <numeric>

namespace rapport::gui {

namespace {

bool isText(int column) {
    return column == PortfolioModel::Name || column == PortfolioModel::Verdict;
}

} // namespace

PortfolioModel::PortfolioModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void PortfolioModel::setContent(std::shared_ptr<const PortfolioContent> content) {
    beginResetModel();
    content_ = std::move(content);
    shown_.resize(content_ ? content_->portfolio.clients.size() : 0);
    rows_.resize(shown_.size());
    endResetModel();
    sort(sortColumn_, sortOrder_);
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int PortfolioModel::rowOf(int client) const {
    return client < 0 || size_t(client) >= rows_.size() ? -1 : rows_[size_t(client)];
}

int PortfolioModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int PortfolioModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PortfolioModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const app::PortfolioClient& client = content_->portfolio.clients[size_t(clientAt(index.row()))];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(client, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case VerdictRole:
        return int(client.verdict);
    default:
        return {};
    }
}

QVariant PortfolioModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return heading(section);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    default:
        return {};
    }
}

void PortfolioModel::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column;
    sortOrder_ = order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> clients; // what each persistent index stood on
    for (const QModelIndex& index : before) {
        clients.push_back(clientAt(index.row()));
    }
    std::iota(shown_.begin(), shown_.end(), 0);
    if (column >= 0 && content_) {
        const bool descending = order == Qt::DescendingOrder;
        const std::vector<int>& names = content_->nameOrder;
        std::sort(shown_.begin(), shown_.end(), [&](int left, int right) {
            const double leftFigure = figure(left, column);
            const double rightFigure = figure(right, column);
            if (leftFigure == rightFigure) {
                return names[size_t(left)] < names[size_t(right)];
            }
            return descending ? leftFigure > rightFigure : leftFigure < rightFigure;
        });
    }
    for (size_t row = 0; row < shown_.size(); ++row) {
        rows_[size_t(shown_[row])] = int(row);
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        after << index(rowOf(clients[size_t(i)]), before[i].column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

double PortfolioModel::figure(int position, int column) const {
    const app::PortfolioClient& client = content_->portfolio.clients[size_t(position)];
    switch (column) {
    case Name:
        return content_->nameOrder[size_t(position)];
    case Verdict:
        return double(client.verdict);
    case Revenue:
        return double(client.revenue.minorUnits());
    case Cost:
        return double(client.cost.minorUnits());
    case Margin:
        return double(client.margin.minorUnits());
    case Hours:
        return double(client.hours.inSeconds());
    case Share:
        return client.share;
    default:
        return 0.0;
    }
}

QString PortfolioModel::text(const app::PortfolioClient& client, int column) const {
    switch (column) {
    case Name:
        return nameOf(client);
    case Verdict:
        return wording::word(speech_, client.verdict);
    case Revenue:
        return speech_.wholeMoney(client.revenue);
    case Cost:
        return speech_.wholeMoney(client.cost);
    case Margin:
        return speech_.wholeMoney(client.margin);
    // One decimal each, so that the points stand under one another.
    case Hours:
        return speech_.locale().toString(client.hours.inHours(), 'f', 1);
    case Share:
        return speech_.locale().toString(100.0 * client.share, 'f', 1);
    default:
        return {};
    }
}

QString PortfolioModel::heading(int column) const {
    const QString currency =
        shown_.empty() ? QString() : speech_.currencySign(content_->portfolio.totals.revenue.currency());
    switch (column) {
    case Name:
        return tr("Client");
    case Verdict:
        return tr("Verdict");
    //: Column heading; %1 is a currency
    case Revenue:
        return currency.isEmpty() ? tr("Revenue") : tr("Revenue %1").arg(currency);
    //: Column heading; %1 is a currency
    case Cost:
        return currency.isEmpty() ? tr("Cost") : tr("Cost %1").arg(currency);
    //: Column heading; %1 is a currency
    case Margin:
        return currency.isEmpty() ? tr("Margin") : tr("Margin %1").arg(currency);
    case Hours:
        return tr("Hours");
    case Share:
        return tr("Share %");
    default:
        return {};
    }
}

} // namespace rapport::gui
