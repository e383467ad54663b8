// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_client_builder.h"

#include <array>

namespace rapport::app::demo {

namespace {

/// A made-up business once the shop's own list is used up.
QString inventedName(int index, Random& random) {
    const QString town = QString::fromUtf8(random.pick(towns()));
    const QString family = QString::fromUtf8(random.pick(surnames()));
    const QString trade = QString::fromUtf8(random.pick(trades()));
    switch (index % 3) {
    case 0:
        return QStringLiteral("%1 %2").arg(family, trade);
    case 1:
        return QStringLiteral("%1 %2, %3").arg(family, trade, town);
    default:
        return QStringLiteral("%1 %2").arg(town, trade);
    }
}

} // namespace

void ordinaryClient(ClientBuilder& b, int index) {
    Random& random = b.random();
    const auto names = ordinaryNames();
    if (index < static_cast<int>(names.size())) {
        b.named(names[static_cast<size_t>(index)].name, names[static_cast<size_t>(index)].segment);
    } else {
        b.content().client.name = inventedName(index, random);
        b.content().client.segment = QStringLiteral("Trade");
    }
    b.withContact();
    constexpr std::array<int, 8> kPerMonth{260, 380, 520, 650, 800, 1050, 1400, 2200};
    Habits habits;
    habits.billing = random.chance(55) ? Billing::Jobs : Billing::Monthly;
    habits.perMonth = random.around(random.pick(std::span<const int>(kPerMonth)));
    // An hour costs the shop about 35; good clients leave some 35 to 60 % after time and material.
    habits.hoursPerMonth = std::max(1, habits.perMonth * random.between(30, 52) / 100 / 35);
    habits.callsPerMonth = std::max(1, habits.hoursPerMonth / 2);
    habits.directPercent = random.between(6, 14);
    habits.monthsActive = random.chance(70) ? 36 : random.between(7, 34);
    const int temper = random.between(1, 20);
    if (temper == 1) // The one who always pays a week or two after the day.
        habits.daysLate = [](int, Random& r) { return r.between(3, 17); };
    else if (temper <= 3) // Now and then a few days late.
        habits.daysLate = [](int, Random& r) { return r.between(-2, 7); };
    b.live(habits);
    if (temper == 4)
        b.complaint(random.between(20, 300), Judgement::Justified, "Wrong size delivered",
                    "We misread the order");
    if (temper == 5)
        b.complaint(random.between(20, 300), Judgement::Partly, "Fitter came an hour late",
                    "Traffic, but we did not call");
    if (temper == 6)
        b.signal(random.between(30, 300), SignalKind::OutOfScope, Severity::Minor,
                 "Asked for a favour outside the job", Colleague::Aisha);
    if (temper == 7)
        b.complaint(random.between(5, 40), Judgement::Unclassified, "Corner of a banner came loose", "");
}

} // namespace rapport::app::demo
