// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace rapport::importing {

/// Finds the book's client a file means: by external reference, else by exact name, else by textKey() of the
/// name. A client with another reference is another client, whatever its name.
class ClientMatcher {
public:
    explicit ClientMatcher(std::vector<Client> clients);

    struct Found {
        std::vector<const Client*> candidates; ///< More than one: ambiguous.
        bool byReference = false;
        bool byKeyOnly = false; ///< The name is written differently.
    };
    /// Clients already claimed are left out when `unclaimedOnly`.
    Found find(const Client& incoming, bool unclaimedOnly);
    void claim(Id<Client> id) { claimed_.insert(id); }
    bool isClaimed(Id<Client> id) const { return claimed_.contains(id); }
    const Client* byId(Id<Client> id) const;
    const std::vector<Client>& clients() const { return clients_; }
    bool isEmpty() const { return clients_.empty(); }

private:
    using Index = QHash<QString, std::vector<size_t>>;
    std::vector<const Client*> pick(const Index& index, const QString& key, bool withoutReference,
                                    bool unclaimedOnly) const;

    std::vector<Client> clients_;
    Index byReference_, byName_;
    Index byKey_; ///< Made when it is first wanted: most files write names as the book has them.
    QHash<Id<Client>, size_t> byId_;
    QSet<Id<Client>> claimed_;
};

} // namespace rapport::importing
