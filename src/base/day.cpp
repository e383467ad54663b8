// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/day.h"

namespace rapport {

namespace {
constexpr qint64 kJulianDayOfEpoch = 2440588; // 1970-01-01 in QDate's count.
} // namespace

Day Day::of(int year, int month, int dayOfMonth) {
    const QDate date(year, month, dayOfMonth);
    Q_ASSERT(date.isValid());
    return fromDate(date);
}

Day Day::fromDate(QDate date) {
    Q_ASSERT(date.isValid());
    return Day(static_cast<int>(date.toJulianDay() - kJulianDayOfEpoch));
}

std::optional<Day> Day::fromIso(QStringView text) {
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-') return std::nullopt;
    int parts[3] = {0, 0, 0};
    for (int i = 0, part = 0; i < 10; ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        if (text[i] < u'0' || text[i] > u'9') return std::nullopt;
        parts[part] = parts[part] * 10 + (text[i].unicode() - u'0');
    }
    const QDate date(parts[0], parts[1], parts[2]);
    if (!date.isValid()) return std::nullopt;
    return fromDate(date);
}

QDate Day::toDate() const {
    return QDate::fromJulianDay(number_ + kJulianDayOfEpoch);
}

QString Day::toIso() const {
    return toDate().toString(Qt::ISODate);
}

Day Day::yearsBack(int years) const {
    return fromDate(toDate().addYears(-years));
}

Day Day::firstOfMonth() const {
    const QDate date = toDate();
    return fromDate(QDate(date.year(), date.month(), 1));
}

Day Day::lastOfMonth() const {
    const QDate date = toDate();
    return fromDate(QDate(date.year(), date.month(), date.daysInMonth()));
}

} // namespace rapport
