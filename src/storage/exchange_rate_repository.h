// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invoice.h"
#include "storage/record_repository.h"

namespace rapport::storage {

/// The book's list of rates; one for each currency and day (a second one is a Conflict "record_exists").
/// A change refreshes the facts of the clients billed in that currency.
class ExchangeRateRepository : public RecordRepository<DatedRate> {
public:
    using RecordRepository<DatedRate>::RecordRepository;
};

} // namespace rapport::storage
