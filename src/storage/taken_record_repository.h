// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/client.h"
#include "domain/taken_record.h"
#include "storage/record_repository.h"

#include <QStringList>

namespace rapport::storage {

/// Which records of sources were taken.
class TakenRecordRepository : public RecordRepository<TakenRecord> {
public:
    using RecordRepository::RecordRepository;

    /// Those of these keys that are there, in no order.
    Result<std::vector<TakenRecord>> known(const QStringList& keys) const;
    /// Those of which a dealing or an invoice of this client has become, by id.
    Result<std::vector<TakenRecord>> ofClient(Id<Client> client) const;
};

} // namespace rapport::storage
