// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_zones.h"

#include "importing/ical_recurrence.h"

#include <QDateTime>

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kLastChange = qint64{4102444800}; // 2100-01-01
constexpr int kMostZones = 1000;
constexpr int kMostEntries = 10'000; ///< Properties of all the zones of a file.
constexpr size_t kMostChanges = 2000;

/// What the database knows a name as; nothing of what it does not know.
QTimeZone systemZone(const QByteArray& name) {
    QByteArray id = name.trimmed();
    // "/freeassociation.sourceforge.net/Europe/Berlin", "/mozilla.org/20050126_1/Europe/Berlin"
    for (int parts = 0; parts < 6 && !id.isEmpty(); ++parts) {
        if (QTimeZone::isTimeZoneIdAvailable(id)) return QTimeZone(id);
        const qsizetype slash = id.indexOf('/', id.startsWith('/') ? 1 : 0);
        if (slash < 0) break;
        id = id.mid(slash + 1);
    }
    const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name.trimmed());
    return windows.isEmpty() ? QTimeZone() : QTimeZone(windows);
}

/// Windows' zones begin in the year 1601, before anything that matters.
QByteArray inOurTimes(const QByteArray& start) {
    return start.left(4) < "1900" ? "1970" + start.mid(4) : start;
}

} // namespace

void IcalZones::see(const IcalProperty& property) {
    const QByteArray word = property.value.trimmed().toUpper();
    if (property.name == "BEGIN") {
        if (depth_ == 0 && word == "VTIMEZONE") {
            depth_ = 1;
            name_.clear();
            observances_.clear();
        } else if (depth_ == 1 && (word == "STANDARD" || word == "DAYLIGHT")) {
            depth_ = 2;
            observances_.emplace_back();
        }
        return;
    }
    if (property.name == "END") {
        if (depth_ == 2 && (word == "STANDARD" || word == "DAYLIGHT")) depth_ = 1;
        if (depth_ > 0 && word == "VTIMEZONE") finishZone();
        return;
    }
    if (depth_ == 0 || ++entries_ > kMostEntries) return;
    if (depth_ == 1) {
        if (property.name == "TZID") name_ = property.value.trimmed();
        return;
    }
    Observance& observance = observances_.back();
    if (property.name == "DTSTART")
        observance.start = readIcalTime(inOurTimes(property.value));
    else if (property.name == "TZOFFSETFROM")
        observance.from = readIcalOffset(property.value);
    else if (property.name == "TZOFFSETTO")
        observance.to = readIcalOffset(property.value);
    else if (property.name == "RRULE")
        observance.rules.push_back(property.value);
    else if (property.name == "RDATE")
        for (const IcalTime& date : readIcalTimes(property, kMostChanges))
            observance.dates.push_back(date);
}

void IcalZones::finishZone() {
    depth_ = 0;
    if (name_.isEmpty() || own_.size() >= kMostZones || own_.contains(name_)) return;
    Zone zone;
    for (const Observance& observance : observances_)
        addChanges(observance, zone);
    if (zone.changes.empty()) return;
    std::ranges::sort(zone.changes, {}, &Change::utc);
    // Before all of them it was as the earliest of them says it had been.
    for (const Observance& observance : observances_)
        if (observance.start && observance.from &&
            observance.start->wall - *observance.from == zone.changes.front().utc)
            zone.before = *observance.from;
    own_.insert(name_, std::move(zone));
}

void IcalZones::addChanges(const Observance& observance, Zone& zone) const {
    if (!observance.to) return;
    const int from = observance.from.value_or(*observance.to);
    IcalTime start = observance.start.value_or(IcalTime{});
    start.isDay = false;
    std::vector<qint64> walls{start.wall};
    for (const IcalTime& date : observance.dates)
        walls.push_back(date.wall);
    for (const QByteArray& rule : observance.rules)
        // Clocks are set once a year; what is said to be oftener is no rule of a zone.
        if (rule.toUpper().contains("FREQ=YEARLY"))
            addOccurrences(
                rule, start, {kLastChange, kMostChanges}, [from](qint64 utc) { return utc + from; }, walls);
    for (const qint64 wall : walls)
        if (zone.changes.size() < kMostChanges) zone.changes.push_back({wall - from, *observance.to});
}

const IcalZones::Zone& IcalZones::zoneOf(const QByteArray& name) const {
    if (const auto known = found_.constFind(name); known != found_.constEnd()) return *known;
    Zone zone;
    zone.system = name.isEmpty() ? local_ : systemZone(name);
    if (!zone.system.isValid()) {
        if (const auto own = own_.constFind(name); own != own_.constEnd()) {
            zone = *own;
        } else {
            zone.system = local_;
            zone.isKnown = false;
        }
    }
    // Names are from outside, and there may be as many as there are events.
    if (found_.size() > kMostZones) found_.clear();
    return *found_.insert(name, std::move(zone));
}

int IcalZones::offsetAt(const Zone& zone, qint64 utc) {
    if (zone.system.isValid()) return zone.system.offsetFromUtc(QDateTime::fromSecsSinceEpoch(utc, Qt::UTC));
    const auto after = std::ranges::upper_bound(zone.changes, utc, {}, &Change::utc);
    return after == zone.changes.begin() ? zone.before : std::prev(after)->offset;
}

qint64 IcalZones::utcOf(const IcalTime& time) const {
    if (time.isUtc) return time.wall;
    const Zone& zone = zoneOf(time.zone);
    const int before = offsetAt(zone, time.wall - kDay), after = offsetAt(zone, time.wall + kDay);
    if (before == after || offsetAt(zone, time.wall - before) == before) return time.wall - before;
    return offsetAt(zone, time.wall - after) == after ? time.wall - after : time.wall - before;
}

qint64 IcalZones::wallOf(qint64 utc, const IcalTime& like) const {
    return like.isUtc ? utc : utc + offsetAt(zoneOf(like.zone), utc);
}

bool IcalZones::isUnknown(const QByteArray& zone) const {
    return !zone.isEmpty() && !zoneOf(zone).isKnown;
}

} // namespace rapport::importing
