// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/client_matcher.h"

#include "base/text_key.h"

namespace rapport::importing {

ClientMatcher::ClientMatcher(std::vector<Client> clients) : clients_(std::move(clients)) {
    for (size_t i = 0; i < clients_.size(); ++i) {
        const Client& client = clients_[i];
        if (!client.externalRef.isEmpty()) byReference_[client.externalRef].push_back(i);
        byName_[client.name].push_back(i);
        byId_.insert(client.id, i);
    }
}

std::vector<const Client*> ClientMatcher::pick(const Index& index, const QString& key, bool withoutReference,
                                               bool unclaimedOnly) const {
    std::vector<const Client*> picked;
    const auto found = index.find(key);
    if (found == index.end()) return picked;
    for (const size_t i : *found) {
        if (withoutReference && !clients_[i].externalRef.isEmpty()) continue;
        if (unclaimedOnly && claimed_.contains(clients_[i].id)) continue;
        picked.push_back(&clients_[i]);
    }
    return picked;
}

ClientMatcher::Found ClientMatcher::find(const Client& incoming, bool unclaimedOnly) {
    Found found;
    if (clients_.empty()) return found;
    const bool hasReference = !incoming.externalRef.isEmpty();
    if (hasReference) {
        found.candidates = pick(byReference_, incoming.externalRef, false, unclaimedOnly);
        found.byReference = !found.candidates.empty();
        if (found.byReference) return found;
    }
    found.candidates = pick(byName_, incoming.name, hasReference, unclaimedOnly);
    if (!found.candidates.empty()) return found;
    if (byKey_.isEmpty())
        for (size_t i = 0; i < clients_.size(); ++i)
            byKey_[textKey(clients_[i].name)].push_back(i);
    found.candidates = pick(byKey_, textKey(incoming.name), hasReference, unclaimedOnly);
    found.byKeyOnly = !found.candidates.empty();
    return found;
}

const Client* ClientMatcher::byId(Id<Client> id) const {
    const auto found = byId_.find(id);
    return found == byId_.end() ? nullptr : &clients_[*found];
}

} // namespace rapport::importing
