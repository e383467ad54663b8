// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/match_model.h"

#include "base/text_key.h"
#include "gui/import/choice_delegate.h"
#include "gui/import/import_words.h"
#include "gui/import/mark.h"
#include "gui/widgets/number_text.h"

#include <QSet>

#include <algorithm>

namespace rapport::gui {

using importing::ClientChoice;
using importing::MatchedBy;

namespace {

const std::vector<importing::ClientMatch>& matchesOf(const app::SharedImport& plan) {
    static const std::vector<importing::ClientMatch> none;
    return plan ? plan->plan.matches : none;
}

} // namespace

MatchModel::MatchModel(const wording::Speech& speech, QObject* parent)
    : QAbstractTableModel(parent), speech_(speech) {}

const importing::ClientMatch& MatchModel::match(int index) const {
    const auto& matches = matchesOf(plan_);
    return size_t(index) < matches.size() ? matches[size_t(index)] : kept_[size_t(index) - matches.size()];
}

int MatchModel::matchCount() const {
    return int(matchesOf(plan_).size() + kept_.size());
}

void MatchModel::keepPrivate(const app::SharedImport& next, const Choices& choices) {
    std::vector<ClientMatch> kept;
    if (next) {
        QSet<QString> known;
        for (const ClientMatch& one : next->plan.matches) {
            known.insert(one.key);
        }
        for (int i = 0; i < matchCount(); ++i) {
            const auto said = choices.find(match(i).key);
            if (said != choices.end() && said->second.kind == ClientChoice::Kind::Never &&
                !known.contains(match(i).key)) {
                kept.push_back(match(i));
            }
        }
    }
    kept_ = std::move(kept);
}

void MatchModel::setPlan(app::SharedImport plan, const Choices& choices) {
    beginResetModel();
    keepPrivate(plan, choices);
    plan_ = std::move(plan);
    decisions_.setChoices(choices);
    keys_.clear();
    order_.clear();
    hasParties_ = false;
    for (int i = 0; i < matchCount(); ++i) {
        const ClientMatch& one = match(i);
        keys_.push_back(textKey(one.name + QLatin1Char(' ') + one.detail));
        order_.push_back(i);
        hasParties_ |= one.isParty;
    }
    const auto rank = [&](int i) {
        const ClientMatch& one = match(i);
        const bool isNamed = one.by == MatchedBy::Title && decisions_.isUnknown(one);
        return isNamed || decisions_.isUndecided(one) ? 0 : decisions_.isUnknown(one) ? 1 : 2;
    };
    std::ranges::stable_sort(order_, {}, rank);
    arrange();
    shown_ = sorted_;
    endResetModel();
}

void MatchModel::narrow(MatchGroup group, const QString& text) {
    const QStringList words = textKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    shown_.clear();
    for (const int i : sorted_) {
        const QString& key = keys_[size_t(i)];
        if (decisions_.isOf(group, match(i)) &&
            std::ranges::all_of(words, [&](const QString& word) { return key.contains(word); })) {
            shown_.push_back(i);
        }
    }
    endResetModel();
}

void MatchModel::arrange() {
    sorted_ = order_;
    if (sortBy_ < 0) {
        return;
    }
    std::vector<std::pair<qint64, QString>> keys(sorted_.size());
    for (const int i : sorted_) {
        const ClientMatch& one = match(i);
        keys[size_t(i)] = sortBy_ == Rows   ? std::pair(qint64(one.rows), QString())
                          : sortBy_ == Time ? std::pair(one.time.inSeconds(), QString())
                                            : std::pair(qint64(0), textKey(text(one, sortBy_)));
    }
    const auto keyOf = [&](int i) -> const auto& {
        return keys[size_t(i)];
    };
    if (direction_ == Qt::AscendingOrder) {
        std::ranges::stable_sort(sorted_, std::less(), keyOf);
    } else {
        std::ranges::stable_sort(sorted_, std::greater(), keyOf);
    }
}

void MatchModel::sort(int column, Qt::SortOrder order) {
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    sortBy_ = column;
    direction_ = order;
    arrange();
    std::vector<bool> isShown(size_t(matchCount()), false);
    for (const int i : shown_) {
        isShown[size_t(i)] = true;
    }
    const std::vector<int> before = std::move(shown_);
    shown_.clear();
    std::vector<int> rowOf(size_t(matchCount()), -1);
    for (const int i : sorted_) {
        if (isShown[size_t(i)]) {
            rowOf[size_t(i)] = int(shown_.size());
            shown_.push_back(i);
        }
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex& one : from) {
        to << index(rowOf[size_t(before[size_t(one.row())])], one.column());
    }
    changePersistentIndexList(from, to);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const importing::ClientMatch& MatchModel::at(int row) const {
    return match(shown_[size_t(row)]);
}

int MatchModel::count(MatchGroup group) const {
    int found = 0;
    for (int i = 0; i < matchCount(); ++i) {
        found += decisions_.isOf(group, match(i)) ? 1 : 0;
    }
    return found;
}

Duration MatchModel::time(MatchGroup group) const {
    Duration sum;
    for (int i = 0; i < matchCount(); ++i) {
        if (decisions_.isOf(group, match(i))) {
            sum += match(i).time;
        }
    }
    return sum;
}

int MatchModel::undecided() const {
    return count(MatchGroup::Undecided);
}

void MatchModel::tick(const ClientMatch& match, bool ticked) {
    if (ticked == decisions_.isTaken(match)) {
        return;
    }
    if (!ticked) {
        decisions_.decide(match, {ClientChoice::Kind::Leave, {}});
    } else if (match.client.isNull()) {
        decisions_.decide(match, {}); // new
    } else {
        decisions_.decide(match, {ClientChoice::Kind::Is, match.client});
    }
}

void MatchModel::tell() {
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    emit decided();
}

void MatchModel::tickShown(bool ticked) {
    for (const int i : shown_) {
        tick(match(i), ticked);
    }
    tell();
}

void MatchModel::makeUndecidedNew() {
    for (int i = 0; i < matchCount(); ++i) {
        if (decisions_.isUndecided(match(i))) {
            decisions_.decide(match(i), {});
        }
    }
    tell();
}

void MatchModel::chooseClient(const QList<int>& rows, Id<Client> client, const QString& name) {
    decisions_.keepName(client, name);
    decide(rows, {ClientChoice::Kind::Is, client});
}

void MatchModel::decide(const QList<int>& rows, const ClientChoice& choice) {
    for (const int row : rows) {
        if (choice.kind != ClientChoice::Kind::Never || at(row).isExcludable) {
            decisions_.decide(at(row), choice);
        }
    }
    tell();
}

int MatchModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(shown_.size());
}

int MatchModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MatchModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const ClientMatch& match = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(match, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name && !match.isParty
                   ? QVariant(decisions_.isTaken(match) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::DecorationRole:
        return index.column() == TakenAs && (decisions_.isUndecided(match) ||
                                             (decisions_.isUnknown(match) && MatchDecisions::proposal(match)))
                   ? QVariant(warningMark())
                   : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Rows || index.column() == Time
                   ? QVariant::fromValue(figureAlignment)
                   : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case ChoiceDelegate::ChosenRole:
        return index.column() == TakenAs ? QVariant(decisions_.chosenOffer(match)) : QVariant();
    case ChoiceDelegate::ChoicesRole: {
        QStringList texts;
        if (index.column() == TakenAs) {
            for (const MatchDecisions::Offer& offer : decisions_.offers(match)) {
                texts << offer.text;
            }
        }
        return texts;
    }
    default:
        return {};
    }
}

QString MatchModel::text(const ClientMatch& match, int column) const {
    switch (column) {
    case Name:
        return match.isParty && MatchDecisions::ownName(match).isEmpty() ? tr("No name")
                                                                         : match.name.simplified();
    case Detail:
        return match.detail.simplified();
    case Rows:
        return speech_.count(match.rows);
    case Time:
        return match.time == Duration() ? QString() : speech_.duration(match.time);
    case How:
        return howFound(match);
    default:
        return decisions_.offers(match)[size_t(decisions_.chosenOffer(match))].text;
    }
}

QString MatchModel::howFound(const ClientMatch& match) const {
    if (match.by != MatchedBy::Nothing || match.close.empty()) {
        return matchedWord(match.by);
    }
    return match.isParty ? tr("May be a client of yours") : tr("A close name is in the book");
}

bool MatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) {
        return false;
    }
    const ClientMatch& match = at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name) {
        tick(match, value.toInt() == Qt::Checked);
    } else if (role == ChoiceDelegate::ChosenRole && index.column() == TakenAs) {
        const std::vector<MatchDecisions::Offer> all = decisions_.offers(match);
        const size_t chosen = size_t(value.toInt());
        if (chosen >= all.size() || !all[chosen].choice) {
            return false;
        }
        if (all[chosen].asksName) {
            emit nameWanted(index.row());
            return true;
        }
        decisions_.decide(match, *all[chosen].choice);
    } else {
        return false;
    }
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    emit decided();
    return true;
}

Qt::ItemFlags MatchModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    switch (index.column()) {
    case Name:
        return index.isValid() && !at(index.row()).isParty ? usual | Qt::ItemIsUserCheckable : usual;
    case TakenAs:
        return usual | Qt::ItemIsEditable;
    default:
        return usual;
    }
}

QString MatchModel::rowsHeading() const {
    switch (plan_ ? plan_->plan.kind : importing::ImportKind::Invoices) {
    case importing::ImportKind::Calls:
        return tr("Calls");
    case importing::ImportKind::Calendar:
        return tr("Appointments");
    case importing::ImportKind::Mail:
        return tr("Messages");
    default:
        return tr("Rows");
    }
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == Rows || section == Time)) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("In the files");
    case Detail:
        return hasParties_ ? tr("Number or address") : tr("E-mail, phone, number");
    case Rows:
        return rowsHeading();
    case Time:
        return tr("Time");
    case How:
        return tr("How it was found");
    case TakenAs:
        return hasParties_ ? tr("What to do") : tr("Taken as");
    default:
        return {};
    }
}

} // namespace rapport::gui
