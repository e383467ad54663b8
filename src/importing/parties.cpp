// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/parties.h"

#include "base/text_key.h"
#include "domain/likeness.h"

#include <algorithm>

namespace rapport::importing {

namespace {

/// Shorter names stand in titles by chance.
constexpr qsizetype kShortestNameInTitle = 4;

QString between(const QString& key) {
    return u' ' + key + u' ';
}

QString domainOf(const QString& email) {
    return email.mid(email.indexOf(u'@') + 1);
}

QString shown(const Party& party) {
    if (!party.name.isEmpty()) return party.name;
    return party.phone.isEmpty() ? party.email : party.phone;
}

QString detailOf(const Party& party) {
    return party.phone.isEmpty() ? party.email : party.phone;
}

} // namespace

Parties::Parties(const ImportRequest& request, ExistingRecords& existing, IncomingBook& book)
    : request_(request), existing_(existing), book_(book), numbers_(request.region) {}

Result<void> Parties::load() {
    if (isLoaded_) return {};
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, existing_.clients());
    for (const Client& client : clients) {
        clients_.insert(client.id, client);
        const QString key = firmKey(client.name);
        if (key.size() >= kShortestNameInTitle) firms_.push_back({between(key), client.id});
    }
    const auto own = [](Owners& owners, const QString& mark, Id<Client> client) {
        if (mark.isEmpty()) return;
        Owner& owner = owners[mark];
        if (std::ranges::find(owner.clients, client) == owner.clients.end()) owner.clients.push_back(client);
    };
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, existing_.contacts());
    for (const Contact& contact : contacts) {
        own(phones_, numbers_.mark(contact.phone), contact.clientId);
        own(emails_, emailKey(contact.email), contact.clientId);
    }
    RAPPORT_TRY_ASSIGN(const BookHeader header, existing_.header());
    for (const Exclusion& rule : header.exclusions) {
        switch (rule.kind) {
        case ExclusionKind::Phone:
            privatePhones_.insert(numbers_.mark(rule.pattern));
            break;
        case ExclusionKind::Email:
            privateEmails_.insert(emailKey(rule.pattern));
            break;
        case ExclusionKind::Domain:
            privateDomains_.insert(domainOf(emailKey(rule.pattern)));
            break;
        case ExclusionKind::Title:
            privateTitles_ << textKey(rule.pattern);
            break;
        }
    }
    isLoaded_ = true;
    return {};
}

bool Parties::isExcluded(const QString& phone, const QString& email) const {
    if (!phone.isEmpty() && privatePhones_.contains(phone)) return true;
    return !email.isEmpty() && (privateEmails_.contains(email) || privateDomains_.contains(domainOf(email)));
}

Result<Parties::Whose> Parties::whose(const Party& party) {
    RAPPORT_TRY(load());
    const QString phone = party.phone.isEmpty() ? QString() : numbers_.mark(party.phone);
    const QString email = emailKey(party.email);
    if (phone.isEmpty() && email.isEmpty()) return Whose{};
    // Who has both is known by the number, unless only the address is known.
    const bool byPhone = !phone.isEmpty() && (email.isEmpty() || !emails_.contains(email));
    const QString key = byPhone ? u'p' + phone : u'e' + email;
    if (const auto known = found_.constFind(key); known != found_.constEnd()) return *known;
    Whose whose;
    if (isExcluded(phone, email)) {
        whose.standing = Standing::Excluded;
    } else {
        const Owners& owners = byPhone ? phones_ : emails_;
        const auto owner = owners.constFind(byPhone ? phone : email);
        whose = find(key, party, owner == owners.constEnd() ? nullptr : &*owner,
                     byPhone ? MatchedBy::Phone : MatchedBy::Email);
    }
    found_.insert(key, whose);
    return whose;
}

Parties::Whose Parties::find(const QString& key, const Party& party, const Owner* owner, MatchedBy by) {
    const auto choice = request_.choices.find(key);
    if (choice != request_.choices.end()) {
        const ClientChoice& chosen = choice->second;
        switch (chosen.kind) {
        case ClientChoice::Kind::Is:
            if (const auto client = clients_.constFind(chosen.client); client != clients_.constEnd())
                return known(key, party, *client, MatchedBy::Choice);
            break;
        case ClientChoice::Kind::New:
            return made(key, party, chosen.name.isEmpty() ? shown(party) : chosen.name);
        case ClientChoice::Kind::Never:
            exclude(party);
            return Whose{Standing::Excluded, 0};
        case ClientChoice::Kind::Leave:
            return stranger(key, party, owner);
        }
    }
    if (owner && owner->clients.size() == 1)
        return known(key, party, clients_[owner->clients.front()], by);
    return stranger(key, party, owner);
}

Parties::Whose Parties::known(const QString& key, const Party& party, const Client& client, MatchedBy by) {
    IncomingClient& incoming = book_.clients.emplace_back();
    incoming.client = client;
    incoming.found = ClientMatch{.key = key,
                                 .name = shown(party),
                                 .detail = detailOf(party),
                                 .by = by,
                                 .client = client.id,
                                 .clientName = client.name,
                                 .isParty = true,
                                 .isExcludable = true};
    if (by == MatchedBy::Choice && !detailOf(party).isEmpty()) {
        // So that the number is known from now on.
        Contact contact;
        contact.name = party.name.isEmpty() ? client.name : party.name;
        contact.phone = party.phone;
        contact.email = party.email;
        incoming.contacts.push_back({contact, -1, 0});
    }
    return {Standing::Known, book_.clients.size() - 1};
}

Parties::Whose Parties::made(const QString& key, const Party& party, const QString& name) {
    Client client;
    client.name = name;
    const Whose whose = known(key, party, client, MatchedBy::Choice);
    book_.clients.back().found->clientName.clear();
    return whose;
}

Parties::Whose Parties::stranger(const QString& key, const Party& party, const Owner* owner) {
    ClientMatch& match = book_.strangers.emplace_back();
    match.key = key;
    match.name = shown(party);
    match.detail = detailOf(party);
    match.taken = false;
    match.isParty = true;
    match.isExcludable = !detailOf(party).isEmpty();
    if (owner)
        for (const Id<Client> client : owner->clients)
            match.close.push_back({client, clients_[client].name});
    return {Standing::Stranger, book_.strangers.size() - 1};
}

void Parties::exclude(const Party& party) {
    Exclusion rule;
    rule.kind = party.phone.isEmpty() ? ExclusionKind::Email : ExclusionKind::Phone;
    rule.pattern = detailOf(party);
    rule.note = party.name;
    book_.exclusions.push_back({rule, -1, 0});
}

Result<std::vector<Parties::Whose>> Parties::named(const QString& title) {
    RAPPORT_TRY(load());
    const QString text = between(firmKey(title));
    std::vector<Whose> all;
    for (const FirmName& firm : firms_) {
        if (!text.contains(firm.key)) continue;
        const Client& client = clients_[firm.client];
        const QString key = u't' + QString::number(client.id.value());
        auto whose = found_.find(key);
        if (whose == found_.end()) {
            const Party party{.name = client.name};
            const auto choice = request_.choices.find(key);
            const bool isConfirmed =
                choice != request_.choices.end() && choice->second.kind == ClientChoice::Kind::Is;
            const Owner owner{{isConfirmed ? choice->second.client : client.id}};
            if (isConfirmed && clients_.contains(owner.clients.front())) {
                whose = found_.insert(
                    key, known(key, party, clients_[owner.clients.front()], MatchedBy::Choice));
            } else {
                whose = found_.insert(key, stranger(key, party, &owner));
                book_.strangers[whose->place].by = MatchedBy::Title;
            }
        }
        all.push_back(*whose);
    }
    return all;
}

Result<bool> Parties::isPrivate(const QString& title) {
    RAPPORT_TRY(load());
    const QString text = textKey(title);
    return std::ranges::any_of(privateTitles_, [&](const QString& rule) { return text.contains(rule); });
}

void Parties::add(const Whose& whose, Interaction interaction, const QString& key, qint32 row) {
    if (!key.isEmpty()) {
        const qsizetype before = keys_.size();
        keys_.insert(key);
        if (keys_.size() == before) {
            book_.rows[static_cast<size_t>(row)].fate = Fate::Skipped;
            return;
        }
    }
    IncomingClient& client = book_.clients[whose.place];
    for (Incoming<Contact>& contact : client.contacts)
        if (contact.row < 0) contact.row = row;
    if (interaction.timeSpent) client.found->time += *interaction.timeSpent;
    client.interactions.push_back({std::move(interaction), row, 0, key});
}

void Parties::passOver(const Whose& whose, Duration time) {
    book_.rows.pop_back();
    ++book_.passedOver;
    if (whose.standing != Standing::Stranger) return;
    ClientMatch& match = book_.strangers[whose.place];
    ++match.rows;
    match.time += time;
}

} // namespace rapport::importing
