// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/ical_source.h"

#include <QDateTime>
#include <QStringList>

namespace rapport::importing {

namespace {

constexpr qint64 kEventsBetweenRows = 16;

/// Puts what is known of an event into the cells of header().
class EventRow {
public:
    explicit EventRow(const IcalEvent& event) { row_.line = event.line; }

    bool give(const QStringList& texts, const TakeRow& take) {
        cells_.clear();
        row_.cells.clear();
        for (const QString& text : texts)
            cells_ << text.toUtf8();
        for (const QByteArray& cell : cells_)
            row_.cells.emplace_back(cell);
        return take(row_);
    }
    /// Of what is not to be read or must not be kept.
    bool giveStatus(const QString& status, const QString& uid, const TakeRow& take) {
        return give({QStringLiteral("event"), {}, {}, {}, {}, {}, {}, status, uid}, take);
    }

private:
    QByteArrayList cells_;
    TableRow row_;
};

QString startOf(const IcalOccurrence& one) {
    if (one.isDay) return one.day.toIso();
    return QDateTime::fromSecsSinceEpoch(one.utc, Qt::UTC).toString(Qt::ISODate);
}

QString minutesOf(const IcalOccurrence& one) {
    return one.length ? QString::number(double(*one.length) / 60.0, 'g', 10) : QString();
}

const char* leftOutAs(const IcalEvent& event, const QString& owner) {
    if (event.confidential) return ical_status::kPrivate;
    if (event.cancelled) return ical_status::kCancelled;
    return event.isDeclined(owner) ? ical_status::kDeclined : nullptr;
}

} // namespace

Result<IcalSource> IcalSource::open(QIODevice& device, const ImportRequest& request) {
    IcalSource source(device, request);
    RAPPORT_TRY_ASSIGN(const std::optional<TextEncoding> marked, findMark(device));
    // The format is UTF-8 by its rules; what old programs write beside it is settled line by line.
    source.encoding_ = marked.value_or(TextEncoding{"utf-8", 0, false});
    if (!request.encoding.isEmpty()) source.encoding_.name = request.encoding;
    return source;
}

QStringList IcalSource::header() {
    return {QStringLiteral("iCalendar"), QStringLiteral("Kind"),    QStringLiteral("Start"),
            QStringLiteral("Minutes"),   QStringLiteral("Summary"), QStringLiteral("Organizer"),
            QStringLiteral("Attendees"), QStringLiteral("Status"),  QStringLiteral("UID")};
}

Result<void> IcalSource::learn(const TakeRow& take) {
    qint64 tooManyAt = 0, events = 0;
    bool stopped = false;
    occurrences_ = IcalOccurrences(zone_, std::nullopt, before_);
    IcalReader reader([&](const IcalEvent& event) {
        // A row of nothing now and then, so that reading can be stopped.
        if (++events % kEventsBetweenRows == 0) stopped = !take(TableRow{event.line, {}});
        if (stopped) return false;
        if (occurrences_.learn(event)) return true;
        tooManyAt = event.line;
        return false;
    });
    reader.learnZones(occurrences_.zones());
    RAPPORT_TRY(reader.read(*device_, encoding_));
    if (tooManyAt > 0)
        return Error{ErrorKind::InputRejected, "calendar_too_many_events"}.with(QStringLiteral("line"),
                                                                                QString::number(tooManyAt));
    occurrences_.settle();
    owner_ = reader.owner();
    isLearnt_ = !stopped;
    return {};
}

Result<void> IcalSource::forEachRow(const TakeRow& take) {
    IcalEvent none;
    if (!EventRow(none).give(header(), take)) return {};
    if (!isLearnt_) {
        RAPPORT_TRY(learn(take));
        if (!isLearnt_) return {};
    }
    std::optional<Error> error;
    IcalReader reader([&](const IcalEvent& event) {
        if (!occurrences_.holds(event)) return true;
        EventRow row(event);
        if (const char* left = leftOutAs(event, owner_)) return row.giveStatus(QLatin1String(left), {}, take);
        IcalFault fault = nullptr;
        const auto all = occurrences_.of(event, fault);
        if (!all) {
            error = all.error();
            return false;
        }
        const QString what = event.uid.isEmpty() ? event.title : event.uid;
        if (fault) return row.giveStatus(QLatin1String(fault), what, take);
        const bool isVisit = event.isVisit();
        const bool isSure = !occurrences_.zones().isUnknown(event.start->zone);
        const QString organizer = event.organizer.email.isEmpty() || event.organizer.email == owner_
                                      ? QString()
                                      : addressesText({event.organizer});
        const QString attendees = addressesText(event.present(owner_));
        for (const IcalOccurrence& one : *all) {
            const QString uid =
                one.instance.isEmpty() || event.uid.isEmpty() ? event.uid : event.uid + u' ' + one.instance;
            if (!row.give({QStringLiteral("event"),
                           isVisit ? QStringLiteral("visit") : QStringLiteral("meeting"), startOf(one),
                           minutesOf(one), event.title, organizer, attendees,
                           QLatin1String(isSure ? ical_status::kConfirmed : ical_status::kZoneUnknown), uid},
                          take))
                return false;
        }
        return true;
    });
    RAPPORT_TRY(reader.read(*device_, encoding_));
    if (error) return *error;
    return {};
}

} // namespace rapport::importing
