// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_occurrences.h"

#include "importing/ical_recurrence.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace rapport::importing {

namespace {

constexpr qint64 kDay = 24 * 3600;
constexpr qsizetype kMostEvents = 2'000'000;
constexpr int kMostBarrenRules = 100;
/// Farther no rule is followed when nobody said until when: 2200-01-01.
constexpr qint64 kEnd = qint64{7258118400};

Day dayOfWall(qint64 wall) {
    const qint64 day = wall >= 0 ? wall / kDay : -((-wall + kDay - 1) / kDay);
    return Day::fromDate(QDate(1970, 1, 1).addDays(day));
}

qint64 wallOfDay(Day day) {
    return QDate(1970, 1, 1).daysTo(day.toDate()) * kDay;
}

} // namespace

IcalOccurrences::IcalOccurrences(QTimeZone zone, std::optional<Day> from, std::optional<Day> before)
    : zone_(zone), zones_(std::move(zone)), from_(from), before_(before) {}

QByteArray IcalOccurrences::idOf(const QString& uid) {
    return QCryptographicHash::hash(uid.toUtf8(), QCryptographicHash::Sha256).first(16);
}

QByteArray IcalOccurrences::idOf(const QByteArray& uid, const IcalTime& instance) const {
    return uid + instanceName(instance).toLatin1();
}

QString IcalOccurrences::instanceName(const IcalTime& time) const {
    if (time.isDay) return dayOfWall(time.wall).toIso();
    return QDateTime::fromSecsSinceEpoch(zones_.utcOf(time), Qt::UTC).toString(Qt::ISODate);
}

void IcalOccurrences::keep(const QByteArray& id, const Version& version) {
    Version& known = versions_[id];
    if (known.line == 0 || known < version) known = version;
}

bool IcalOccurrences::learn(const IcalEvent& event) {
    if (event.uid.isEmpty()) return true;
    const Version version{event.sequence, static_cast<qint32>(event.line), event.stamp};
    const QByteArray uid = idOf(event.uid);
    if (event.instance)
        overrides_.push_back({uid, *event.instance, version});
    else
        keep(uid, version);
    return versions_.size() + qsizetype(overrides_.size()) <= kMostEvents;
}

void IcalOccurrences::settle() {
    for (const Override& one : overrides_)
        keep(idOf(one.uid, one.instance), one.version);
    overrides_.clear();
    overrides_.shrink_to_fit();
}

bool IcalOccurrences::holds(const IcalEvent& event) const {
    if (event.uid.isEmpty()) return true;
    const QByteArray uid = idOf(event.uid);
    const auto known = versions_.constFind(event.instance ? idOf(uid, *event.instance) : uid);
    return known == versions_.constEnd() || known->line == static_cast<qint32>(event.line);
}

Day IcalOccurrences::dayOf(qint64 utc) const {
    return Day::fromDate(QDateTime::fromSecsSinceEpoch(utc, zone_).date());
}

bool IcalOccurrences::isAskedFor(Day day) const {
    return (!from_ || day >= *from_) && (!before_ || day < *before_);
}

std::optional<qint64> IcalOccurrences::lengthOf(const IcalEvent& event) const {
    std::optional<qint64> length = event.length;
    if (event.end && !event.end->isDay) length = zones_.utcOf(*event.end) - zones_.utcOf(*event.start);
    // Who works on something for days on end is not with the client day and night.
    if (!length || *length <= 0 || *length >= kDay) return std::nullopt;
    return length;
}

Result<std::vector<qint64>> IcalOccurrences::wallsOf(const IcalEvent& event, IcalFault& fault) {
    const IcalTime& start = *event.start;
    std::vector<qint64> walls{start.wall};
    RecurrenceLimits limits{before_ ? wallOfDay(*before_) + 2 * kDay : kEnd, kMostOccurrences};
    const auto wallOf = [&](qint64 utc) { return zones_.wallOf(utc, start); };
    for (const QByteArray& rule : event.rules) {
        switch (addOccurrences(rule, start, limits, wallOf, walls)) {
        case Recurrence::Fine:
            break;
        case Recurrence::Unreadable:
            fault = "rule_unreadable";
            return walls;
        case Recurrence::TooOften:
        case Recurrence::TooMany:
            fault = "repeats_too_often";
            return walls;
        case Recurrence::Barren:
            if (++barren_ > kMostBarrenRules)
                return Error{ErrorKind::InputRejected, "calendar_rules_empty"}
                    .with(QStringLiteral("line"), QString::number(event.line))
                    .with(QStringLiteral("uid"), event.uid);
            break;
        }
    }
    for (const IcalTime& date : event.dates)
        walls.push_back(start.isDay || date.isDay ? date.wall : wallOf(zones_.utcOf(date)));
    if (walls.size() > kMostOccurrences) fault = "repeats_too_often";
    std::ranges::sort(walls);
    walls.erase(std::unique(walls.begin(), walls.end()), walls.end());
    return walls;
}

Result<std::vector<IcalOccurrence>> IcalOccurrences::of(const IcalEvent& event, IcalFault& fault) {
    std::vector<IcalOccurrence> all;
    fault = nullptr;
    if (!event.start) {
        fault = "time_unreadable";
        return all;
    }
    IcalTime time = *event.start;
    const bool isSeries = !event.instance && (!event.rules.empty() || !event.dates.empty());
    std::vector<qint64> walls{time.wall};
    if (isSeries) {
        RAPPORT_TRY_ASSIGN(walls, wallsOf(event, fault));
        if (fault) return all;
    }
    QSet<QString> exceptions;
    QSet<qint64> exceptDays;
    for (const IcalTime& exception : event.exceptions) {
        if (exception.isDay)
            exceptDays.insert(exception.wall);
        else if (time.isDay)
            exceptDays.insert(wallOfDay(dayOfWall(exception.wall)));
        else
            exceptions.insert(instanceName(exception));
    }
    const QByteArray uid = idOf(event.uid);
    const std::optional<qint64> length = time.isDay ? std::nullopt : lengthOf(event);
    for (const qint64 wall : walls) {
        time.wall = wall;
        IcalOccurrence one;
        one.isDay = time.isDay;
        one.utc = time.isDay ? 0 : zones_.utcOf(time);
        one.day = time.isDay ? dayOfWall(wall) : dayOf(one.utc);
        if (!isAskedFor(one.day)) continue;
        one.length = length;
        if (isSeries) {
            one.instance = instanceName(time);
            if (exceptions.contains(one.instance) || exceptDays.contains(wallOfDay(dayOfWall(wall))))
                continue;
            // Some programs tell which occurrence is meant by its day alone.
            if (!event.uid.isEmpty() && (versions_.contains(uid + one.instance.toLatin1()) ||
                                         versions_.contains(uid + dayOfWall(wall).toIso().toLatin1())))
                continue;
        } else if (event.instance) {
            one.instance = instanceName(*event.instance);
        }
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace rapport::importing
