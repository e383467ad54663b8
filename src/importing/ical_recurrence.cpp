// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_recurrence.h"

#include <QDate>

#include <algorithm>
#include <cstdlib>
#include <libical/ical.h>
#include <memory>

namespace rapport::importing {

namespace {

constexpr qint64 kDay = 24 * 3600;
/// No rule anybody writes comes near.
constexpr qsizetype kLongestRule = 2000;

struct FreeIterator {
    void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// On no zone's clock: libical only counts days and hours, and never looks for time zones.
icaltimetype timeOf(qint64 wall, bool isDay) {
    const qint64 day = wall >= 0 ? wall / kDay : -((-wall + kDay - 1) / kDay);
    const int seconds = static_cast<int>(wall - day * kDay);
    const QDate date = QDate(1970, 1, 1).addDays(day);
    icaltimetype time = icaltime_null_time();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    time.is_date = isDay ? 1 : 0;
    if (isDay) return time;
    time.hour = seconds / 3600;
    time.minute = seconds / 60 % 60;
    time.second = seconds % 60;
    return time;
}

qint64 wallOfTime(const icaltimetype& time) {
    const qint64 days = QDate(1970, 1, 1).daysTo(QDate(time.year, time.month, time.day));
    return days * kDay + (time.is_date ? 0 : time.hour * 3600 + time.minute * 60 + time.second);
}

/// The 30th of February and its like, for which libical would look day by day until the year 2582.
bool isImpossible(const icalrecurrencetype& rule) {
    static constexpr int kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (rule.by_month_day[0] == ICAL_RECURRENCE_ARRAY_MAX) return false;
    int longest = rule.by_month[0] == ICAL_RECURRENCE_ARRAY_MAX ? 31 : 0;
    for (int i = 0; i < ICAL_BY_MONTH_SIZE && rule.by_month[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i)
        if (rule.by_month[i] >= 1 && rule.by_month[i] <= 12)
            longest = std::max(longest, kDays[rule.by_month[i] - 1]);
    for (int i = 0; i < ICAL_BY_MONTHDAY_SIZE && rule.by_month_day[i] != ICAL_RECURRENCE_ARRAY_MAX; ++i)
        if (std::abs(rule.by_month_day[i]) <= longest && rule.by_month_day[i] != 0) return false;
    return true;
}

/// The end of a rule as the clock of the event shows it. A day as the end holds to its last second.
void setUntil(icalrecurrencetype& rule, bool isDay, const std::function<qint64(qint64)>& wallOf) {
    if (icaltime_is_null_time(rule.until)) return;
    const bool isUtc = !rule.until.is_date && icaltime_is_utc(rule.until);
    qint64 wall = wallOfTime(rule.until);
    if (isUtc && !isDay) wall = wallOf(wall);
    if (rule.until.is_date && !isDay) wall += kDay - 1;
    rule.until = timeOf(wall, isDay);
}

} // namespace

Recurrence addOccurrences(const QByteArray& text, const IcalTime& start, const RecurrenceLimits& limits,
                          const std::function<qint64(qint64)>& wallOf, std::vector<qint64>& into) {
    const QByteArray upper = text.trimmed().toUpper();
    if (upper.size() > kLongestRule || upper.contains('\0')) return Recurrence::Unreadable;
    if (upper.contains("RSCALE=") && !upper.contains("RSCALE=GREGORIAN")) return Recurrence::Unreadable;
    icalrecurrencetype rule = icalrecurrencetype_from_string(upper.constData());
    rule.rscale = nullptr; // In a ring of buffers of libical's own.
    switch (rule.freq) {
    case ICAL_DAILY_RECURRENCE:
    case ICAL_WEEKLY_RECURRENCE:
    case ICAL_MONTHLY_RECURRENCE:
    case ICAL_YEARLY_RECURRENCE:
        break;
    case ICAL_HOURLY_RECURRENCE:
    case ICAL_MINUTELY_RECURRENCE:
    case ICAL_SECONDLY_RECURRENCE:
        return Recurrence::TooOften;
    default:
        return Recurrence::Unreadable;
    }
    if (isImpossible(rule)) return Recurrence::Barren;
    setUntil(rule, start.isDay, wallOf);
    const Iterator iterator(icalrecur_iterator_new(rule, timeOf(start.wall, start.isDay)));
    if (!iterator) return Recurrence::Unreadable;
    bool any = false;
    for (size_t count = 0;; ++count) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next)) break;
        const qint64 wall = wallOfTime(next);
        any = true;
        if (wall >= limits.before) break;
        if (count >= limits.most) return Recurrence::TooMany;
        if (wall >= start.wall) into.push_back(wall);
    }
    if (any || icaltime_is_null_time(rule.until)) return any ? Recurrence::Fine : Recurrence::Barren;
    // A series that was cut off before its first occurrence costs nothing; one that has none does.
    rule.until = icaltime_null_time();
    const Iterator open(icalrecur_iterator_new(rule, timeOf(start.wall, start.isDay)));
    const bool isCut = open && !icaltime_is_null_time(icalrecur_iterator_next(open.get()));
    return isCut ? Recurrence::Fine : Recurrence::Barren;
}

} // namespace rapport::importing
