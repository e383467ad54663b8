// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assess.h"
#include "scoring/book_totals.h"

#include <variant>

namespace rapport::scoring {

struct Leave {};
struct PriceFactor {
    double factor = 1.0;
}; ///< Every invoice of the window with its payments and credit notes times this.
struct MonthlyPrice {
    Money amount;
}; ///< Net, in the base currency; changes nothing where nothing was billed.
struct HoursPerMonth {
    Duration perMonth;
};                         ///< Fair time scaled down (or up) to this.
struct PayOnTime {};       ///< Every payment on its due day, nothing overdue.
struct HalveComplaints {}; ///< Every second unfounded or partly unfounded complaint gone, with its time.
using Change = std::variant<Leave, PriceFactor, MonthlyPrice, HoursPerMonth, PayOnTime, HalveComplaints>;

struct WhatIf {
    Assessment before;
    std::optional<Assessment> after; ///< Nothing after Leave.
    BookFigures bookBefore, bookAfter;
};

/// The book as it would be; changes nothing. `index` names the client in `book`.
WhatIf whatIf(std::span<const ClientFacts> book, size_t index, const Change& change, const Policy& policy,
              Day asOf);

/// The same from kept measures: of the clients other than `index` only `today` counts, `days` are the book's.
WhatIf whatIf(std::span<const ClientMeasures> measures, const BookDays& days, size_t index,
              const ClientFacts& client, const Change& change, const Policy& policy);

/// The client's facts under a change (not Leave).
ClientFacts changed(const ClientFacts& client, const Change& change, const Policy& policy, Day asOf);

} // namespace rapport::scoring
