// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duplicates.h"

#include "app/access.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "domain/close_names.h"
#include "domain/likeness.h"
#include "storage/repositories.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace rapport::app {

namespace {

/// One client as it is compared.
struct Entry {
    LikeClient client;
    QString name; ///< firmKey()
    QStringList emails, emailKeys;
    QStringList phones, phoneKeys;
};

void addContact(Entry& entry, const Contact& contact) {
    if (const QString key = emailKey(contact.email); key.contains(u'@')) {
        entry.emails << contact.email.trimmed();
        entry.emailKeys << key;
    }
    if (const QString key = phoneKey(contact.phone); !key.isEmpty()) {
        entry.phones << contact.phone.trimmed();
        entry.phoneKeys << key;
    }
}

Entry entryOf(const Client& client) {
    return {{client.id, client.name, client.archived, {}, {}}, firmKey(client.name), {}, {}, {}, {}};
}

Result<std::vector<Entry>> entriesOf(storage::Book& book) {
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, storage::ContactRepository(book).all());
    std::vector<Entry> entries;
    entries.reserve(clients.size());
    QHash<Id<Client>, size_t> places;
    for (const Client& client : clients) {
        places.insert(client.id, entries.size());
        entries.push_back(entryOf(client));
    }
    for (const Contact& contact : contacts) {
        if (const auto place = places.constFind(contact.clientId); place != places.cend())
            addContact(entries[*place], contact);
    }
    return entries;
}

/// What the other shares with the one, said in the other's words.
std::optional<LikeClient> likeness(const Entry& one, const Entry& other) {
    LikeClient found = other.client;
    const auto shared = [&](const QStringList& ours, const QStringList& theirs,
                            const QStringList& asWritten) {
        for (qsizetype i = 0; i < theirs.size(); ++i) {
            if (!ours.contains(theirs[i])) continue;
            found.value = asWritten[i];
            return true;
        }
        return false;
    };
    if (shared(one.emailKeys, other.emailKeys, other.emails))
        found.reason = LikenessReason::SameEmail;
    else if (shared(one.phoneKeys, other.phoneKeys, other.phones))
        found.reason = LikenessReason::SamePhone;
    else if (!one.name.isEmpty() && one.name == other.name)
        found.reason = LikenessReason::SameName;
    else if (closelySpelled(one.name, other.name))
        found.reason = LikenessReason::CloseName;
    else
        return std::nullopt;
    return found;
}

using Places = std::vector<size_t>;

/// The pairs found so far, each once.
class PairList {
public:
    explicit PairList(const std::vector<Entry>& entries) : entries_(entries) {}

    /// Both places are those of entries; nothing happens when they are not alike after all.
    void add(size_t one, size_t other) {
        if (one == other || !seen_.insert({std::min(one, other), std::max(one, other)}).second) return;
        const Entry& first = entries_[std::min(one, other)];
        const Entry& second = entries_[std::max(one, other)];
        if (auto found = likeness(first, second)) {
            LikeClient left = first.client;
            left.reason = found->reason;
            left.value = found->value;
            pairs_.push_back({std::move(left), std::move(*found)});
        }
    }
    std::vector<LikePair> take() { return std::move(pairs_); }

private:
    const std::vector<Entry>& entries_;
    std::set<std::pair<size_t, size_t>> seen_;
    std::vector<LikePair> pairs_;
};

/// Each of those with the same key with the first of them: as many pairs as clients, however many they are.
void pairWithFirst(const QHash<QString, Places>& groups, PairList& pairs) {
    for (const Places& places : groups)
        for (const size_t place : places)
            pairs.add(places.front(), place);
}

/// Those of the same name are paired already: one of each name is looked at.
void pairCloseNames(const QHash<QString, Places>& byName, PairList& pairs) {
    std::vector<QString> names;
    Places places;
    for (auto group = byName.cbegin(); group != byName.cend(); ++group) {
        names.push_back(group.key());
        places.push_back(group->front());
    }
    const CloseNames index(std::move(names));
    for (size_t i = 0; i < places.size(); ++i)
        for (const size_t other : index.closeTo(index.name(i)))
            pairs.add(places[i], places[other]);
}

} // namespace

Result<std::vector<LikeClient>> Duplicates::similar(const Client& client,
                                                    const std::vector<Contact>& contacts) {
    RAPPORT_TRY_ASSIGN(const std::vector<Entry> entries, entriesOf(workspace_.book()));
    Entry asked = entryOf(client);
    for (const Contact& contact : contacts)
        addContact(asked, contact);
    std::vector<LikeClient> found;
    for (const Entry& entry : entries) {
        if (entry.client.client == client.id) continue;
        if (auto like = likeness(asked, entry)) found.push_back(std::move(*like));
    }
    std::ranges::stable_sort(found, {}, &LikeClient::reason);
    return found;
}

Result<std::vector<LikePair>> Duplicates::pairs() {
    RAPPORT_TRY(workspace_.access().requireOwner());
    RAPPORT_TRY_ASSIGN(const std::vector<Entry> entries, entriesOf(workspace_.book()));
    QHash<QString, Places> byEmail, byPhone, byName;
    for (size_t place = 0; place < entries.size(); ++place) {
        for (const QString& key : entries[place].emailKeys)
            byEmail[key].push_back(place);
        for (const QString& key : entries[place].phoneKeys)
            byPhone[key].push_back(place);
        if (!entries[place].name.isEmpty()) byName[entries[place].name].push_back(place);
    }
    PairList pairs(entries);
    pairWithFirst(byEmail, pairs);
    pairWithFirst(byPhone, pairs);
    pairWithFirst(byName, pairs);
    pairCloseNames(byName, pairs);
    std::vector<LikePair> found = pairs.take();
    std::ranges::sort(found, [](const LikePair& a, const LikePair& b) {
        return std::tuple(a.first.reason, textKey(a.first.name), a.first.client, a.second.client) <
               std::tuple(b.first.reason, textKey(b.first.name), b.first.client, b.second.client);
    });
    return found;
}

} // namespace rapport::app
