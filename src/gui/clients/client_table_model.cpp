// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/client_table_model.h"

#include "base/text_key.h"
#include "gui/widgets/number_text.h"
#include "wording/words.h"

#include <QCollator>
#include <QHash>
#include <QTextDocument>

#include <algorithm>
#include <array>
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

std::optional<double> place(int order) {
    return order < 0 ? std::nullopt : std::optional<double>(order);
}

// What a row is sorted by; nothing where it is not known or empty.
std::optional<double> figure(const ClientList& list, size_t position, int column) {
    const app::ClientRow& row = list.rows[position];
    switch (column) {
    case ClientTableModel::Verdict:
        return double(row.verdict);
    case ClientTableModel::Health:
        return row.health;
    case ClientTableModel::Revenue:
        return double(row.revenue.minorUnits());
    case ClientTableModel::Cost:
        return double(row.cost.minorUnits());
    case ClientTableModel::Margin:
        return double(row.margin.minorUnits());
    case ClientTableModel::DaysBeyondTerms:
        return row.daysBeyondTerms;
    case ClientTableModel::Overdue:
        return double(row.openOverdue.minorUnits());
    case ClientTableModel::LastContact:
        return row.lastContact ? std::optional<double>(row.lastContact->number()) : std::nullopt;
    case ClientTableModel::Months:
        return movement(row.months);
    case ClientTableModel::Status:
        return double(row.status);
    case ClientTableModel::Segment:
        return place(list.textOrder[position][0]);
    case ClientTableModel::Tags:
        return place(list.textOrder[position][1]);
    case ClientTableModel::LookedAfterBy:
        return place(list.textOrder[position][2]);
    default:
        return std::nullopt;
    }
}

// The place of each row's text among all of them by the rules of the language; -1: it is empty.
template <typename Text>
std::vector<int> placesOf(const std::vector<app::ClientRow>& rows, const QCollator& collator, Text text) {
    std::vector<QCollatorSortKey> keys;
    keys.reserve(rows.size());
    for (const app::ClientRow& row : rows) {
        keys.push_back(collator.sortKey(text(row)));
    }
    std::vector<int> sorted(rows.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(), [&](int left, int right) {
        return keys[size_t(left)].compare(keys[size_t(right)]) < 0;
    });
    std::vector<int> places(rows.size());
    int place = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        // The same texts share a place, so that the names decide among them.
        place = i > 0 && keys[size_t(sorted[i])].compare(keys[size_t(sorted[i - 1])]) == 0 ? place : int(i);
        places[size_t(sorted[i])] = text(rows[size_t(sorted[i])]).isEmpty() ? -1 : place;
    }
    return places;
}

bool isFigure(int column) {
    switch (column) {
    case ClientTableModel::Health:
    case ClientTableModel::Revenue:
    case ClientTableModel::Cost:
    case ClientTableModel::Margin:
    case ClientTableModel::DaysBeyondTerms:
    case ClientTableModel::Overdue:
        return true;
    default:
        return false;
    }
}

// A tool tip that looks like HTML would be shown as such.
QString plainToolTip(const QString& text) {
    return Qt::mightBeRichText(text) ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()) : text;
}

constexpr std::array columnCodes{"name",    "verdict",   "health",  "revenue",      "cost",
                                 "margin",  "days_late", "overdue", "last_contact", "months",
                                 "segment", "status",    "tags",    "staff"};
static_assert(columnCodes.size() == ClientTableModel::ColumnCount);

} // namespace

ClientList ClientList::of(std::vector<app::ClientRow> rows, const QLocale& locale) {
    QCollator collator(locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    ClientList list;
    const std::vector<int> names =
        placesOf(rows, collator, [](const app::ClientRow& row) { return row.name; });
    const std::vector<int> segments =
        placesOf(rows, collator, [](const app::ClientRow& row) { return row.segment; });
    const std::vector<int> tags =
        placesOf(rows, collator, [](const app::ClientRow& row) { return row.tags.join(QLatin1Char(' ')); });
    const std::vector<int> staff =
        placesOf(rows, collator, [](const app::ClientRow& row) { return row.staff; });
    QHash<QString, QString> known; // tags as they are written first
    for (size_t position = 0; position < rows.size(); ++position) {
        list.nameOrder.push_back(names[position]);
        list.textOrder.push_back({segments[position], tags[position], staff[position]});
        for (const QString& tag : rows[position].tags) {
            if (const QString key = textKey(tag); !known.contains(key)) {
                known.insert(key, tag);
            }
        }
    }
    list.tags = known.values();
    std::sort(list.tags.begin(), list.tags.end(), collator);
    list.rows = std::move(rows);
    return list;
}

bool ClientTableModel::isJudgement(int column) {
    switch (column) {
    case Name:
    case LastContact:
    case Segment:
    case Status:
    case Tags:
    case LookedAfterBy:
        return false;
    default:
        return true;
    }
}

ClientTableModel::ClientTableModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

QString ClientTableModel::codeOf(int column) {
    return column < 0 || column >= ColumnCount ? QString() : QString::fromLatin1(columnCodes[size_t(column)]);
}

int ClientTableModel::columnOf(const QString& code) {
    for (int column = 0; column < ColumnCount; ++column) {
        if (code == QLatin1String(columnCodes[size_t(column)])) {
            return column;
        }
    }
    return -1;
}

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

void ClientTableModel::setFilter(const ClientFilter& filter) {
    if (filter != filter_) {
        beginResetModel();
        filter_ = filter;
        refilter();
        endResetModel();
    }
}

int ClientTableModel::rowOf(Id<Client> id) const {
    const auto found = std::find_if(shown_.begin(), shown_.end(),
                                    [&](int position) { return clients_.rows[size_t(position)].id == id; });
    return found == shown_.end() ? -1 : int(found - shown_.begin());
}

int ClientTableModel::total() const {
    return int(std::ranges::count(clients_.rows, filter_.archived, &app::ClientRow::archived));
}

const app::ClientRow* ClientTableModel::client(Id<Client> id) const {
    const auto found = std::ranges::find(clients_.rows, id, &app::ClientRow::id);
    return found == clients_.rows.end() ? nullptr : &*found;
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
    case Qt::ToolTipRole:
        return isFigure(index.column()) ? QVariant() : plainToolTip(text(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            isFigure(index.column()) ? figureAlignment : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
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
    case Qt::InitialSortOrderRole: // of figures one looks for the great ones first
        return int(isFigure(section) ? Qt::DescendingOrder : Qt::AscendingOrder);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isFigure(section) ? figureAlignment
                                                     : Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
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
    if (!row.judged && isJudgement(column)) {
        return {};
    }
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
    case Margin:
        return speech_.wholeMoney(row.margin);
    case Overdue:
        return speech_.wholeMoney(row.openOverdue);
    case LastContact:
        return row.lastContact ? speech_.day(*row.lastContact) : QStringLiteral("–");
    case Segment:
        return row.segment;
    case Status:
        return wording::word(speech_, row.status);
    case Tags:
        return row.tags.join(speech_.isRightToLeft() ? QStringLiteral("، ") : QStringLiteral(", "));
    case LookedAfterBy:
        return row.staff;
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
    //: Column heading: revenue less cost; %1 is a currency
    case Margin:
        return currency.isEmpty() ? tr("Margin") : tr("Margin %1").arg(currency);
    //: Column heading: open money beyond its due date; %1 is a currency
    case Overdue:
        return currency.isEmpty() ? tr("Overdue") : tr("Overdue %1").arg(currency);
    case LastContact:
        return tr("Last contact");
    case Segment:
        return tr("Segment");
    case Status:
        return tr("Status");
    case Tags:
        return tr("Tags");
    case LookedAfterBy:
        return tr("Looked after by");
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
    const ClientMatcher matcher(filter_);
    for (size_t position = 0; position < clients_.rows.size(); ++position) {
        if (matcher.matches(clients_.rows[position])) {
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
    const auto leftFigure = figure(clients_, size_t(left), sortColumn_);
    const auto rightFigure = figure(clients_, size_t(right), sortColumn_);
    if (leftFigure.has_value() != rightFigure.has_value()) {
        return leftFigure.has_value(); // the unknown come last in either order
    }
    if (!leftFigure || *leftFigure == *rightFigure) {
        return leftName < rightName;
    }
    return descending ? *leftFigure > *rightFigure : *leftFigure < *rightFigure;
}

} // namespace rapport::gui
