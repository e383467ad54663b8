// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assess.h"
#include "scoring/book_totals.h"
#include "scoring/conditions.h"

#include <variant>

/// The year looked at again as if something had been different in it (docs/method.md, What if).
namespace rapport::scoring {

struct Leave {};
struct PriceFactor {
    double factor = 1.0;
}; ///< Every invoice with its payments and credit notes times this.
struct MonthlyPrice {
    Money amount;
}; ///< Net, in the base currency; changes nothing where nothing was billed.
/// A cap: more fair time than this is cut down to it; where there is none, a guess.
struct HoursPerMonth {
    Duration perMonth;
};
struct PayOnTime {};       ///< Every payment on its due day, nothing overdue.
struct HalveComplaints {}; ///< Every second unfounded or partly unfounded complaint gone, with its time.
/// Net, in the base currency, for each hour outside the agreement; billed with the rest.
struct PaidScope {
    Money perHour;
};
/// Due so many days after the issue, and paid as many days from the due day as now.
struct PaymentTerms {
    int days = 30;
};
struct Prepayment {}; ///< Every invoice due and paid on the day of its issue.
using Change = std::variant<Leave, PriceFactor, MonthlyPrice, HoursPerMonth, PayOnTime, HalveComplaints,
                            PaidScope, PaymentTerms, Prepayment>;

struct WhatIf {
    Assessment before;
    std::optional<Assessment> after; ///< Nothing after Leave.
    Conditions conditionsBefore;
    std::optional<Conditions> conditionsAfter;
    BookFigures bookBefore, bookAfter;
    std::optional<double> topShareBefore, topShareAfter; ///< Of the largest client; nothing without revenue.
};

/// The book as it would be; changes nothing. `index` names the client in `book`. Several changes are made in
/// the order of docs/method.md, in whichever order they stand; Leave goes before all others.
WhatIf whatIf(std::span<const ClientFacts> book, size_t index, std::span<const Change> changes,
              const Policy& policy, Day asOf);

/// The same from kept measures: of the clients other than `index` only `today` counts, `days` are the book's.
WhatIf whatIf(std::span<const ClientMeasures> measures, const BookDays& days, size_t index,
              const ClientFacts& client, std::span<const Change> changes, const Policy& policy);

/// The client's facts under changes (not Leave).
ClientFacts changed(const ClientFacts& client, std::span<const Change> changes, const Policy& policy,
                    Day asOf);

} // namespace rapport::scoring
