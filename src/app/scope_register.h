// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "domain/scope_request.h"

#include <optional>
#include <vector>

namespace rapport::app {

/// What was given away in answer to requests beyond the agreement. Base currency.
struct GoodwillBalance {
    Money lastYear; ///< Of the year that ends on the day asked for.
    Money inAll;
    int favours = 0;
    int unpriced = 0;  ///< Favours nobody has put a price to: in no sum.
    int undecided = 0; ///< Requests that wait for an answer.

    bool operator==(const GoodwillBalance&) const = default;
};

/// Of the requests known on a day.
GoodwillBalance goodwillBalance(const std::vector<ScopeRequest>& requests, Currency base, Day asOf);

/// The request with its answer. A favour or paid extra without a price, but with the time it took, is priced
/// at `perHour` where that is known; a price that was noted stays.
ScopeRequest answered(ScopeRequest request, ScopeOutcome outcome, Day on, const QString& by,
                      const std::optional<Money>& perHour);

} // namespace rapport::app
