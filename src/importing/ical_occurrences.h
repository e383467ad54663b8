// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "importing/ical_reader.h"

#include <QHash>

#include <optional>
#include <utility>
#include <vector>

namespace rapport::importing {

/// One time an event takes place.
struct IcalOccurrence {
    qint64 utc = 0;               ///< Of a day without a time: 0.
    Day day;                      ///< Of those with a time where `utc` falls in the business's own zone.
    bool isDay = false;           ///< It has no time of day.
    std::optional<qint64> length; ///< Seconds; nothing where it is not said, or is a day or more.
    QString instance;             ///< What tells it from the others of its series; empty: of none.
};

/// What is wrong with an event: a reason of rejection; nothing of one that can be taken.
using IcalFault = const char*;

/// Knows of a whole calendar which of several versions of an event holds and which occurrences of a series
/// are told by events of their own, wherever in the file they stand, and works out when events take place.
class IcalOccurrences {
public:
    /// `zone`: the business's own. Days before `from` and from `before` on are left out; without a day on
    /// that side there is no end.
    IcalOccurrences(QTimeZone zone, std::optional<Day> from, std::optional<Day> before);

    IcalZones& zones() { return zones_; }
    /// Every event of the file, once. False when there are more than any calendar should have.
    bool learn(const IcalEvent& event);
    /// After the last of them.
    void settle();
    /// Whether this is the version of its event that holds.
    bool holds(const IcalEvent& event) const;
    /// When it takes place within the days asked for, in the order of time; `fault` says why that can't be
    /// told: "time_unreadable", "rule_unreadable", "repeats_too_often". Error: "calendar_rules_empty"
    /// ("line", "uid") when rules that never hold are so many that looking would take for ever.
    Result<std::vector<IcalOccurrence>> of(const IcalEvent& event, IcalFault& fault);

    static constexpr size_t kMostOccurrences = 20'000; ///< Of one event.

private:
    struct Version {
        int sequence = 0;
        qint32 line = 0;
        QByteArray stamp;
        bool operator<(const Version& other) const {
            if (sequence != other.sequence) return sequence < other.sequence;
            return stamp != other.stamp ? stamp < other.stamp : line < other.line;
        }
    };
    struct Override {
        QByteArray uid;
        IcalTime instance;
        Version version;
    };

    static QByteArray idOf(const QString& uid);
    QByteArray idOf(const QByteArray& uid, const IcalTime& instance) const;
    QString instanceName(const IcalTime& time) const;
    void keep(const QByteArray& id, const Version& version);
    std::optional<qint64> lengthOf(const IcalEvent& event) const;
    Result<std::vector<qint64>> wallsOf(const IcalEvent& event, IcalFault& fault);
    Day dayOf(qint64 utc) const;
    bool isAskedFor(Day day) const;

    QTimeZone zone_;
    IcalZones zones_;
    std::optional<Day> from_, before_;
    QHash<QByteArray, Version> versions_; ///< By a digest of the UID, and of the instance.
    std::vector<Override> overrides_;     ///< Until all zones are known.
    int barren_ = 0;
};

} // namespace rapport::importing
