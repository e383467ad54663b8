// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/match_decisions.h"

#include <algorithm>

namespace rapport::gui {

using importing::ClientChoice;
using importing::ClientMatch;
using importing::MatchedBy;

bool MatchDecisions::isUndecided(const ClientMatch& match) const {
    return match.by == MatchedBy::Nothing && match.taken && !match.close.empty() &&
           !choices_.contains(match.key);
}

bool MatchDecisions::isUnknown(const ClientMatch& match) const {
    return match.isParty && match.client.isNull() && !choices_.contains(match.key);
}

ClientChoice MatchDecisions::standing(const ClientMatch& match) const {
    if (const auto said = choices_.find(match.key); said != choices_.end()) {
        return said->second;
    }
    if (!match.taken) {
        return {ClientChoice::Kind::Leave, {}};
    }
    return match.client.isNull() ? ClientChoice{} : ClientChoice{ClientChoice::Kind::Is, match.client};
}

bool MatchDecisions::isTaken(const ClientMatch& match) const {
    const ClientChoice::Kind kind = standing(match).kind;
    return kind == ClientChoice::Kind::Is || kind == ClientChoice::Kind::New;
}

bool MatchDecisions::isOf(MatchGroup group, const ClientMatch& match) const {
    if (group == MatchGroup::All) {
        return true;
    }
    if (isUndecided(match)) {
        return group == MatchGroup::Undecided;
    }
    if (isUnknown(match)) {
        return group == MatchGroup::Unknown;
    }
    switch (standing(match).kind) {
    case ClientChoice::Kind::Is:
        return group == MatchGroup::Found;
    case ClientChoice::Kind::New:
        return group == MatchGroup::New;
    case ClientChoice::Kind::Never:
        return group == MatchGroup::Private;
    case ClientChoice::Kind::Leave:
        break;
    }
    return group == MatchGroup::Left;
}

QString MatchDecisions::nameOf(const ClientMatch& match, Id<Client> client) const {
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

const importing::CloseClient* MatchDecisions::proposal(const ClientMatch& match) {
    return match.isParty && match.client.isNull() && match.close.size() == 1 ? &match.close.front() : nullptr;
}

QString MatchDecisions::ownName(const ClientMatch& match) {
    return match.name == match.detail ? QString() : match.name.simplified();
}

std::vector<MatchDecisions::Offer> MatchDecisions::offers(const ClientMatch& match) const {
    std::vector<Offer> offers;
    if (isUndecided(match)) {
        offers.push_back({tr("Please decide"), {}});
    } else if (isUnknown(match)) {
        offers.push_back({proposal(match) ? tr("Please confirm; left alone until then")
                                          : tr("Not decided; left alone until then"),
                          {}});
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
    addNewAndLeft(match, offers);
    return offers;
}

void MatchDecisions::addNewAndLeft(const ClientMatch& match, std::vector<Offer>& offers) const {
    const ClientChoice leave{ClientChoice::Kind::Leave, {}};
    if (!match.isParty) {
        offers.push_back({tr("A new client"), ClientChoice{}});
        offers.push_back({tr("Leave out"), leave});
        return;
    }
    const ClientChoice now = standing(match);
    if (match.by != MatchedBy::Title) { // who is named in a title is in the book
        const bool isNew = now.kind == ClientChoice::Kind::New;
        offers.push_back({isNew ? tr("A new client, “%1”").arg(now.name) : tr("A new client…"),
                          isNew ? now : ClientChoice{}, true});
    }
    offers.push_back({tr("Leave this time"), leave});
    if (match.isExcludable) {
        offers.push_back({tr("Private: never again"), ClientChoice{ClientChoice::Kind::Never, {}}});
    }
}

int MatchDecisions::chosenOffer(const ClientMatch& match) const {
    if (isUndecided(match) || isUnknown(match)) {
        return 0;
    }
    const std::vector<Offer> all = offers(match);
    const ClientChoice now = standing(match);
    const auto at = std::ranges::find_if(all, [&](const Offer& one) {
        return one.choice && one.choice->kind == now.kind && one.choice->client == now.client;
    });
    return at == all.end() ? 0 : int(at - all.begin());
}

} // namespace rapport::gui
