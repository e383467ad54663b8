// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/existing_records.h"
#include "importing/import_request.h"
#include "importing/incoming.h"
#include "importing/phone_numbers.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace rapport::importing {

/// What a list tells of who was on the other end of a call, a message or an appointment: a number, an
/// address, or both.
struct Party {
    QString phone{}; ///< As the file has it.
    QString email{};
    QString name{}; ///< As the file has it; may be empty.
};

/// Finds whose the records of telephone lists, calendars and mailboxes are, while they are read: a client's
/// by a number or an address of one of its contacts, or as the user decided; nobody's that is known; or
/// somebody private's. Only of the first kind are records kept, however long the list; the others are
/// counted.
class Parties {
public:
    Parties(const ImportRequest& request, ExistingRecords& existing, IncomingBook& book);

    enum class Standing {
        Known,
        Stranger, ///< Nobody is known by it, or several are.
        Excluded, ///< By a rule, or by what the user has just decided.
        Unnamed   ///< It has neither number nor address.
    };
    struct Whose {
        Standing standing = Standing::Unnamed;
        size_t place = 0; ///< In IncomingBook::clients of Known, in IncomingBook::strangers of Stranger.
    };
    /// Errors: of reading the book, at the first question.
    Result<Whose> whose(const Party& party);
    /// Whether it is a client's or an excluded one; unlike whose() this remembers nobody.
    Result<bool> knows(const Party& party);
    /// The form numbers are compared in (PhoneNumbers::mark).
    QString mark(const QString& phone) const { return numbers_.mark(phone); }
    /// The clients whose name stands in a title, for the user to confirm: each a stranger with the client in
    /// ClientMatch::close, until the user has decided.
    Result<std::vector<Whose>> named(const QString& title);
    /// Whether a rule keeps appointments of this title out.
    Result<bool> isPrivate(const QString& title);

    /// A dealing of somebody known; `key` is its identity (source_key.h). Of a key that was there before in
    /// these files the row is skipped.
    void add(const Whose& whose, Interaction interaction, const QString& key, qint32 row);
    /// A record of somebody else: it counts for what strangers are listed by, and its row, which must be the
    /// newest, is forgotten.
    void passOver(const Whose& whose, Duration time);
    /// So many records of a stranger more, of rows that were passed over before.
    void count(const Whose& whose, Duration time, qint32 rows);

private:
    struct Owner {
        std::vector<Id<Client>> clients; ///< More than one: nobody's.
    };
    using Owners = QHash<QString, Owner>;

    /// What a party is looked up by.
    struct Marks {
        QString phone, email;
        bool byPhone = false;
        QString key; ///< Of ClientMatch; empty: it has neither.
    };
    Marks marksOf(const Party& party) const;
    const Owner* ownerOf(const Marks& marks) const;

    Result<void> load();
    void loadExclusions(const std::vector<Exclusion>& rules);
    void own(Owners& owners, const QString& mark, Id<Client> client);
    void ownPhones(const Contact& contact);
    bool isExcluded(const QString& phone, const QString& email) const;
    /// Looked up once for each mark.
    Whose find(const QString& key, const Party& party, const Owner* owner, MatchedBy by);
    Whose known(const QString& key, const Party& party, const Client& client, MatchedBy by);
    Whose made(const QString& key, const Party& party, const QString& name);
    /// Unnamed where there are too many of them to list.
    Whose stranger(const QString& key, const Party& party, const Owner* owner);
    /// Clients it may be: of the name the file has, or with a number that ends alike.
    void propose(ClientMatch& match, const Party& party) const;
    void exclude(const Party& party);

    const ImportRequest& request_;
    ExistingRecords& existing_;
    IncomingBook& book_;
    PhoneNumbers numbers_;
    bool isLoaded_ = false;
    QHash<Id<Client>, Client> clients_;
    Owners phones_, emails_;
    QHash<QString, std::vector<Id<Client>>> names_; ///< By firmKey().
    QHash<QString, QStringList> endings_;           ///< The numbers of clients by their last figures.
    QSet<QString> privatePhones_, privateEmails_, privateDomains_;
    QStringList privateTitles_;
    struct FirmName {
        QString key; ///< firmKey() between blanks.
        Id<Client> client;
    };
    std::vector<FirmName> firms_;
    QHash<QString, Whose> found_;    ///< By the key of the mark.
    QHash<size_t, Contact> pending_; ///< Of clients the user named, by their place, until the first record.
    QSet<QString> keys_;             ///< Of the records added.
};

} // namespace rapport::importing
