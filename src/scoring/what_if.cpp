// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/what_if.h"

#include "scoring/explain.h"
#include "scoring/judge.h"

#include <algorithm>

namespace rapport::scoring {

namespace {

/// The book's sums with `changedClient` in place of the one at `index`, or without it.
BookDays replaced(std::span<const ClientMeasures> measures, const BookDays& days, size_t index,
                  const ClientMeasures* changedClient) {
    BookDays result = days;
    result.today = {};
    for (size_t i = 0; i < measures.size(); ++i)
        if (i != index) result.today.add(measures[i].today, measures[i].base);
    if (!changedClient) return result;
    result.today.add(changedClient->today, changedClient->base);
    const ClientMeasures& before = measures[index];
    for (size_t i = 0; i < result.pastRevenue.size(); ++i)
        result.pastRevenue[i] += changedClient->past[i].revenue - before.past[i].revenue;
    if (before.atLimits && changedClient->atLimits)
        result.limitsRevenue[before.atLimits->day] +=
            changedClient->atLimits->revenue - before.atLimits->revenue;
    return result;
}

std::optional<double> topShare(const BookTotals& book) {
    if (!book.revenue.isPositive()) return std::nullopt;
    return book.top.ratioTo(book.revenue);
}

bool isLeave(const Change& change) {
    return std::holds_alternative<Leave>(change);
}

} // namespace

WhatIf whatIf(std::span<const ClientMeasures> measures, const BookDays& days, size_t index,
              const ClientFacts& client, std::span<const Change> changes, const Policy& policy) {
    const ClientMeasures& now = measures[index];
    WhatIf result;
    result.before = judge(now, days, policy);
    explain(result.before, client, now, days, policy);
    result.conditionsBefore = conditionsOf(client, now.today, policy);
    result.bookBefore = days.today.figures(policy);
    result.topShareBefore = topShare(days.today);
    if (std::any_of(changes.begin(), changes.end(), isLeave)) {
        const BookTotals others = replaced(measures, days, index, nullptr).today;
        result.bookAfter = others.figures(policy);
        result.topShareAfter = topShare(others);
        return result;
    }
    const Day asOf = now.today.asOf();
    const ClientFacts altered = changed(client, changes, policy, asOf);
    const ClientMeasures alteredMeasures = measureAll(altered, policy, asOf);
    const BookDays after = replaced(measures, days, index, &alteredMeasures);
    result.after = judge(alteredMeasures, after, policy);
    explain(*result.after, altered, alteredMeasures, after, policy);
    result.conditionsAfter = conditionsOf(altered, alteredMeasures.today, policy);
    result.bookAfter = after.today.figures(policy);
    result.topShareAfter = topShare(after.today);
    return result;
}

WhatIf whatIf(std::span<const ClientFacts> book, size_t index, std::span<const Change> changes,
              const Policy& policy, Day asOf) {
    const std::vector<ClientMeasures> measures = measureFor(index, book, policy, asOf);
    const BookDays days = bookDaysFor(measures[index], book, measures, policy);
    return whatIf(measures, days, index, book[index], changes, policy);
}

} // namespace rapport::scoring
