// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/measure.h"

#include <map>
#include <span>
#include <vector>

namespace rapport::scoring {

/// Sums over the clients of a book on one day; all the method needs to know of the others.
struct BookTotals {
    int clients = 0;
    Currency base;
    Fine revenue, cost, timeCost;
    Duration worked;
    Fine top, second;                              ///< The two largest revenues of a client.
    double squares = 0.0, squaresBesidesTop = 0.0; ///< Sums of squared revenues.

    void add(const Measure& measure, Currency base);
    Fine margin() const { return revenue - cost; }
    /// Sum of squared shares; nothing without revenue.
    std::optional<double> concentration() const;
    BookFigures figures(const Policy& policy) const;
};

/// What the others say on every day that counts for judging a book today.
struct BookDays {
    BookTotals today;
    std::array<Fine, kTrendDaysBack.size()> pastRevenue;
    std::map<Day, Fine> limitsRevenue; ///< On each day on which somebody's limits were set.
};

/// The sum from which money is real money in this book: a share of its revenue, or one default hour.
Fine materialityOf(Fine bookRevenue, const Policy& policy, Currency base);

/// The book's revenue of the window that ends on a day.
Fine bookRevenueAt(std::span<const ClientFacts> book, const Policy& policy, Day day);

/// Sums kept measures; walks the whole book once for each different day of limits. `known` spares the walk
/// for days already summed.
BookDays bookDays(std::span<const ClientFacts> book, std::span<const ClientMeasures> measures,
                  const Policy& policy, const std::map<Day, Fine>& known = {});

/// The same for judging one client: of the others only `today` need be measured, their past revenue is summed
/// from the facts.
BookDays bookDaysFor(const ClientMeasures& client, std::span<const ClientFacts> book,
                     std::span<const ClientMeasures> measures, const Policy& policy);

/// Measures that bookDaysFor() is content with: the whole of one client, today of the others.
std::vector<ClientMeasures> measureFor(size_t index, std::span<const ClientFacts> book, const Policy& policy,
                                       Day asOf);

} // namespace rapport::scoring
