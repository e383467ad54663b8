// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/moment_reading.h"

#include "importing/value_readers.h"

#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace rapport::importing {

namespace {

constexpr qint64 kMsPerSecond = 1000, kSecondsPerDay = 86'400;
/// 2001-09-09 to 2100-01-01: numbers outside are no moments somebody telephoned at.
constexpr qint64 kFirstSecond = 1'000'000'000, kLastSecond = 4'102'444'800;

QRegularExpression expression(const char16_t* pattern) {
    return QRegularExpression(QString::fromUtf16(pattern),
                              QRegularExpression::CaseInsensitiveOption |
                                  QRegularExpression::UseUnicodePropertiesOption);
}

/// Of a time of day that may stand by itself, behind a day, or before one.
const QRegularExpression& timeAtEnd() {
    static const QRegularExpression time =
        expression(u"(?:^|[T\\s,;])([0-9]{1,2})[:h]([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
                   u"\\s*(a\\.?m\\.?|p\\.?m\\.?|ص|م|ق\\.?ظ\\.?|ب\\.?ظ\\.?)?\\s*(?:uhr)?"
                   u"\\s*(z|utc|gmt|(?:utc|gmt)?[+-][0-9]{2}(?::?[0-9]{2})?)?$");
    return time;
}

const QRegularExpression& timeBefore() {
    static const QRegularExpression time =
        expression(u"^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?[\\s,]+(\\S.*)$");
    return time;
}

/// "20260403091500", "202604030915", "20260403T091500Z".
const QRegularExpression& compact() {
    static const QRegularExpression moment =
        expression(u"^([0-9]{8})T?([0-9]{2})([0-9]{2})([0-9]{2})?(z|[+-][0-9]{4})?$");
    return moment;
}

const QRegularExpression& counted() {
    static const QRegularExpression count = expression(u"^(?:([0-9]{10})(?:\\.[0-9]{1,9})?|([0-9]{13}))$");
    return count;
}

std::optional<Instant> readCounted(const QString& text) {
    const auto match = counted().match(text);
    if (!match.hasMatch()) return std::nullopt;
    const bool isMs = match.hasCaptured(2);
    const qint64 ms =
        isMs ? match.capturedView(2).toLongLong() : match.capturedView(1).toLongLong() * kMsPerSecond;
    if (ms < kFirstSecond * kMsPerSecond || ms > kLastSecond * kMsPerSecond) return std::nullopt;
    return Instant(ms);
}

bool isAfternoon(QStringView mark) {
    return mark.startsWith(u'p', Qt::CaseInsensitive) || mark.startsWith(u'م') || mark.startsWith(u'ب');
}

std::optional<QTime> timeOf(int hour, int minute, int second, QStringView half) {
    // "13:30 PM" is written by programs that mean 13:30.
    if (!half.isEmpty() && hour <= 12) hour = hour % 12 + (isAfternoon(half) ? 12 : 0);
    const QTime time(hour, minute, second);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

/// "Z", "UTC", "+02:00", "GMT-0530", "+02".
std::optional<int> offsetOf(QStringView zone) {
    if (zone.isEmpty()) return std::nullopt;
    qsizetype sign = 0;
    while (sign < zone.size() && zone[sign] != u'+' && zone[sign] != u'-')
        ++sign;
    if (sign == zone.size()) return 0;
    const QString figures = zone.sliced(sign + 1).toString().remove(u':');
    const int seconds = figures.left(2).toInt() * 3600 + figures.mid(2).toInt() * 60;
    return zone[sign] == u'-' ? -seconds : seconds;
}

/// What a spreadsheet's number of days has behind its point.
std::optional<QTime> timeOfSerial(const QString& text) {
    const qsizetype point = text.indexOf(u'.');
    if (point < 0) return std::nullopt;
    const double fraction = QStringView(text).sliced(point).toDouble();
    const auto seconds = std::llround(fraction * static_cast<double>(kSecondsPerDay));
    return QTime(0, 0).addSecs(static_cast<int>(std::min<qint64>(seconds, kSecondsPerDay - 1)));
}

std::optional<MomentText> readCompact(const QString& text) {
    const auto match = compact().match(text);
    if (!match.hasMatch()) return std::nullopt;
    MomentText moment;
    moment.date = readDateText(match.capturedView(1));
    moment.time = timeOf(match.capturedView(2).toInt(), match.capturedView(3).toInt(),
                         match.capturedView(4).toInt(), {});
    moment.hasSeconds = match.hasCaptured(4);
    moment.offset = offsetOf(match.capturedView(5));
    return moment.date && moment.time ? std::optional(moment) : std::nullopt;
}

} // namespace

std::optional<MomentText> readMomentText(QStringView cell) {
    const QString text = plainFigures(cell);
    MomentText moment;
    moment.fixed = readCounted(text);
    if (moment.fixed) {
        moment.hasSeconds = true;
        return moment;
    }
    if (const auto read = readCompact(text)) return read;
    const auto atEnd = timeAtEnd().match(text);
    if (atEnd.hasMatch()) {
        moment.time = timeOf(atEnd.capturedView(1).toInt(), atEnd.capturedView(2).toInt(),
                             atEnd.capturedView(3).toInt(), atEnd.capturedView(4));
        moment.hasSeconds = atEnd.hasCaptured(3);
        moment.offset = offsetOf(atEnd.capturedView(5));
        if (!moment.time) return std::nullopt;
        const QStringView before = QStringView(text).left(atEnd.capturedStart()).trimmed();
        if (before.isEmpty()) return moment;
        // Of the whole cell, which also shows in what script it is written.
        moment.date = readDateText(cell);
        if (!moment.date) moment.date = readDateText(before);
        return moment.date ? std::optional(moment) : std::nullopt;
    }
    if (const auto first = timeBefore().match(text); first.hasMatch()) {
        moment.time = timeOf(first.capturedView(1).toInt(), first.capturedView(2).toInt(),
                             first.capturedView(3).toInt(), {});
        moment.hasSeconds = first.hasCaptured(3);
        moment.date = readDateText(first.capturedView(4));
        return moment.date && moment.time ? std::optional(moment) : std::nullopt;
    }
    moment.date = readDateText(cell);
    if (!moment.date) return std::nullopt;
    if (moment.date->isSerial) {
        moment.time = timeOfSerial(text);
        moment.hasSeconds = moment.time.has_value();
    }
    return moment;
}

Instant instantIn(const QTimeZone& zone, Day day, QTime time) {
    const QDateTime asUtc(day.toDate(), time, Qt::UTC);
    const qint64 written = asUtc.toMSecsSinceEpoch();
    const auto offsetAt = [&zone](qint64 ms) {
        return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) * kMsPerSecond;
    };
    const qint64 before = offsetAt(written - kSecondsPerDay * kMsPerSecond);
    const qint64 after = offsetAt(written + kSecondsPerDay * kMsPerSecond);
    if (before == after || offsetAt(written - before) == before) return Instant(written - before);
    if (offsetAt(written - after) == after) return Instant(written - after);
    return Instant(written - before); // Clocks jumped over it.
}

Day dayIn(const QTimeZone& zone, Instant at) {
    return Day::fromDate(QDateTime::fromMSecsSinceEpoch(at.msSinceEpoch(), zone).date());
}

Moment momentOf(Day day, const MomentText& text, TimeBasis basis, const QTimeZone& zone) {
    Moment moment;
    moment.day = day;
    moment.isToTheSecond = text.hasSeconds;
    if (text.fixed) {
        moment.at = text.fixed;
    } else if (!text.time) {
        return moment;
    } else if (text.offset || basis == TimeBasis::Utc) {
        const QDateTime asUtc(day.toDate(), *text.time, Qt::UTC);
        moment.at = Instant(asUtc.toMSecsSinceEpoch() - text.offset.value_or(0) * kMsPerSecond);
    } else {
        moment.at = instantIn(zone, day, *text.time);
    }
    moment.isByBasis = !text.fixed && !text.offset;
    moment.day = dayIn(zone, *moment.at);
    return moment;
}

} // namespace rapport::importing
