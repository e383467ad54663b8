// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/book_totals.h"

#include <algorithm>

namespace rapport::scoring {

void BookTotals::add(const Measure& measure, Currency currency) {
    const Fine own = measure.money.revenue;
    const double square = own.asDouble() * own.asDouble();
    if (clients == 0 || own > top) {
        if (clients > 0) squaresBesidesTop += top.asDouble() * top.asDouble();
        second = clients == 0 ? own : top;
        top = own;
    } else {
        if (clients == 1 || own > second) second = own;
        squaresBesidesTop += square;
    }
    squares += square;
    ++clients;
    base = currency;
    revenue += own;
    cost += measure.money.cost();
    timeCost += measure.money.time;
    worked = worked + measure.money.worked;
}

std::optional<double> BookTotals::concentration() const {
    if (!revenue.isPositive()) return std::nullopt;
    return squares / (revenue.asDouble() * revenue.asDouble());
}

BookFigures BookTotals::figures(const Policy& policy) const {
    return {.clients = clients,
            .revenue = revenue.toMoney(base),
            .cost = cost.toMoney(base),
            .margin = margin().toMoney(base),
            .materiality = materialityOf(revenue, policy, base).toMoney(base),
            .hhi = concentration()};
}

Fine materialityOf(Fine bookRevenue, const Policy& policy, Currency base) {
    return std::max(bookRevenue.times(policy.materiality), Fine::fromUnits(policy.defaultRatePerHour, base));
}

Fine bookRevenueAt(std::span<const ClientFacts> book, const Policy& policy, Day day) {
    Fine revenue;
    for (const ClientFacts& client : book)
        revenue += revenueAt(client, policy, day);
    return revenue;
}

BookDays bookDays(std::span<const ClientFacts> book, std::span<const ClientMeasures> measures,
                  const Policy& policy, const std::map<Day, Fine>& known) {
    BookDays days;
    for (const ClientMeasures& client : measures) {
        days.today.add(client.today, client.base);
        for (size_t i = 0; i < client.past.size(); ++i)
            days.pastRevenue[i] += client.past[i].revenue;
        if (!client.atLimits) continue;
        const Day limits = client.atLimits->day;
        if (days.limitsRevenue.contains(limits)) continue;
        const auto found = known.find(limits);
        days.limitsRevenue[limits] =
            found != known.end() ? found->second : bookRevenueAt(book, policy, limits);
    }
    return days;
}

BookDays bookDaysFor(const ClientMeasures& client, std::span<const ClientFacts> book,
                     std::span<const ClientMeasures> measures, const Policy& policy) {
    BookDays days;
    for (const ClientMeasures& other : measures)
        days.today.add(other.today, other.base);
    for (size_t i = 0; i < kTrendDaysBack.size(); ++i)
        days.pastRevenue[i] = bookRevenueAt(book, policy, client.today.asOf() - kTrendDaysBack[i]);
    if (client.atLimits)
        days.limitsRevenue[client.atLimits->day] = bookRevenueAt(book, policy, client.atLimits->day);
    return days;
}

std::vector<ClientMeasures> measureFor(size_t index, std::span<const ClientFacts> book, const Policy& policy,
                                       Day asOf) {
    std::vector<ClientMeasures> measures;
    measures.reserve(book.size());
    for (size_t i = 0; i < book.size(); ++i) {
        if (i == index) {
            measures.push_back(measureAll(book[i], policy, asOf));
        } else {
            measures.push_back({.clientId = book[i].clientId,
                                .base = book[i].base,
                                .today = measure(book[i], policy, asOf),
                                .past = {},
                                .atLimits = {}});
        }
    }
    return measures;
}

} // namespace rapport::scoring
