// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/client_matching.h"

#include "base/text_key.h"
#include "importing/likely_clients.h"

#include <QHash>

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr QChar kBetweenParts(u'\x1f');

QString keyOf(const Client& client) {
    return client.externalRef.isEmpty() ? u'n' + textKey(client.name) : u'r' + client.externalRef;
}

/// What tells a client of a file from one of the same name.
QString detailOf(const IncomingClient& incoming) {
    for (const Incoming<Contact>& contact : incoming.contacts)
        if (!contact.record.email.isEmpty()) return contact.record.email;
    for (const Incoming<Contact>& contact : incoming.contacts)
        if (!contact.record.phone.isEmpty()) return contact.record.phone;
    return incoming.client.externalRef;
}

bool hasMarks(const IncomingClient& incoming) {
    return std::ranges::any_of(incoming.contacts, [](const Incoming<Contact>& contact) {
        return !contact.record.email.isEmpty() || !contact.record.phone.isEmpty();
    });
}

} // namespace

QByteArray matchedByCode(MatchedBy by) {
    switch (by) {
    case MatchedBy::Choice:
        return "choice";
    case MatchedBy::Reference:
        return "reference";
    case MatchedBy::Name:
        return "name";
    case MatchedBy::Email:
        return "email";
    case MatchedBy::Phone:
        return "phone";
    case MatchedBy::NameKey:
        return "name_key";
    case MatchedBy::Title:
        return "title";
    case MatchedBy::Nothing:
        break;
    }
    return "nothing";
}

Result<std::vector<MatchedClient>> ClientMatching::run() {
    matched_.resize(book_.clients.size());
    several_.resize(book_.clients.size());
    describe();
    byChoice();
    byReferenceOrName();
    RAPPORT_TRY(byMarks());
    for (size_t i = 0; i < matched_.size(); ++i) {
        ClientMatch& match = matched_[i].match;
        if (book_.addressBook && !request_.takeAll) match.taken = match.by != MatchedBy::Nothing;
        if (isLeft(i)) match.taken = false;
    }
    return std::move(matched_);
}

void ClientMatching::describe() {
    QHash<QString, int> known;
    for (size_t i = 0; i < matched_.size(); ++i) {
        const IncomingClient& incoming = book_.clients[i];
        ClientMatch& match = matched_[i].match;
        if (incoming.found) {
            match = *incoming.found;
            if (!match.client.isNull()) matcher_.claim(match.client);
            continue;
        }
        match.key = keyOf(incoming.client);
        // Of several that the file does not tell apart the order does.
        if (const int times = ++known[match.key]; times > 1)
            match.key += kBetweenParts + QString::number(times);
        match.name = incoming.client.name;
        match.detail = detailOf(incoming);
    }
}

const ClientChoice* ClientMatching::choiceOf(size_t index) const {
    if (request_.choices.empty()) return nullptr;
    const auto found = request_.choices.find(matched_[index].match.key);
    return found == request_.choices.end() ? nullptr : &found->second;
}

bool ClientMatching::isLeft(size_t index) const {
    const ClientChoice* choice = choiceOf(index);
    return choice && choice->kind == ClientChoice::Kind::Leave;
}

void ClientMatching::take(size_t index, const Client& client, MatchedBy by) {
    ClientMatch& match = matched_[index].match;
    match.by = by;
    match.client = client.id;
    match.clientName = client.name;
    if (!isLeft(index)) matcher_.claim(client.id);
}

void ClientMatching::byChoice() {
    if (request_.choices.empty()) return;
    for (size_t i = 0; i < matched_.size(); ++i) {
        const ClientChoice* choice = book_.clients[i].found ? nullptr : choiceOf(i);
        if (!choice) continue;
        if (choice->kind == ClientChoice::Kind::New) matched_[i].match.by = MatchedBy::Choice;
        if (choice->kind != ClientChoice::Kind::Is) continue;
        if (const Client* client = matcher_.byId(choice->client)) take(i, *client, MatchedBy::Choice);
    }
}

void ClientMatching::byReferenceOrName() {
    for (size_t i = 0; i < matched_.size(); ++i) {
        if (matched_[i].match.by != MatchedBy::Nothing) continue;
        ClientMatcher::Found found = matcher_.find(book_.clients[i].client, book_.clientsMayShareNames);
        if (found.candidates.empty()) continue;
        if (found.candidates.size() > 1 && !book_.clientsMayShareNames) {
            several_[i] = std::move(found.candidates);
            continue;
        }
        take(i, *found.candidates.front(),
             found.byReference ? MatchedBy::Reference
             : found.byKeyOnly ? MatchedBy::NameKey
                               : MatchedBy::Name);
    }
}

Result<void> ClientMatching::byMarks() {
    // An exchange file says whom it means; two that look alike in it are two.
    if (book_.clientsMayShareNames || matcher_.isEmpty()) return {};
    bool wanted = false, marked = false;
    for (size_t i = 0; i < matched_.size(); ++i) {
        if (!matched_[i].match.client.isNull()) continue;
        wanted = true;
        marked = marked || hasMarks(book_.clients[i]);
    }
    if (!wanted) return {};
    std::vector<Contact> contacts;
    if (marked) {
        RAPPORT_TRY_ASSIGN(contacts, existing_.contacts());
    }
    LikelyClients likely(matcher_, contacts);
    for (const IncomingClient& incoming : book_.clients)
        likely.see(incoming);
    for (size_t i = 0; i < matched_.size(); ++i) {
        if (matched_[i].match.by != MatchedBy::Nothing) continue;
        const LikelyClients::Found found =
            several_[i].empty() ? likely.find(i) : likely.among(i, several_[i]);
        if (found.client) take(i, *found.client, found.by);
    }
    // Whoever is left, and whom the user called new, which may be thought over.
    for (size_t i = 0; i < matched_.size(); ++i) {
        ClientMatch& match = matched_[i].match;
        if (!match.client.isNull()) continue;
        if (several_[i].empty()) {
            match.close = likely.close(i);
            continue;
        }
        matched_[i].ambiguous = match.by == MatchedBy::Nothing;
        for (const Client* client : several_[i])
            match.close.push_back({client->id, client->name});
    }
    return {};
}

} // namespace rapport::importing
