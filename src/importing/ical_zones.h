// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/ical_property.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace rapport::importing {

/// The time zones of one calendar. A name the time zone database knows ("Europe/Berlin", also behind a
/// program's own prefix, and Windows' "W. Europe Standard Time") goes before the rules the file itself has
/// for it: files have those of the day they were written, the database those of every year. Zones that nobody
/// else knows follow the file.
class IcalZones {
public:
    /// `local`: where times without a zone are meant.
    explicit IcalZones(QTimeZone local) : local_(std::move(local)) {}

    /// A line of the file that may belong to a VTIMEZONE: every one is to be passed here, in its order.
    void see(const IcalProperty& property);

    /// Seconds of UTC. A time that was skipped when clocks were set is taken as though they had not been yet,
    /// one there was twice is the first (RFC 5545 3.3.5).
    qint64 utcOf(const IcalTime& time) const;
    /// What a clock of this time's zone shows at an instant.
    qint64 wallOf(qint64 utc, const IcalTime& like) const;
    /// Whether the zone is one nobody knows, so that the local one stands in.
    bool isUnknown(const QByteArray& zone) const;

private:
    struct Change {
        qint64 utc = 0;
        int offset = 0; ///< Seconds east of UTC from then on.
    };
    /// STANDARD or DAYLIGHT of a VTIMEZONE.
    struct Observance {
        std::optional<IcalTime> start;
        std::optional<int> from, to;
        std::vector<QByteArray> rules;
        std::vector<IcalTime> dates;
    };
    /// What a zone is by; of neither the local one stands in.
    struct Zone {
        QTimeZone system;
        std::vector<Change> changes; ///< Ascending.
        int before = 0;              ///< The offset before the first of them.
        bool isKnown = true;
    };

    void finishZone();
    void addChanges(const Observance& observance, Zone& zone) const;
    const Zone& zoneOf(const QByteArray& name) const;
    static int offsetAt(const Zone& zone, qint64 utc);

    QTimeZone local_;
    int depth_ = 0; ///< 1 within a VTIMEZONE, 2 within an observance of it.
    int entries_ = 0;
    QByteArray name_;
    std::vector<Observance> observances_;
    QHash<QByteArray, Zone> own_;
    mutable QHash<QByteArray, Zone> found_;
};

} // namespace rapport::importing
