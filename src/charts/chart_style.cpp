// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_style.h"

namespace rapport::charts {

QString ChartStyle::numberText(double value) const {
    // Rounding first: a value of -0.4 would read "-0".
    return number ? number(value) : locale.toString(qRound64(value));
}

QString ChartStyle::moneyText(const Money& value) const {
    if (money) return money(value);
    const QString amount = locale.toString(value.inUnits(), 'f', value.currency().minorDigits());
    return amount + QChar(QChar::Nbsp) + value.currency().code();
}

QString ChartStyle::monthText(Day day) const {
    return month ? month(day) : locale.toString(day.toDate(), QStringLiteral("MMM"));
}

} // namespace rapport::charts
