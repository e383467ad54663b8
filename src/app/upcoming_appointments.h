// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"
#include "importing/upcoming_appointments.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace rapport::app {

class Workspace;

/// The remembered calendars of a book and what is needed to tell whose appointments are in them: read while
/// the book is at hand, to go through the files without it.
struct CalendarsToRead {
    struct Calendar {
        QString path; ///< Of one file.
        std::map<QString, importing::ClientChoice> choices{};
    };
    std::vector<Calendar> calendars;
    BookHeader header;
    std::vector<Client> clients;
    std::vector<Contact> contacts;
    Day today;
    QByteArray mark; ///< The same as long as reading them would find the same.
};

/// What appointments are to come with clients, by the calendars the book remembers as sources: so that there
/// is staff when somebody difficult is due. The files are read each time; nothing of them is written.
class UpcomingAppointments {
public:
    explicit UpcomingAppointments(Workspace& workspace) : workspace_(workspace) {}

    /// How many days are looked ahead, today counted.
    static constexpr int daysAhead = 14;

    /// Quick: no calendar is read. Errors: of reading the book.
    Result<CalendarsToRead> toRead(Day today);
    /// All of them in the order of time, one that is in two calendars once. May take long, and needs no book.
    /// A calendar that is not there or cannot be read is passed over: the list of sources tells of it. `goOn`
    /// is asked now and then. Error: cancelled.
    static Result<std::vector<importing::UpcomingAppointment>> read(const CalendarsToRead& calendars,
                                                                    const std::function<bool()>& goOn = {});

private:
    Workspace& workspace_;
};

} // namespace rapport::app
