// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duplicates.h"

#include "app/access.h"
#include "app/workspace.h"
#include "base/text_key.h"
#include "storage/repositories.h"
#include "storage/search_keys.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace rapport::app {

namespace {

constexpr qsizetype shortestPhone = 7;     // below that numbers are extensions and short codes
constexpr qsizetype phoneLength = 9;       // of most national numbers without their trunk prefix
constexpr qsizetype shortestCloseName = 5; // "Bell" and "Ball" are two names, not one with a slip
constexpr size_t commonestSharedPart = 40; // what more clients share says nothing of any two of them

const QSet<QString>& legalForms() {
    static const QSet<QString> forms = [] {
        QSet<QString> keys;
        for (const char16_t* form :
             {u"Ltd",          u"Limited", u"LLC",         u"LLP",   u"LP",      u"PLC",      u"Inc",
              u"Incorporated", u"Corp",    u"Corporation", u"Co",    u"Company", u"Pty",      u"Pte",
              u"GmbH",         u"mbH",     u"AG",          u"KG",    u"OHG",     u"UG",       u"GbR",
              u"eK",           u"eU",      u"SA",          u"SAS",   u"SARL",    u"SASU",     u"EURL",
              u"SL",           u"SRL",     u"SpA",         u"SNC",   u"BV",      u"NV",       u"VOF",
              u"AB",           u"AS",      u"ASA",         u"ApS",   u"Oy",      u"Oyj",      u"Kft",
              u"Zrt",          u"SRO",     u"DOO",         u"ooo",   u"FZE",     u"FZCO",     u"WLL",
              u"ООО",          u"ОАО",     u"ЗАО",         u"ПАО",   u"АО",      u"ИП",       u"ТОО",
              u"شركة",         u"شرکت",    u"الشركة",      u"مؤسسة", u"موسسه",   u"المحدودة", u"محدودة",
              u"محدود",        u"ذمم",     u"شمم",         u"شمك",   u"سهامی",   u"خاص",      u"عام",
              u"and",          u"und",     u"et"})
            keys.insert(textKey(QString::fromUtf16(form)));
        return keys;
    }();
    return forms;
}

/// Letters and digits apart: a slip changes a letter, another digit is another branch.
struct Spelling {
    QString letters;
    QString digits;
    explicit Spelling(const QString& key) {
        for (const QChar c : key) {
            if (c.isDigit())
                digits += c;
            else if (!c.isSpace())
                letters += c;
        }
    }
};

/// Edits from one to the other, neighbouring letters swapped counting once; `limit` + 1 when there are more.
int editDistance(const QString& one, const QString& other, int limit) {
    if (qAbs(one.size() - other.size()) > limit) return limit + 1;
    const auto width = static_cast<size_t>(other.size() + 1);
    std::vector<int> before(width), last(width), row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = static_cast<int>(i);
        int best = row[0];
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int change = one[i - 1] == other[j - 1] ? 0 : 1;
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + change});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[at] = std::min(row[at], before[at - 2] + 1);
            best = std::min(best, row[at]);
        }
        if (best > limit) return limit + 1;
        before = std::exchange(last, row);
    }
    return last.back();
}

/// One client as it is compared.
struct Entry {
    LikeClient client;
    QString name; ///< firmKey()
    QStringList emails, emailKeys;
    QStringList phones, phoneKeys;
};

void addContact(Entry& entry, const Contact& contact) {
    if (const QString key = storage::emailKey(contact.email); key.contains(u'@')) {
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

void pairAll(const QHash<QString, Places>& groups, PairList& pairs) {
    for (const Places& places : groups) {
        if (places.size() > commonestSharedPart) continue;
        for (size_t i = 0; i < places.size(); ++i)
            for (size_t j = i + 1; j < places.size(); ++j)
                pairs.add(places[i], places[j]);
    }
}

/// Candidates for close names, found without comparing everybody with everybody: names one edit apart are the
/// same once the right letter is left out of each, and names further apart still share a word.
void pairCloseNames(const std::vector<Entry>& entries, const QHash<QString, Places>& byName,
                    PairList& pairs) {
    QHash<QString, Places> byRest, byWord;
    for (auto group = byName.cbegin(); group != byName.cend(); ++group) {
        const size_t place = group->front(); // those of the same name are paired already
        const Spelling spelling(entries[place].name);
        if (spelling.letters.size() < shortestCloseName) continue;
        const auto note = [place](QHash<QString, Places>& groups, const QString& key) {
            Places& places = groups[key];
            if (places.empty() || places.back() != place) places.push_back(place);
        };
        note(byRest, spelling.letters + spelling.digits);
        for (qsizetype left = 0; left < spelling.letters.size(); ++left)
            note(byRest, QString(spelling.letters).remove(left, 1) + spelling.digits);
        for (const QString& word : entries[place].name.split(u' ', Qt::SkipEmptyParts))
            if (word.size() >= shortestCloseName) note(byWord, word);
    }
    pairAll(byRest, pairs);
    pairAll(byWord, pairs);
}

} // namespace

QString firmKey(const QString& name) {
    QString spaced;
    for (const QChar c : textKey(name)) {
        if (c.isLetterOrNumber())
            spaced += c;
        else if (c != u'.' && c != u'\'' && c != u'’')
            spaced += u' ';
    }
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    QStringList kept;
    for (const QString& word : words)
        if (!legalForms().contains(word)) kept << word;
    return (kept.isEmpty() ? words : kept).join(u' ');
}

QString phoneKey(const QString& phone) {
    QString digits = storage::phoneDigits(phone);
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits.size() < shortestPhone ? QString() : digits.right(phoneLength);
}

bool closelySpelled(const QString& one, const QString& other) {
    const Spelling left(one);
    const Spelling right(other);
    const qsizetype shorter = std::min(left.letters.size(), right.letters.size());
    if (shorter < shortestCloseName || left.digits != right.digits) return false;
    const int slips = shorter < 14 ? 1 : 2; // "north bakery" and "south bakery" are two apart
    return editDistance(left.letters, right.letters, slips) <= slips;
}

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
    pairCloseNames(entries, byName, pairs);
    std::vector<LikePair> found = pairs.take();
    std::ranges::sort(found, [](const LikePair& a, const LikePair& b) {
        return std::tuple(a.first.reason, textKey(a.first.name), a.first.client, a.second.client) <
               std::tuple(b.first.reason, textKey(b.first.name), b.first.client, b.second.client);
    });
    return found;
}

} // namespace rapport::app
