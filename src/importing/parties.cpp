// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/parties.h"

#include "base/text_key.h"
#include "domain/likeness.h"

#include <QRegularExpression>

#include <algorithm>

namespace rapport::importing {

namespace {

/// Shorter names stand in titles by chance.
constexpr qsizetype kShortestNameInTitle = 4;
/// More unknown numbers or addresses than these nobody goes through; what is beyond is only counted.
constexpr size_t kMostStrangers = 100'000;
/// Figures by which the end of a number is looked up: those dialled within a town.
constexpr qsizetype kEnding = 6;
constexpr size_t kMostProposed = 5;

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

void Parties::own(Owners& owners, const QString& mark, Id<Client> client) {
    if (mark.isEmpty()) return;
    Owner& owner = owners[mark];
    if (std::ranges::find(owner.clients, client) == owner.clients.end()) owner.clients.push_back(client);
}

void Parties::ownPhones(const Contact& contact) {
    static const QRegularExpression separators(QStringLiteral("[;,\\n]"));
    const auto take = [&](const QString& mark) {
        own(phones_, mark, contact.clientId);
        if (mark.size() > kEnding) endings_[mark.right(kEnding)] << mark;
    };
    for (const QString& phone : contact.phone.split(separators, Qt::SkipEmptyParts)) {
        const QString mark = numbers_.mark(phone);
        const QStringList parts = phone.split(u'/', Qt::SkipEmptyParts);
        // A stroke stands within one number, or between two.
        if (mark.startsWith(u'+') || parts.size() < 2)
            take(mark);
        else
            for (const QString& part : parts)
                take(numbers_.mark(part));
    }
}

void Parties::loadExclusions(const std::vector<Exclusion>& rules) {
    for (const Exclusion& rule : rules) {
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
}

Result<void> Parties::load() {
    if (isLoaded_) return {};
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, existing_.clients());
    for (const Client& client : clients) {
        clients_.insert(client.id, client);
        const QString key = firmKey(client.name);
        names_[key].push_back(client.id);
        if (key.size() >= kShortestNameInTitle) firms_.push_back({between(key), client.id});
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, existing_.contacts());
    for (const Contact& contact : contacts) {
        ownPhones(contact);
        own(emails_, emailKey(contact.email), contact.clientId);
    }
    RAPPORT_TRY_ASSIGN(const BookHeader header, existing_.header());
    loadExclusions(header.exclusions);
    isLoaded_ = true;
    return {};
}

bool Parties::isExcluded(const QString& phone, const QString& email) const {
    if (!phone.isEmpty() && privatePhones_.contains(phone)) return true;
    return !email.isEmpty() && (privateEmails_.contains(email) || privateDomains_.contains(domainOf(email)));
}

Parties::Marks Parties::marksOf(const Party& party) const {
    Marks marks;
    marks.phone = party.phone.isEmpty() ? QString() : numbers_.mark(party.phone);
    marks.email = emailKey(party.email);
    if (marks.phone.isEmpty() && marks.email.isEmpty()) return marks;
    // Who has both is known by the number, unless only the address is known.
    marks.byPhone = !marks.phone.isEmpty() && (marks.email.isEmpty() || !emails_.contains(marks.email));
    marks.key = marks.byPhone ? u'p' + marks.phone : u'e' + marks.email;
    return marks;
}

const Parties::Owner* Parties::ownerOf(const Marks& marks) const {
    const Owners& owners = marks.byPhone ? phones_ : emails_;
    const auto owner = owners.constFind(marks.byPhone ? marks.phone : marks.email);
    return owner == owners.constEnd() ? nullptr : &*owner;
}

Result<Parties::Whose> Parties::whose(const Party& party) {
    RAPPORT_TRY(load());
    const Marks marks = marksOf(party);
    if (marks.key.isEmpty()) return Whose{};
    if (const auto known = found_.constFind(marks.key); known != found_.constEnd()) return *known;
    const Whose whose =
        isExcluded(marks.phone, marks.email)
            ? Whose{Standing::Excluded, 0}
            : find(marks.key, party, ownerOf(marks), marks.byPhone ? MatchedBy::Phone : MatchedBy::Email);
    if (whose.standing != Standing::Unnamed) found_.insert(marks.key, whose);
    return whose;
}

Result<bool> Parties::knows(const Party& party) {
    RAPPORT_TRY(load());
    const Marks marks = marksOf(party);
    if (marks.key.isEmpty()) return false;
    if (isExcluded(marks.phone, marks.email) || ownerOf(marks)) return true;
    const auto choice = request_.choices.find(marks.key);
    return choice != request_.choices.end() && choice->second.kind != ClientChoice::Kind::Leave;
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
    if (owner && owner->clients.size() == 1) return known(key, party, clients_[owner->clients.front()], by);
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
        // So that the number is known from now on; it is told by the first record.
        Contact contact;
        contact.name = party.name.isEmpty() ? client.name : party.name;
        contact.phone = party.phone;
        contact.email = party.email;
        pending_.insert(book_.clients.size() - 1, contact);
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
    if (book_.strangers.size() >= kMostStrangers) {
        const auto isSaid = [](const Notice& notice) { return notice.code == "strangers_not_listed"; };
        if (std::ranges::none_of(book_.notices, isSaid))
            book_.notices.push_back(
                {"strangers_not_listed", {{QStringLiteral("count"), QString::number(kMostStrangers)}}});
        return {};
    }
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
    else
        propose(match, party);
    return {Standing::Stranger, book_.strangers.size() - 1};
}

void Parties::propose(ClientMatch& match, const Party& party) const {
    const auto add = [&](Id<Client> client) {
        const auto same = [client](const CloseClient& close) { return close.client == client; };
        if (match.close.size() < kMostProposed && std::ranges::none_of(match.close, same))
            match.close.push_back({client, clients_[client].name});
    };
    if (!party.name.isEmpty())
        for (const Id<Client> client : names_.value(firmKey(party.name)))
            add(client);
    const QString digits = phoneDigits(party.phone);
    if (digits.size() < kEnding) return;
    for (const QString& mark : endings_.value(digits.right(kEnding))) {
        const auto owner = phones_.constFind(mark);
        if (owner == phones_.constEnd() || !mark.endsWith(digits)) continue;
        for (const Id<Client> client : owner->clients)
            add(client);
    }
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
                whose =
                    found_.insert(key, known(key, party, clients_[owner.clients.front()], MatchedBy::Choice));
            } else {
                whose = found_.insert(key, stranger(key, party, &owner));
                if (whose->standing == Standing::Stranger)
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
    if (const auto contact = pending_.constFind(whose.place); contact != pending_.constEnd()) {
        client.contacts.push_back({*contact, row, 0});
        pending_.erase(contact);
    }
    if (interaction.timeSpent) client.found->time += *interaction.timeSpent;
    client.interactions.push_back({std::move(interaction), row, 0, key});
}

void Parties::passOver(const Whose& whose, Duration time) {
    book_.rows.pop_back();
    ++book_.passedOver;
    count(whose, time, 1);
}

void Parties::count(const Whose& whose, Duration time, qint32 rows) {
    if (whose.standing != Standing::Stranger) return;
    ClientMatch& match = book_.strangers[whose.place];
    match.rows += rows;
    match.time += time;
}

} // namespace rapport::importing
