// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scope_register.h"

#include "scoring/fine.h"

#include <algorithm>

namespace rapport::app {

GoodwillBalance goodwillBalance(const std::vector<ScopeRequest>& requests, Currency base, Day asOf) {
    GoodwillBalance balance;
    balance.lastYear = balance.inAll = Money::zero(base);
    for (const ScopeRequest& request : requests) {
        if (request.day > asOf) continue;
        balance.undecided += request.outcome == ScopeOutcome::Requested;
        if (request.outcome != ScopeOutcome::Favour) continue;
        ++balance.favours;
        if (!request.price || request.price->currency() != base) {
            ++balance.unpriced;
            continue;
        }
        balance.inAll += *request.price;
        if (request.day > asOf.yearsBack(1)) balance.lastYear += *request.price;
    }
    return balance;
}

ScopeRequest answered(ScopeRequest request, ScopeOutcome outcome, Day on, const QString& by,
                      const std::optional<Money>& perHour) {
    const bool decided = outcome != ScopeOutcome::Requested;
    request.outcome = outcome;
    request.decidedOn = decided ? std::optional(std::max(on, request.day)) : std::nullopt;
    request.decidedBy = decided ? by : QString();
    const bool hasPrice = outcome == ScopeOutcome::Favour || outcome == ScopeOutcome::PaidExtra;
    if (hasPrice && !request.price && request.timeSpent && perHour)
        request.price = scoring::Fine::of(*perHour).perHour(*request.timeSpent).toMoney(perHour->currency());
    return request;
}

} // namespace rapport::app
