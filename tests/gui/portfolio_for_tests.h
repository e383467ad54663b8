// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/portfolio/portfolio_content.h"

#include <memory>

namespace rapport::gui {

inline app::PortfolioClient clientForTests(qint64 id, const QString& name, qint64 revenue, qint64 cost,
                                           int hours) {
    const Currency euro = *Currency::fromCode(u"EUR");
    app::PortfolioClient made;
    made.id = Id<Client>(id);
    made.name = name;
    made.verdict = cost > revenue ? Verdict::PartWays : Verdict::Keep;
    made.revenue = Money(revenue * 100, euro);
    made.cost = Money(cost * 100, euro);
    made.margin = made.revenue - made.cost;
    made.hours = Duration::hours(hours);
    return made;
}

/// So many clients, largest revenue first; every fourth costs more than it brings.
inline std::shared_ptr<const PortfolioContent> contentOf(int count) {
    const Currency euro = *Currency::fromCode(u"EUR");
    app::Portfolio portfolio;
    const Money nothing = Money::zero(euro);
    Money sum = nothing;
    portfolio.ageing = {nothing, nothing, nothing, nothing, nothing};
    for (int i = 0; i < count; ++i) {
        const qint64 revenue = 40000 - 30000LL * i / count + (i * 37) % 900;
        const qint64 cost = i % 4 == 3 ? revenue + 3000 : revenue * (20 + i % 70) / 100;
        portfolio.clients.push_back(
            clientForTests(i + 1, QStringLiteral("Client %1").arg(i), revenue, cost, 10 + (i * 13) % 90));
        sum += portfolio.clients.back().revenue;
    }
    portfolio.totals = {count, sum, nothing, sum, nothing, {}};
    Money cumulative = nothing;
    for (const app::PortfolioClient& one : portfolio.clients) {
        cumulative += one.margin;
        portfolio.whale.push_back({one.id, one.margin, cumulative});
    }
    return std::make_shared<const PortfolioContent>(
        PortfolioContent::of(std::move(portfolio), wording::Speech()));
}

} // namespace rapport::gui
