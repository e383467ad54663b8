// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "scoring/facts.h"

#include <span>
#include <vector>

namespace rapport::storage {

class Book;
class Transaction;

/// What scoring needs of each client. Kept ready to read and refreshed by every Transaction::commit(); the
/// plain recomputation from the records stays beside it as the check. Staff rates and exchange rates are
/// resolved here. Archived clients are among them.
class FactsRepository {
public:
    explicit FactsRepository(Book& book) : book_(book) {}

    /// From what is kept. Usage "record_not_found" for a client that is not in the book.
    Result<scoring::ClientFacts> ofClient(Id<Client> client) const;
    /// Every client, by id.
    Result<std::vector<scoring::ClientFacts>> all() const;
    /// Those whose facts were refreshed after this Book::factsVersion(), by id; a cache of all() follows the
    /// book with this and ids().
    Result<std::vector<scoring::ClientFacts>> changedSince(qint64 version) const;
    Result<std::vector<Id<Client>>> ids() const;

    /// The same from the raw records.
    Result<scoring::ClientFacts> rawOf(Id<Client> client) const;
    Result<std::vector<scoring::ClientFacts>> rawOf(std::span<const Id<Client>> clients) const;
    Result<std::vector<scoring::ClientFacts>> allRaw() const;

    /// Writes the kept facts of these clients anew. commit() does it for what the transaction wrote.
    Result<void> recompute(Transaction& transaction, std::span<const Id<Client>> clients);

private:
    Book& book_;
};

} // namespace rapport::storage
