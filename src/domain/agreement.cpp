// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement.h"

namespace rapport {

namespace {

std::optional<int> monthsOf(PricePeriod period) {
    switch (period) {
    case PricePeriod::Month:
        return 1;
    case PricePeriod::Quarter:
        return 3;
    case PricePeriod::Year:
        return 12;
    case PricePeriod::Once:
    case PricePeriod::Hour:
        break;
    }
    return std::nullopt;
}

} // namespace

AgreedTerms termsOn(const Agreement& agreement, Day day) {
    AgreedTerms terms{agreement.price, agreement.limits.timePerMonth};
    for (const Addendum& addendum : agreement.addenda) {
        if (addendum.day > day) continue;
        if (addendum.priceChange) {
            if (!terms.price)
                terms.price = addendum.priceChange;
            else if (terms.price->currency() == addendum.priceChange->currency())
                *terms.price += *addendum.priceChange;
        }
        if (addendum.timeChange)
            terms.timePerMonth = terms.timePerMonth.value_or(Duration()) + *addendum.timeChange;
    }
    return terms;
}

const Agreement* agreementOn(const std::vector<Agreement>& agreements, Day day) {
    const Agreement* holds = nullptr;
    for (const Agreement& agreement : agreements) {
        if (agreement.from > day || (agreement.until && *agreement.until < day)) continue;
        if (!holds || holds->from <= agreement.from) holds = &agreement;
    }
    return holds;
}

std::optional<Money> priceFor(Money price, PricePeriod from, PricePeriod to) {
    if (from == to) return price;
    const std::optional<int> fromMonths = monthsOf(from), toMonths = monthsOf(to);
    if (!fromMonths || !toMonths) return std::nullopt;
    const qint64 times = price.minorUnits() * *toMonths;
    const qint64 half = *fromMonths / 2;
    return Money((times + (times < 0 ? -half : half)) / *fromMonths, price.currency());
}

} // namespace rapport
