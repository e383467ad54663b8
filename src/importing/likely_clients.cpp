// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/likely_clients.h"

#include "domain/likeness.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// More than these nobody looks through.
constexpr size_t kMostClose = 5;

std::vector<QString> firmKeysOf(const std::vector<Client>& clients) {
    std::vector<QString> keys;
    keys.reserve(clients.size());
    for (const Client& client : clients)
        keys.push_back(firmKey(client.name));
    return keys;
}

QString emailMark(const QString& email) {
    const QString key = emailKey(email);
    return key.contains(u'@') ? key : QString();
}

} // namespace

void LikelyClients::Owners::add(const QString& mark, qint32 owner) {
    if (mark.isEmpty()) return;
    const auto known = owners_.find(mark);
    if (known == owners_.end())
        owners_.insert(mark, owner);
    else if (*known != owner)
        *known = kSeveral;
}

LikelyClients::LikelyClients(const ClientMatcher& matcher, const std::vector<Contact>& contacts)
    : matcher_(matcher), names_(firmKeysOf(matcher.clients())) {
    QHash<Id<Client>, qint32> places;
    for (size_t i = 0; i < matcher.clients().size(); ++i) {
        places.insert(matcher.clients()[i].id, static_cast<qint32>(i));
        firms_.add(names_.name(i), static_cast<qint32>(i));
    }
    for (const Contact& contact : contacts) {
        const auto place = places.constFind(contact.clientId);
        if (place == places.cend()) continue;
        emails_.add(emailMark(contact.email), *place);
        phones_.add(phoneKey(contact.phone), *place);
    }
}

void LikelyClients::see(const IncomingClient& incoming) {
    const auto index = static_cast<qint32>(seen_.size());
    Marks& marks = seen_.emplace_back();
    marks.reference = incoming.client.externalRef;
    marks.firm = firmKey(incoming.client.name);
    marks.form = legalFormKey(incoming.client.name);
    fileFirms_.add(marks.firm, index);
    for (const Incoming<Contact>& contact : incoming.contacts) {
        if (const QString mark = emailMark(contact.record.email); !mark.isEmpty()) {
            marks.emails << mark;
            fileEmails_.add(mark, index);
        }
        if (const QString mark = phoneKey(contact.record.phone); !mark.isEmpty()) {
            marks.phones << mark;
            filePhones_.add(mark, index);
        }
    }
}

const Client* LikelyClients::owner(const Owners& inBook, const Owners& inFiles,
                                   const QStringList& marks) const {
    qint32 found = Owners::kNobody;
    for (const QString& mark : marks) {
        if (inFiles.of(mark) == Owners::kSeveral) continue;
        const qint32 owner = inBook.of(mark);
        if (owner < 0 || owner == found) continue;
        if (found != Owners::kNobody) return nullptr;
        found = owner;
    }
    return found < 0 ? nullptr : &matcher_.clients()[static_cast<size_t>(found)];
}

bool LikelyClients::mayBe(const Client* client, const Marks& marks) const {
    if (!client || matcher_.isClaimed(client->id)) return false;
    return marks.reference.isEmpty() || client->externalRef.isEmpty();
}

LikelyClients::Found LikelyClients::find(size_t index) const {
    const Marks& marks = seen_[index];
    if (const Client* client = owner(emails_, fileEmails_, marks.emails); mayBe(client, marks))
        return {client, MatchedBy::Email};
    if (const Client* client = owner(phones_, filePhones_, marks.phones); mayBe(client, marks))
        return {client, MatchedBy::Phone};
    if (const Client* client = owner(firms_, fileFirms_, {marks.firm}); mayBe(client, marks)) {
        const QString form = legalFormKey(client->name);
        if (form.isEmpty() || marks.form.isEmpty() || form == marks.form) return {client, MatchedBy::NameKey};
    }
    return {};
}

LikelyClients::Found LikelyClients::among(size_t index, const std::vector<const Client*>& candidates) const {
    const Marks& marks = seen_[index];
    const auto isCandidate = [&](const Client* client) {
        return client && std::ranges::find(candidates, client) != candidates.end();
    };
    if (const Client* client = owner(emails_, fileEmails_, marks.emails); isCandidate(client))
        return {client, MatchedBy::Email};
    if (const Client* client = owner(phones_, filePhones_, marks.phones); isCandidate(client))
        return {client, MatchedBy::Phone};
    return {};
}

std::vector<CloseClient> LikelyClients::close(size_t index) const {
    std::vector<CloseClient> close;
    const auto add = [&](const Client* client) {
        if (!client || close.size() == kMostClose) return;
        for (const CloseClient& known : close)
            if (known.client == client->id) return;
        close.push_back({client->id, client->name});
    };
    const Marks& marks = seen_[index];
    add(owner(emails_, fileEmails_, marks.emails));
    add(owner(phones_, filePhones_, marks.phones));
    for (const size_t place : names_.closeTo(marks.firm))
        add(&matcher_.clients()[place]);
    return close;
}

} // namespace rapport::importing
