// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/price.h"

#include <algorithm>
#include <cmath>

namespace rapport::scoring {

double monthsServed(double tenureMonths) {
    return std::clamp(tenureMonths, 1.0, 12.0);
}

FairTime fairTime(const Measure& measure, Currency base, const Policy& policy) {
    FairTime time;
    time.cost = measure.money.time - measure.money.oursTime - measure.unbilled.time;
    time.worked = measure.money.worked - measure.money.oursWorked - measure.unbilled.worked;
    time.perHour = time.cost.isPositive() && time.worked > Duration()
                       ? time.cost.part(3600, time.worked.inSeconds())
                       : Fine::fromUnits(policy.defaultRatePerHour, base);
    return time;
}

std::optional<PriceFacts> priceFacts(const Measure& measure, Currency base, const Policy& policy) {
    const ScoreBasis& basis = measure.basis;
    if (!basis.fairRevenue.isPositive()) return std::nullopt;
    const double months = monthsServed(basis.tenureMonths);
    const double breakEven = basis.fairCost.ratioTo(basis.fairRevenue);
    const double target = breakEven / (1.0 - policy.targetMargin);
    const FairTime time = fairTime(measure, base, policy);
    const Fine leftForTime = std::max(Fine(), basis.fairRevenue - (basis.fairCost - time.cost));
    const double hours = time.perHour.isPositive() ? leftForTime.ratioTo(time.perHour) / months : 0.0;
    return PriceFacts{
        .now = basis.fairRevenue.times(1.0 / months).toMoney(base),
        .breakEven = basis.fairCost.times(1.0 / months).toMoney(base),
        .target = basis.fairCost.times(1.0 / (months * (1.0 - policy.targetMargin))).toMoney(base),
        .breakEvenUplift = breakEven - 1.0,
        .targetUplift = target - 1.0,
        .hoursAffordable = Duration::seconds(std::llround(hours * 3600.0)),
        .hoursAffordableExact = hours,
        .longTermValue = basis.fairMargin()
                             .times(policy.retention / (1.0 + policy.discount - policy.retention))
                             .toMoney(base)};
}

} // namespace rapport::scoring
