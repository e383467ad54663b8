// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/receipt_payers.h"

#include "domain/likeness.h"

#include <QStringList>

namespace rapport::importing {

namespace {

/// Banks cut names off after 27, 35 or 70 characters.
constexpr qsizetype kShortestCut = 20;

/// firmKey() with spelled-out umlauts as textKey() leaves written ones: "mueller" and "müller" are "muller".
QString payerKey(const QString& name) {
    QString key = firmKey(name);
    key.replace(QStringLiteral("ae"), QStringLiteral("a"));
    key.replace(QStringLiteral("oe"), QStringLiteral("o"));
    key.replace(QStringLiteral("ue"), QStringLiteral("u"));
    return key;
}

QString sortedWords(const QString& key) {
    QStringList words = key.split(u' ', Qt::SkipEmptyParts);
    words.sort();
    return words.join(u' ');
}

std::vector<std::pair<QString, Id<Client>>> namesOf(const std::vector<Client>& clients,
                                                    const std::vector<Contact>& contacts) {
    std::vector<std::pair<QString, Id<Client>>> names;
    for (const Client& client : clients)
        if (const QString key = payerKey(client.name); !key.isEmpty()) names.emplace_back(key, client.id);
    for (const Contact& contact : contacts)
        if (const QString key = payerKey(contact.name); key.contains(u' ')) // A first name is anybody's.
            names.emplace_back(key, contact.clientId);
    return names;
}

/// The name itself, as people and banks write it.
bool isSame(const QString& payer, const QString& name) {
    return payer == name || sortedWords(payer) == sortedWords(name) || closelySpelled(payer, name);
}

} // namespace

std::vector<QString> ReceiptPayers::keysOf(const std::vector<std::pair<QString, Id<Client>>>& names) {
    std::vector<QString> keys;
    keys.reserve(names.size());
    for (const auto& [key, client] : names)
        keys.push_back(key);
    return keys;
}

ReceiptPayers::ReceiptPayers(const std::vector<Client>& clients, const std::vector<Contact>& contacts)
    : names_(namesOf(clients, contacts)), close_(keysOf(names_)) {}

ReceiptPayers::Found ReceiptPayers::find(const QString& payer) {
    const auto known = found_.constFind(payer);
    if (known != found_.constEnd()) return *known;
    Found found;
    const QString key = payerKey(payer);
    if (!key.isEmpty()) {
        for (const size_t place : close_.closeTo(key)) {
            found.close.insert(names_[place].second);
            if (isSame(key, names_[place].first)) found.clients.insert(names_[place].second);
        }
        if (found.clients.isEmpty() && key.size() >= kShortestCut)
            for (const auto& [name, client] : names_)
                if (name.startsWith(key)) found.clients.insert(client);
        found.close.unite(found.clients);
    }
    found_.insert(payer, found);
    return found;
}

} // namespace rapport::importing
