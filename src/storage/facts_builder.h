// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scoring/facts.h"

#include <map>
#include <span>
#include <utility>
#include <vector>

namespace rapport::storage {

class Connection;

/// Builds facts from the raw records, resolving staff rates and exchange rates; the only definition of what
/// the kept ones have to be.
class FactsBuilder {
public:
    /// Reads the staff's rates and the exchange rates.
    static Result<FactsBuilder> begin(Connection& connection, Currency base);

    /// Facts of the clients given (ascending, no more than kMostClients), in their order. A client that is
    /// not in the book is left out.
    Result<std::vector<scoring::ClientFacts>> build(std::span<const Id<Client>> clients) const;

    /// So many at once share one reading of each table.
    static constexpr size_t kMostClients = 256;

private:
    class Reading;
    FactsBuilder(Connection& connection, Currency base) : connection_(connection), base_(base) {}

    Connection& connection_;
    Currency base_;
    std::map<qint64, std::vector<std::pair<Day, Money>>> staffRates_;             // By staff, by day.
    std::map<Currency, std::vector<std::pair<Day, ExchangeRate>>> exchangeRates_; // By day.
};

} // namespace rapport::storage
