// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/what_if.h"

#include "scoring/explain.h"
#include "scoring/judge.h"

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

} // namespace

WhatIf whatIf(std::span<const ClientMeasures> measures, const BookDays& days, size_t index,
              const ClientFacts& client, const Change& change, const Policy& policy) {
    WhatIf result;
    result.before = judge(measures[index], days, policy);
    explain(result.before, client, measures[index], days, policy);
    result.bookBefore = days.today.figures(policy);
    if (std::holds_alternative<Leave>(change)) {
        result.bookAfter = replaced(measures, days, index, nullptr).today.figures(policy);
        return result;
    }
    const Day asOf = measures[index].today.asOf();
    const ClientFacts altered = changed(client, change, policy, asOf);
    const ClientMeasures alteredMeasures = measureAll(altered, policy, asOf);
    const BookDays after = replaced(measures, days, index, &alteredMeasures);
    result.after = judge(alteredMeasures, after, policy);
    explain(*result.after, altered, alteredMeasures, after, policy);
    result.bookAfter = after.today.figures(policy);
    return result;
}

WhatIf whatIf(std::span<const ClientFacts> book, size_t index, const Change& change, const Policy& policy,
              Day asOf) {
    const std::vector<ClientMeasures> measures = measureFor(index, book, policy, asOf);
    const BookDays days = bookDaysFor(measures[index], book, measures, policy);
    return whatIf(measures, days, index, book[index], change, policy);
}

} // namespace rapport::scoring
