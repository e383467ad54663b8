// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/facts_repository.h"

#include "storage/book.h"
#include "storage/connection.h"
#include "storage/facts_builder.h"
#include "storage/facts_codec.h"
#include "storage/record_store.h"
#include "storage/transaction.h"

namespace rapport::storage {

using namespace scoring;

namespace {

Error noSuchClient(Id<Client> client) {
    return Error{ErrorKind::Usage,
                 "record_not_found",
                 {{QStringLiteral("table"), QStringLiteral("client")},
                  {QStringLiteral("id"), QString::number(client.value())}}};
}

/// Calls `each(facts)` for these clients, a handful at a time.
template <typename Each>
Result<void> buildEach(Book& book, std::span<const Id<Client>> clients, Each&& each) {
    RAPPORT_TRY_ASSIGN(const FactsBuilder builder, FactsBuilder::begin(book.connection(), book.base()));
    std::vector<Id<Client>> sorted(clients.begin(), clients.end());
    std::sort(sorted.begin(), sorted.end());
    for (std::span<const Id<Client>> rest = sorted; !rest.empty();) {
        const auto some = rest.first(std::min(rest.size(), FactsBuilder::kMostClients));
        RAPPORT_TRY_ASSIGN(std::vector<ClientFacts> built, builder.build(some));
        RAPPORT_TRY(each(some, std::move(built)));
        rest = rest.subspan(some.size());
    }
    return {};
}

/// Reads what is kept. Facts that cannot be read (another format, damage) are recomputed.
Result<std::vector<ClientFacts>> readKept(Book& book, const Where& where) {
    std::vector<ClientFacts> facts;
    std::vector<Id<Client>> unreadable;
    {
        RAPPORT_TRY_ASSIGN(
            Statement rows,
            prepared(book.connection(),
                     QStringLiteral(
                         "SELECT client_id, format, facts FROM client_facts WHERE %1 ORDER BY client_id")
                         .arg(where.condition),
                     where.values));
        while (true) {
            RAPPORT_TRY_ASSIGN(const bool found, rows.next());
            if (!found) break;
            const Id<Client> client(rows.integer(0));
            std::optional<ClientFacts> decoded;
            if (rows.integer(1) == kFactsFormat)
                decoded = decodeFacts(rows.value(2).toByteArray(), client, book.base());
            if (decoded)
                facts.push_back(std::move(*decoded));
            else
                unreadable.push_back(client);
        }
    }
    if (unreadable.empty()) return facts;
    RAPPORT_TRY_ASSIGN(auto raw, FactsRepository(book).rawOf(unreadable));
    facts.insert(facts.end(), std::make_move_iterator(raw.begin()), std::make_move_iterator(raw.end()));
    std::sort(facts.begin(), facts.end(),
              [](const ClientFacts& a, const ClientFacts& b) { return a.clientId < b.clientId; });
    return facts;
}

/// Writes the facts of one client unless they are what is kept; says whether it wrote.
Result<bool> keep(Connection& connection, const ClientFacts& facts, qint64 version) {
    const QByteArray bytes = encodeFacts(facts);
    const QVariant client = toSql(facts.clientId);
    bool present = false;
    {
        RAPPORT_TRY_ASSIGN(Statement kept,
                           prepared(connection,
                                    QStringLiteral("SELECT format, facts FROM client_facts WHERE "
                                                   "client_id = ?"),
                                    {client}));
        RAPPORT_TRY_ASSIGN(present, kept.next());
        if (present && kept.integer(0) == kFactsFormat && kept.value(1).toByteArray() == bytes) return false;
    }
    RAPPORT_TRY(connection.run(
        present
            ? QStringLiteral("UPDATE client_facts SET version = ?, format = ?, facts = ? WHERE client_id = ?")
            : QStringLiteral(
                  "INSERT INTO client_facts (version, format, facts, client_id) VALUES (?, ?, ?, ?)"),
        {version, kFactsFormat, bytes, client}));
    return true;
}

} // namespace

Result<ClientFacts> FactsRepository::ofClient(Id<Client> client) const {
    RAPPORT_TRY_ASSIGN(auto kept, readKept(book_, {QStringLiteral("client_id = ?"), {toSql(client)}}));
    if (kept.empty()) return noSuchClient(client);
    return std::move(kept.front());
}

Result<std::vector<ClientFacts>> FactsRepository::all() const {
    return readKept(book_, {});
}

Result<std::vector<ClientFacts>> FactsRepository::changedSince(qint64 version) const {
    return readKept(book_, {QStringLiteral("version > ?"), {toSql(version)}});
}

Result<std::vector<Id<Client>>> FactsRepository::ids() const {
    RAPPORT_TRY_ASSIGN(Statement rows,
                       prepared(book_.connection(), QStringLiteral("SELECT id FROM client ORDER BY id"), {}));
    std::vector<Id<Client>> ids;
    while (true) {
        RAPPORT_TRY_ASSIGN(const bool found, rows.next());
        if (!found) return ids;
        ids.emplace_back(rows.integer(0));
    }
}

Result<ClientFacts> FactsRepository::rawOf(Id<Client> client) const {
    RAPPORT_TRY_ASSIGN(auto raw, rawOf(std::span<const Id<Client>>(&client, 1)));
    if (raw.empty()) return noSuchClient(client);
    return std::move(raw.front());
}

Result<std::vector<ClientFacts>> FactsRepository::rawOf(std::span<const Id<Client>> clients) const {
    std::vector<ClientFacts> facts;
    RAPPORT_TRY(buildEach(book_, clients, [&](auto, std::vector<ClientFacts>&& some) -> Result<void> {
        facts.insert(facts.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
        return {};
    }));
    return facts;
}

Result<std::vector<ClientFacts>> FactsRepository::allRaw() const {
    RAPPORT_TRY_ASSIGN(const auto clients, ids());
    return rawOf(clients);
}

Result<void> FactsRepository::recompute(Transaction&, std::span<const Id<Client>> clients) {
    RAPPORT_TRY_ASSIGN(const qint64 before, book_.factsVersion());
    const qint64 version = before + 1;
    bool changed = false;
    RAPPORT_TRY(buildEach(book_, clients, [&](auto asked, std::vector<ClientFacts>&& built) -> Result<void> {
        // One that was asked for and is not there was removed; its facts went with it.
        if (built.size() < asked.size()) changed = true;
        for (const ClientFacts& facts : built) {
            RAPPORT_TRY_ASSIGN(const bool wrote, keep(book_.connection(), facts, version));
            changed = changed || wrote;
        }
        return {};
    }));
    if (!changed) return {};
    return book_.connection().run(QStringLiteral("UPDATE book SET facts_version = ? WHERE id = 1"),
                                  {version});
}

} // namespace rapport::storage
