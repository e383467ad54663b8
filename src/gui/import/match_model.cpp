// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/match_model.h"

#include "base/text_key.h"
#include "gui/import/choice_delegate.h"
#include "gui/import/import_words.h"
#include "gui/import/mark.h"
#include "gui/widgets/number_text.h"

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

void MatchModel::setPlan(app::SharedImport plan, const Choices& choices) {
    beginResetModel();
    plan_ = std::move(plan);
    choices_ = choices;
    const auto& matches = matchesOf(plan_);
    keys_.clear();
    order_.clear();
    for (size_t i = 0; i < matches.size(); ++i) {
        keys_.push_back(textKey(matches[i].name + QLatin1Char(' ') + matches[i].detail));
        order_.push_back(int(i));
    }
    std::ranges::stable_partition(order_, [&](int i) { return isUndecided(matches[size_t(i)]); });
    shown_ = order_;
    endResetModel();
}

void MatchModel::narrow(MatchGroup group, const QString& text) {
    const QStringList words = textKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto& matches = matchesOf(plan_);
    beginResetModel();
    shown_.clear();
    for (const int i : order_) {
        const QString& key = keys_[size_t(i)];
        if (isOf(group, matches[size_t(i)]) &&
            std::ranges::all_of(words, [&](const QString& word) { return key.contains(word); })) {
            shown_.push_back(i);
        }
    }
    endResetModel();
}

const importing::ClientMatch& MatchModel::at(int row) const {
    return matchesOf(plan_)[size_t(shown_[size_t(row)])];
}

bool MatchModel::isUndecided(const ClientMatch& match) const {
    return match.by == MatchedBy::Nothing && match.taken && !match.close.empty() &&
           !choices_.contains(match.key);
}

ClientChoice MatchModel::standing(const ClientMatch& match) const {
    if (const auto said = choices_.find(match.key); said != choices_.end()) {
        return said->second;
    }
    if (!match.taken) {
        return {ClientChoice::Kind::Leave, {}};
    }
    return match.client.isNull() ? ClientChoice{} : ClientChoice{ClientChoice::Kind::Is, match.client};
}

bool MatchModel::isTaken(const ClientMatch& match) const {
    return standing(match).kind != ClientChoice::Kind::Leave;
}

bool MatchModel::isOf(MatchGroup group, const ClientMatch& match) const {
    if (group == MatchGroup::All) {
        return true;
    }
    if (isUndecided(match) || group == MatchGroup::Undecided) {
        return isUndecided(match) && group == MatchGroup::Undecided;
    }
    switch (standing(match).kind) {
    case ClientChoice::Kind::Is:
        return group == MatchGroup::Found;
    case ClientChoice::Kind::New:
        return group == MatchGroup::New;
    case ClientChoice::Kind::Leave:
        break;
    }
    return group == MatchGroup::Left;
}

int MatchModel::count(MatchGroup group) const {
    return int(std::ranges::count_if(matchesOf(plan_),
                                     [&](const ClientMatch& match) { return isOf(group, match); }));
}

int MatchModel::undecided() const {
    return count(MatchGroup::Undecided);
}

QString MatchModel::nameOf(const ClientMatch& match, Id<Client> client) const {
    if (client == match.client) {
        return match.clientName;
    }
    for (const importing::CloseClient& close : match.close) {
        if (close.client == client) {
            return close.name;
        }
    }
    const auto picked = names_.find(client);
    return picked == names_.end() ? QString() : picked->second;
}

std::vector<MatchModel::Offer> MatchModel::offers(const ClientMatch& match) const {
    std::vector<Offer> offers;
    if (isUndecided(match)) {
        offers.push_back({tr("Please decide"), {}});
    }
    std::vector<Id<Client>> clients;
    const auto offer = [&](Id<Client> client) {
        if (!client.isNull() && std::ranges::find(clients, client) == clients.end()) {
            clients.push_back(client);
            //: A client named by a file is this one of the book
            offers.push_back(
                {tr("It is “%1”").arg(nameOf(match, client)), ClientChoice{ClientChoice::Kind::Is, client}});
        }
    };
    offer(match.client);
    for (const importing::CloseClient& close : match.close) {
        offer(close.client);
    }
    offer(standing(match).client);
    offers.push_back({tr("A new client"), ClientChoice{}});
    offers.push_back({tr("Leave out"), ClientChoice{ClientChoice::Kind::Leave, {}}});
    return offers;
}

int MatchModel::chosenOffer(const ClientMatch& match) const {
    if (isUndecided(match)) {
        return 0;
    }
    const std::vector<Offer> all = offers(match);
    const ClientChoice now = standing(match);
    const auto at = std::ranges::find_if(all, [&](const Offer& one) {
        return one.choice && one.choice->kind == now.kind && one.choice->client == now.client;
    });
    return at == all.end() ? 0 : int(at - all.begin());
}

void MatchModel::decide(const ClientMatch& match, const ClientChoice& choice) {
    choices_[match.key] = choice;
}

void MatchModel::tick(const ClientMatch& match, bool ticked) {
    if (ticked == isTaken(match)) {
        return;
    }
    if (!ticked) {
        decide(match, {ClientChoice::Kind::Leave, {}});
    } else if (match.client.isNull()) {
        decide(match, {}); // new
    } else {
        decide(match, {ClientChoice::Kind::Is, match.client});
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
        tick(matchesOf(plan_)[size_t(i)], ticked);
    }
    tell();
}

void MatchModel::makeUndecidedNew() {
    for (const ClientMatch& match : matchesOf(plan_)) {
        if (isUndecided(match)) {
            decide(match, {});
        }
    }
    tell();
}

void MatchModel::chooseClient(int row, Id<Client> client, const QString& name) {
    names_[client] = name;
    decide(at(row), {ClientChoice::Kind::Is, client});
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
        break;
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(isTaken(match) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
        return index.column() == TakenAs && isUndecided(match) ? QVariant(warningMark()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Rows ? QVariant::fromValue(figureAlignment)
                                      : QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    case ChoiceDelegate::ChosenRole:
        return index.column() == TakenAs ? QVariant(chosenOffer(match)) : QVariant();
    case ChoiceDelegate::ChoicesRole: {
        QStringList texts;
        for (const Offer& offer : index.column() == TakenAs ? offers(match) : std::vector<Offer>()) {
            texts << offer.text;
        }
        return texts;
    }
    default:
        return {};
    }
    switch (index.column()) {
    case Name:
        return match.name.simplified();
    case Detail:
        return match.detail.simplified();
    case Rows:
        return speech_.count(match.rows);
    case How:
        return match.by == MatchedBy::Nothing && !match.close.empty() ? tr("A close name is in the book")
                                                                      : matchedWord(match.by);
    default:
        return offers(match)[size_t(chosenOffer(match))].text;
    }
}

bool MatchModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid()) {
        return false;
    }
    const ClientMatch& match = at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name) {
        tick(match, value.toInt() == Qt::Checked);
    } else if (role == ChoiceDelegate::ChosenRole && index.column() == TakenAs) {
        const std::vector<Offer> all = offers(match);
        const size_t chosen = size_t(value.toInt());
        if (chosen >= all.size() || !all[chosen].choice) {
            return false;
        }
        decide(match, *all[chosen].choice);
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
        return usual | Qt::ItemIsUserCheckable;
    case TakenAs:
        return usual | Qt::ItemIsEditable;
    default:
        return usual;
    }
}

QVariant MatchModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Rows) {
        return QVariant::fromValue(figureAlignment);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("In the files");
    case Detail:
        return tr("E-mail, phone, number");
    case Rows:
        return tr("Rows");
    case How:
        return tr("How it was found");
    case TakenAs:
        return tr("Taken as");
    default:
        return {};
    }
}

} // namespace rapport::gui
