// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_table_model.h"

#include "base/text_key.h"
#include "wording/words.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rapport::gui {

namespace {

// How far health moved over the months known.
std::optional<double> movement(const std::vector<float>& months) {
    const auto known = [](float value) { return !std::isnan(value); };
    const auto first = std::find_if(months.begin(), months.end(), known);
    const auto last = std::find_if(months.rbegin(), months.rend(), known);
    return first == months.end() ? std::nullopt : std::optional<double>(*last - *first);
}

std::optional<double> figure(const app::ClientRow& row, int column) {
    switch (column) {
    case ClientTableModel::Verdict:
        return double(row.verdict);
    case ClientTableModel::Health:
        return row.health;
    case ClientTableModel::Revenue:
        return double(row.revenue.minorUnits());
    case ClientTableModel::Cost:
        return double(row.cost.minorUnits());
    case ClientTableModel::DaysBeyondTerms:
        return row.daysBeyondTerms;
    case ClientTableModel::Months:
        return movement(row.months);
    default:
        return std::nullopt;
    }
}

} // namespace

ClientList ClientList::of(std::vector<app::ClientRow> rows, const QLocale& locale) {
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(rows.size());
    for (const app::ClientRow& row : rows) {
        keys.push_back(collator.sortKey(row.name));
    }
    std::vector<int> sorted(rows.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(), [&](int left, int right) {
        return keys[size_t(left)].compare(keys[size_t(right)]) < 0;
    });
    ClientList list{std::move(rows), std::vector<int>(sorted.size())};
    for (size_t place = 0; place < sorted.size(); ++place) {
        list.nameOrder[size_t(sorted[place])] = int(place);
    }
    return list;
}

bool isIn(ClientView view, const app::ClientRow& row) {
    switch (view) {
    case ClientView::NeedsDecision:
        return row.needsDecision;
    case ClientView::MakeRight:
        return row.verdict == Verdict::MakeItRight;
    case ClientView::Watch:
        return row.verdict == Verdict::Watch;
    case ClientView::NeedsRecords:
        return row.verdict == Verdict::NeedsRecords;
    case ClientView::All:
        break;
    }
    return true;
}

ClientTableModel::ClientTableModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

void ClientTableModel::setClients(ClientList clients) {
    beginResetModel();
    clients_ = std::move(clients);
    refilter();
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ClientTableModel::setMonths(const std::vector<app::ClientRow>& rows) {
    QHash<qint64, const app::ClientRow*> byId;
    byId.reserve(qsizetype(rows.size()));
    for (const app::ClientRow& row : rows) {
        byId.insert(row.id.value(), &row);
    }
    for (app::ClientRow& row : clients_.rows) {
        if (const app::ClientRow* found = byId.value(row.id.value())) {
            row.months = found->months;
        }
    }
    if (!shown_.empty()) {
        emit dataChanged(index(0, Months), index(int(shown_.size()) - 1, Months));
    }
}

void ClientTableModel::setView(ClientView view) {
    if (view != view_) {
        beginResetModel();
        view_ = view;
        refilter();
        endResetModel();
    }
}

void ClientTableModel::setFilter(const QString& text) {
    const QStringList words = textKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words != words_) {
        beginResetModel();
        words_ = words;
        refilter();
        endResetModel();
    }
}

int ClientTableModel::rowOf(Id<Client> id) const {
    const auto found = std::find_if(shown_.begin(), shown_.end(),
                                    [&](int position) { return clients_.rows[size_t(position)].id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

int ClientTableModel::countIn(ClientView view) const {
    return int(std::count_if(clients_.rows.begin(), clients_.rows.end(),
                             [&](const app::ClientRow& row) { return isIn(view, row); }));
}

int ClientTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int ClientTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClientTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const app::ClientRow& row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole: {
        const bool text = index.column() == Name || index.column() == Verdict;
        return QVariant::fromValue(Qt::Alignment((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }
    default:
        return {};
    }
}

QVariant ClientTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return heading(section);
    case Qt::TextAlignmentRole: {
        const bool text = section == Name || section == Verdict || section == Months;
        return QVariant::fromValue(Qt::Alignment((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    }
    default:
        return {};
    }
}

void ClientTableModel::sort(int column, Qt::SortOrder order) {
    sortColumn_ = column;
    sortOrder_ = order;
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> positions; // what each persistent index stood on
    for (const QModelIndex& index : before) {
        positions.push_back(shown_[size_t(index.row())]);
    }
    this->order(shown_);
    QHash<int, int> rowOfPosition;
    if (!before.isEmpty()) {
        for (size_t row = 0; row < shown_.size(); ++row) {
            rowOfPosition.insert(shown_[row], int(row));
        }
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        after << index(rowOfPosition.value(positions[size_t(i)]), before[i].column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

QString ClientTableModel::text(const app::ClientRow& row, int column) const {
    switch (column) {
    case Name:
        return row.name;
    case Verdict:
        return wording::word(speech_, row.verdict);
    case Health:
        return speech_.number(row.health, 0);
    case Revenue:
        return speech_.wholeMoney(row.revenue);
    case Cost:
        return speech_.wholeMoney(row.cost);
    case DaysBeyondTerms:
        return row.daysBeyondTerms ? speech_.number(*row.daysBeyondTerms, 0) : QStringLiteral("–");
    case Months: {
        const auto moved = movement(row.months);
        if (!moved) {
            return tr("not known", "movement of the health over twelve months");
        }
        return wording::word(speech_, row.trend);
    }
    default:
        return {};
    }
}

QString ClientTableModel::heading(int column) const {
    const QString currency =
        clients_.rows.empty() ? QString() : speech_.currencySign(clients_.rows.front().revenue.currency());
    switch (column) {
    case Name:
        return tr("Client");
    case Verdict:
        return tr("Verdict");
    case Health:
        return tr("Health");
    //: Column heading; %1 is a currency
    case Revenue:
        return currency.isEmpty() ? tr("Revenue") : tr("Revenue %1").arg(currency);
    //: Column heading; %1 is a currency
    case Cost:
        return currency.isEmpty() ? tr("Cost") : tr("Cost %1").arg(currency);
    case DaysBeyondTerms:
        return tr("Days late", "days beyond terms, column heading");
    case Months:
        return tr("12 months");
    default:
        return {};
    }
}

void ClientTableModel::refilter() {
    shown_.clear();
    for (size_t position = 0; position < clients_.rows.size(); ++position) {
        const app::ClientRow& row = clients_.rows[position];
        const auto found = [&](const QString& word) { return row.searchKey.contains(word); };
        if (isIn(view_, row) && std::all_of(words_.begin(), words_.end(), found)) {
            shown_.push_back(int(position));
        }
    }
    order(shown_);
}

void ClientTableModel::order(std::vector<int>& positions) const {
    std::sort(positions.begin(), positions.end(),
              [this](int left, int right) { return before(left, right); });
}

bool ClientTableModel::before(int left, int right) const {
    if (sortColumn_ < 0) {
        return left < right;
    }
    const int leftName = clients_.nameOrder[size_t(left)];
    const int rightName = clients_.nameOrder[size_t(right)];
    const bool descending = sortOrder_ == Qt::DescendingOrder;
    if (sortColumn_ == Name) {
        return descending ? leftName > rightName : leftName < rightName;
    }
    const auto leftFigure = figure(clients_.rows[size_t(left)], sortColumn_);
    const auto rightFigure = figure(clients_.rows[size_t(right)], sortColumn_);
    if (leftFigure.has_value() != rightFigure.has_value()) {
        return leftFigure.has_value(); // the unknown come last in either order
    }
    if (!leftFigure || *leftFigure == *rightFigure) {
        return leftName < rightName;
    }
    return descending ? *leftFigure > *rightFigure : *leftFigure < *rightFigure;
}

} // namespace rapport::gui
