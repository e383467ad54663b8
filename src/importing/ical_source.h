// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/ical_occurrences.h"
#include "importing/import_request.h"
#include "importing/table_source.h"

namespace rapport::importing {

/// A calendar (iCalendar, RFC 5545) as a table: one row for each time an event took place on a day before
/// today, on the line the event begins on, below a header of its own on line 0. Of what did not take place,
/// or is not for everybody, there is a row without anything but its status, to be counted.
///
/// The file is gone through once beforehand, to know which of several versions of an event holds; but for a
/// digest of each event nothing of it is kept.
class IcalSource : public TableSource {
public:
    /// Errors: those of findMark().
    static Result<IcalSource> open(QIODevice& device, const ImportRequest& request);
    /// The columns: docs/import/calendar.md.
    static QStringList header();

    /// Errors: those of IcalReader and IcalOccurrences, "calendar_too_many_events".
    Result<void> forEachRow(const TakeRow& take) override;
    bool isSettled() const override { return true; }
    qint64 bytesRead() const override { return device_->pos(); }
    const QByteArray& encoding() const { return encoding_.name; }

private:
    explicit IcalSource(QIODevice& device, const ImportRequest& request)
        : device_(&device), zone_(request.zone), before_(request.today),
          occurrences_(zone_, std::nullopt, before_) {}

    /// Leaves isLearnt_ false when it was stopped.
    Result<void> learn(const TakeRow& take);

    QIODevice* device_;
    TextEncoding encoding_;
    QTimeZone zone_;
    std::optional<Day> before_;
    IcalOccurrences occurrences_;
    QString owner_;
    bool isLearnt_ = false;
};

/// What the column of the status says of an event that was not to be counted, or cannot be read.
namespace ical_status {
constexpr const char* kConfirmed = "confirmed";
constexpr const char* kZoneUnknown = "zone_unknown"; ///< It counts, with the local time.
constexpr const char* kCancelled = "cancelled";
constexpr const char* kDeclined = "declined";
constexpr const char* kPrivate = "private";
} // namespace ical_status

} // namespace rapport::importing
