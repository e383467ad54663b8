// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "importing/existing_records.h"
#include "importing/import_request.h"

#include <QIODevice>
#include <QString>

#include <optional>
#include <vector>

namespace rapport::importing {

/// An appointment to come with a client of the book.
struct UpcomingAppointment {
    Id<Client> client;
    QString clientName;
    Day day;                     ///< In the business's own zone.
    std::optional<Instant> at{}; ///< Nothing: all day.
    std::optional<Duration> length{};
    QString title;
    QString place{}; ///< Empty where nobody goes anywhere.

    bool operator==(const UpcomingAppointment&) const = default;
};

/// Those of a calendar (iCalendar) on the days from `from` to `to`, both included, in the order of time: with
/// whom is told by the same addresses, titles, exclusions and decisions (ImportRequest::choices) an import
/// goes by, and what an import leaves out is left out here. An event that cannot be read is passed over: the
/// import tells of it. Nothing is written. At most `most` are looked for. Errors: those of IcalSource and of
/// reading the book; "cancelled" when `progress` says so.
Result<std::vector<UpcomingAppointment>> upcomingAppointments(QIODevice& device, const ImportRequest& request,
                                                              ExistingRecords& existing, Day from, Day to,
                                                              const Progress& progress = {},
                                                              size_t most = 500);

} // namespace rapport::importing
