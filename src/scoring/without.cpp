// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/without.h"

namespace rapport::scoring {

Without without(const MoneyFlow& client, const BookTotals& book) {
    const Currency base = book.base;
    const Fine cash = client.cost() - client.time; // what is not spent any more even if the hours stay idle
    const Fine idle = cash - client.revenue;
    const Fine othersRevenue = book.revenue - client.revenue;
    const Fine othersCash = book.cost - book.timeCost - cash;
    const Duration othersWorked = book.worked - client.worked;
    const Fine perHour =
        othersWorked > Duration() ? (othersRevenue - othersCash).times(1.0 / othersWorked.inHours()) : Fine();
    const Fine resoldHours =
        othersWorked > Duration()
            ? (othersRevenue - othersCash).times(client.worked.inHours() / othersWorked.inHours())
            : Fine();

    Without result;
    result.revenue = othersRevenue.toMoney(base);
    result.marginRest = (book.margin() - (client.revenue - client.cost())).toMoney(base);
    result.idle = idle.toMoney(base);
    result.saved = (client.cost() - client.revenue).toMoney(base);
    result.resold = (idle + resoldHours).toMoney(base);
    result.valuePerHourOthers = perHour.toMoney(base);
    result.hhiNow = book.concentration();
    if (othersRevenue.isPositive()) {
        const bool isTop = client.revenue == book.top;
        const double own = client.revenue.asDouble();
        const double squares = isTop ? book.squaresBesidesTop : book.squares - own * own;
        result.hhiAfter = squares / (othersRevenue.asDouble() * othersRevenue.asDouble());
        result.topShareAfter = (isTop ? book.second : book.top).ratioTo(othersRevenue);
    }
    return result;
}

} // namespace rapport::scoring
