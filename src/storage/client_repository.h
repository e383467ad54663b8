// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "storage/record_repository.h"

#include <optional>

namespace rapport::storage {

/// A client in lists and for matching: what is needed without reading the whole.
struct ClientRow {
    Id<Client> id;
    QString name;
    QString nameKey; ///< textKey() of the name.
    ClientStatus status = ClientStatus::Active;
    QString segment;
    Currency currency;
    QString externalRef;
    bool archived = false;

    bool operator==(const ClientRow&) const = default;
};

struct ClientQuery {
    QString search; ///< Part of a name, contact, e-mail, telephone number (digits) or external reference.
    std::optional<ClientStatus> status;
    QString tag;
    bool withArchived = false;
    int limit = -1;       ///< No limit when negative.
    QString afterNameKey; ///< Keyset paging: after this key ...
    Id<Client> afterId{}; ///< ... and this id. Null: from the start.
};

class ClientRepository : public RecordRepository<Client> {
public:
    using RecordRepository<Client>::RecordRepository;

    /// By name key, then id.
    Result<std::vector<ClientRow>> rows(const ClientQuery& query = {}) const;
    /// Every client that `reference` can mean: its id, its exact name (by textKey) or its external
    /// reference (letter by letter). Several when it is ambiguous, none when there is no such client.
    Result<std::vector<ClientRow>> named(const QString& reference) const;

    /// Every record of `from` becomes one of `to`, but for tags and what the owner has seen, which stay, and
    /// contacts that `to` has already (same name, e-mail and phone), which are removed.
    Result<void> moveRecords(Transaction& transaction, Id<Client> from, Id<Client> to);
};

} // namespace rapport::storage
