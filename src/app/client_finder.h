// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sound_key.h"
#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/contact.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// A client found, and what tells it from others of the name: the contact, number or address it was found by,
/// else its first contact.
struct FoundClient {
    Id<Client> id;
    QString name;
    QString detail;
    bool archived = false;
};

/// Finds clients while somebody types, by any part of name, contact, telephone number, e-mail address or
/// reference, in any of the scripts Rapport is used in; a name written in another script than it is recorded
/// in is found after all others. Among equals the one dealt with last comes first. What it searches is kept
/// in memory and brought up to date from the change log before each search, so it also knows what other
/// programs wrote. Belongs to the thread of the workspaces it is given; a finder may outlive them.
class ClientFinder {
public:
    static constexpr int fewEnough = 12;

    /// Best first; each word of the text must be found. Without a text those dealt with last. Archived
    /// clients come last, and only where something was typed.
    Result<std::vector<FoundClient>> find(Workspace& workspace, const QString& text, int limit = fewEnough);
    /// Who has this telephone number, however it is written here and there, with or without the country's
    /// code.
    Result<std::vector<FoundClient>> byPhone(Workspace& workspace, const QString& number);
    /// Who may be the same as a client about to be made: the same name but for forms such as "Ltd", the same
    /// name in another script, one that begins the other, or the same telephone number. An empty number is
    /// none.
    Result<std::vector<FoundClient>> similar(Workspace& workspace, const QString& name,
                                             const QString& number);

private:
    struct Person {
        QString name, email, phone; ///< As written.
        QString nameKey, emailKey, digits;
    };
    struct Word {
        Script script;
        QString sound;
    };
    struct Entry {
        Id<Client> id;
        QString name, nameKey, reference, referenceKey;
        bool archived = false;
        std::vector<Person> people;
        std::vector<Word> words; ///< Of the name and the people.
        Day lastDay;
        qint64 lastDealing = 0; ///< Breaks ties within a day; 0: never.
    };
    struct Hit {
        int rank = 0; ///< The less, the better.
        QString detail{};
    };
    struct Found {
        Hit hit;
        const Entry* entry;
    };

    Result<void> refresh(Workspace& workspace);
    Result<void> readAll(Workspace& workspace);
    Result<void> readOne(Workspace& workspace, Id<Client> id);
    void put(const Client& client, const std::vector<Contact>& contacts);
    static std::optional<Hit> match(const Entry& entry, const QString& text, const QStringList& words);
    static std::optional<Hit> matchWord(const Entry& entry, const QString& word);
    static std::optional<Hit> matchPhone(const Entry& entry, const QString& digits);
    static std::vector<FoundClient> best(std::vector<Found>& found, int limit);

    QString path_; ///< Of the book that is known; empty: none.
    qint64 lastChange_ = 0;
    std::vector<Entry> entries_;
    QHash<Id<Client>, size_t> places_;
};

} // namespace rapport::app
