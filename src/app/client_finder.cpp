// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client_finder.h"

#include "app/workspace.h"
#include "base/text_key.h"
#include "storage/book.h"
#include "storage/change_log.h"
#include "storage/last_dealings.h"
#include "storage/repositories.h"
#include "storage/search_keys.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace rapport::app {

namespace {

constexpr int fewChanges = 40;        // more than that are read anew with everything else
constexpr qsizetype wholeNumber = 7;  // digits of a telephone number without any code
constexpr qsizetype partOfNumber = 3; // two digits are part of nearly every number

enum Rank { NameBegins, WordBegins, InName, InContact, InAddress, InNumber, SameNumber, Sounds };

QStringList wordsOf(const QString& key) {
    QStringList words;
    QString word;
    for (const QChar c : key) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << std::exchange(word, {});
        }
    }
    return word.isEmpty() ? words : words << word;
}

bool beginsWord(const QString& key, const QString& part) {
    for (qsizetype at = key.indexOf(part); at >= 0; at = key.indexOf(part, at + 1)) {
        if (at == 0 || !key[at - 1].isLetterOrNumber()) return true;
    }
    return false;
}

/// Digits of what looks like a telephone number; empty when it does not.
QString numberIn(const QString& text) {
    for (const QChar c : text) {
        if (c.isLetter()) return {};
    }
    const QString digits = storage::phoneDigits(text);
    return digits.size() >= partOfNumber ? digits : QString();
}

bool sameNumber(const QString& one, const QString& other) {
    const qsizetype shorter = std::min(one.size(), other.size());
    if (one.isEmpty() || one == other) return !one.isEmpty();
    qsizetype same = 0;
    while (same < shorter && one[one.size() - 1 - same] == other[other.size() - 1 - same])
        ++same;
    // The rest is the country's code or the 0 that stands for it.
    return same >= wholeNumber && shorter - same <= 3;
}

/// Without what only says what sort of company it is.
QStringList namingWords(const QString& name) {
    static const QSet<QString> forms{QStringLiteral("ltd"),  QStringLiteral("limited"), QStringLiteral("llc"),
                                     QStringLiteral("inc"),  QStringLiteral("gmbh"),    QStringLiteral("co"),
                                     QStringLiteral("corp"), QStringLiteral("company"), QStringLiteral("the"),
                                     QStringLiteral("and"),  QStringLiteral("ооо"),     QStringLiteral("ип"),
                                     QStringLiteral("شرکت"), QStringLiteral("شرکه")};
    QStringList words = wordsOf(textKey(name));
    words.removeIf([](const QString& word) { return forms.contains(word); });
    return words;
}

QStringList soundsOf(const QStringList& words) {
    QStringList sounds;
    for (const QString& word : words) {
        if (const QString sound = soundKey(word); !sound.isEmpty()) sounds << sound;
    }
    return sounds;
}

bool begins(const QStringList& shorter, const QStringList& longer) {
    return !shorter.isEmpty() && longer.mid(0, shorter.size()) == shorter;
}

bool mayBeSame(const QStringList& one, const QStringList& other) {
    if (begins(one, other) || begins(other, one)) return true;
    const bool apart = scriptOf(one.join(u' ')) != scriptOf(other.join(u' '));
    const QStringList sounds = soundsOf(one);
    return apart && sounds.join(QString()).size() >= 3 && sounds == soundsOf(other);
}

} // namespace

Result<void> ClientFinder::refresh(Workspace& workspace) {
    RAPPORT_TRY_ASSIGN(const std::vector<storage::Change> changes,
                       storage::ChangeLog(workspace.book()).latest(fewChanges));
    const qint64 newest = changes.empty() ? 0 : changes.front().id.value();
    const bool known = path_ == workspace.path();
    if (known && newest == lastChange_) return {};
    QSet<Id<Client>> clients;
    bool everything = !known || newest < lastChange_ ||
                      (changes.size() == fewChanges && changes.back().id.value() > lastChange_);
    for (const storage::Change& change : changes) {
        if (change.id.value() <= lastChange_) break;
        // What was done to one client and no other.
        const bool ofOne = change.note.clientId && !change.importId && !change.reverts &&
                           change.note.command != "merge_clients";
        everything = everything || !ofOne;
        if (ofOne) clients.insert(*change.note.clientId);
    }
    if (everything) {
        RAPPORT_TRY(readAll(workspace));
    } else {
        for (const Id<Client> id : clients)
            RAPPORT_TRY(readOne(workspace, id));
    }
    path_ = workspace.path();
    lastChange_ = newest;
    return {};
}

Result<void> ClientFinder::readAll(Workspace& workspace) {
    storage::Book& book = workspace.book();
    path_.clear(); // until it is whole
    entries_.clear();
    places_.clear();
    RAPPORT_TRY_ASSIGN(const std::vector<Client> clients, storage::ClientRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, storage::ContactRepository(book).all());
    RAPPORT_TRY_ASSIGN(const std::vector<storage::LastDealing> dealings, storage::lastDealings(book));
    QHash<Id<Client>, std::vector<Contact>> byClient;
    for (const Contact& contact : contacts)
        byClient[contact.clientId].push_back(contact);
    entries_.reserve(clients.size());
    for (const Client& client : clients)
        put(client, byClient.value(client.id));
    for (const storage::LastDealing& dealing : dealings) {
        if (const auto place = places_.constFind(dealing.client); place != places_.constEnd()) {
            entries_[*place].lastDay = dealing.day;
            entries_[*place].lastDealing = dealing.id.value();
        }
    }
    return {};
}

Result<void> ClientFinder::readOne(Workspace& workspace, Id<Client> id) {
    storage::Book& book = workspace.book();
    const auto client = storage::ClientRepository(book).byId(id);
    if (!client) {
        if (client.error().code != "record_not_found") return client.error();
        return readAll(workspace); // it is gone, and places have moved
    }
    RAPPORT_TRY_ASSIGN(const std::vector<Contact> contacts, storage::ContactRepository(book).forClient(id));
    RAPPORT_TRY_ASSIGN(const std::vector<storage::LastDealing> dealings, storage::lastDealings(book, id));
    put(client->record, contacts);
    Entry& entry = entries_[places_.value(id)];
    entry.lastDay = dealings.empty() ? Day() : dealings.front().day;
    entry.lastDealing = dealings.empty() ? 0 : dealings.front().id.value();
    return {};
}

void ClientFinder::put(const Client& client, const std::vector<Contact>& contacts) {
    if (!places_.contains(client.id)) {
        places_.insert(client.id, entries_.size());
        entries_.emplace_back();
    }
    Entry& entry = entries_[places_.value(client.id)];
    entry = Entry{};
    entry.id = client.id;
    entry.name = client.name;
    entry.nameKey = textKey(client.name);
    entry.reference = client.externalRef;
    entry.referenceKey = textKey(client.externalRef);
    entry.archived = client.archived;
    QStringList words = wordsOf(entry.nameKey);
    for (const Contact& contact : contacts) {
        const Person& person = entry.people.emplace_back(Person{contact.name, contact.email, contact.phone,
                                                                textKey(contact.name), textKey(contact.email),
                                                                storage::phoneDigits(contact.phone)});
        words << wordsOf(person.nameKey);
    }
    for (const QString& word : words) {
        if (const QString sound = soundKey(word); !sound.isEmpty())
            entry.words.push_back({scriptOf(word), sound});
    }
}

std::optional<ClientFinder::Hit> ClientFinder::match(const Entry& entry, const QString& text,
                                                     const QStringList& words) {
    if (entry.nameKey.startsWith(text)) return Hit{NameBegins};
    if (const QString digits = numberIn(text); !digits.isEmpty()) {
        if (const auto hit = matchPhone(entry, digits)) return hit;
    }
    Hit worst;
    for (const QString& word : words) {
        const auto hit = matchWord(entry, word);
        if (!hit) return std::nullopt;
        if (hit->rank >= worst.rank) worst = *hit;
    }
    return worst;
}

std::optional<ClientFinder::Hit> ClientFinder::matchWord(const Entry& entry, const QString& word) {
    if (beginsWord(entry.nameKey, word)) return Hit{WordBegins};
    if (entry.nameKey.contains(word)) return Hit{InName};
    for (const Person& person : entry.people) {
        if (person.nameKey.contains(word)) return Hit{InContact, person.name};
        if (person.emailKey.contains(word)) return Hit{InAddress, person.email};
    }
    if (entry.referenceKey.contains(word)) return Hit{InAddress, entry.reference};
    if (const QString digits = numberIn(word); !digits.isEmpty()) return matchPhone(entry, digits);
    const Script script = scriptOf(word);
    const QString sound = script == Script::None ? QString() : soundKey(word);
    for (const Word& own : entry.words) {
        if (sound.isEmpty() || own.script == script) continue;
        // One consonant begins too many names; it must be all there is.
        if (sound.size() > 1 ? own.sound.startsWith(sound) : own.sound == sound) return Hit{Sounds};
    }
    return std::nullopt;
}

std::optional<ClientFinder::Hit> ClientFinder::matchPhone(const Entry& entry, const QString& digits) {
    for (const Person& person : entry.people) {
        if (person.digits.contains(digits)) return Hit{InNumber, person.phone};
        if (sameNumber(person.digits, digits)) return Hit{SameNumber, person.phone};
    }
    return std::nullopt;
}

std::vector<FoundClient> ClientFinder::best(std::vector<Found>& found, int limit) {
    const auto better = [](const Found& a, const Found& b) {
        const Entry& one = *a.entry;
        const Entry& other = *b.entry;
        if (one.archived != other.archived) return other.archived;
        if (a.hit.rank != b.hit.rank) return a.hit.rank < b.hit.rank;
        if ((one.lastDealing == 0) != (other.lastDealing == 0)) return other.lastDealing == 0;
        if (one.lastDay != other.lastDay) return one.lastDay > other.lastDay;
        if (one.lastDealing != other.lastDealing) return one.lastDealing > other.lastDealing;
        return one.nameKey != other.nameKey ? one.nameKey < other.nameKey : one.id < other.id;
    };
    const auto end = found.begin() + std::min<qsizetype>(qsizetype(found.size()), std::max(0, limit));
    std::partial_sort(found.begin(), end, found.end(), better);
    std::vector<FoundClient> clients;
    for (auto one = found.begin(); one != end; ++one) {
        const Entry& entry = *one->entry;
        QString detail = one->hit.detail;
        if (detail.isEmpty() && !entry.people.empty()) detail = entry.people.front().name;
        clients.push_back({entry.id, entry.name, detail == entry.name ? QString() : detail, entry.archived});
    }
    return clients;
}

Result<std::vector<FoundClient>> ClientFinder::find(Workspace& workspace, const QString& text, int limit) {
    RAPPORT_TRY(refresh(workspace));
    const QString key = textKey(text);
    const QStringList words = key.split(u' ', Qt::SkipEmptyParts);
    std::vector<Found> found;
    for (const Entry& entry : entries_) {
        if (words.isEmpty()) {
            if (!entry.archived) found.push_back({{}, &entry});
        } else if (const auto hit = match(entry, key, words)) {
            found.push_back({*hit, &entry});
        }
    }
    return best(found, limit);
}

Result<std::vector<FoundClient>> ClientFinder::byPhone(Workspace& workspace, const QString& number) {
    RAPPORT_TRY(refresh(workspace));
    const QString digits = storage::phoneDigits(number);
    std::vector<Found> found;
    for (const Entry& entry : entries_) {
        const auto person = std::ranges::find_if(
            entry.people, [&](const Person& one) { return sameNumber(one.digits, digits); });
        if (person != entry.people.end()) found.push_back({{0, person->name}, &entry});
    }
    return best(found, fewEnough);
}

Result<std::vector<FoundClient>> ClientFinder::similar(Workspace& workspace, const QString& name,
                                                       const QString& number) {
    RAPPORT_TRY(refresh(workspace));
    const QString digits = storage::phoneDigits(number);
    const QStringList words = namingWords(name);
    std::vector<Found> found;
    for (const Entry& entry : entries_) {
        const auto person = std::ranges::find_if(
            entry.people, [&](const Person& one) { return sameNumber(one.digits, digits); });
        if (person != entry.people.end()) {
            found.push_back({{0, person->phone}, &entry});
        } else if (mayBeSame(words, namingWords(entry.name))) {
            found.push_back({{1}, &entry});
        }
    }
    return best(found, fewEnough);
}

} // namespace rapport::app
