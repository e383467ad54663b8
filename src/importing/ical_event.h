// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/ical_property.h"
#include "importing/mail_address.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::importing {

/// Somebody invited to an event, or who invites. The address is in small letters; empty: there is none.
struct IcalPerson : MailAddress {
    bool declined = false;
};

/// A VEVENT, as far as it matters to a book of clients. What it is about at length, its alarms and
/// attachments are let go unread.
struct IcalEvent {
    qint64 line = 0; ///< It begins on.
    QString uid;
    int sequence = 0;
    QByteArray stamp; ///< LAST-MODIFIED, else DTSTAMP, to be compared as bytes.
    std::optional<IcalTime> start, end;
    std::optional<IcalTime> instance; ///< RECURRENCE-ID: which occurrence of a series it stands for.
    std::optional<qint64> length;     ///< DURATION in seconds.
    std::vector<QByteArray> rules;
    std::vector<IcalTime> dates, exceptions;
    QString title, location;
    IcalPerson organizer;
    std::vector<IcalPerson> attendees;
    bool cancelled = false;
    bool confidential = false; ///< CLASS says it is not for everybody.

    /// One of its properties. False when it has more than any event should.
    bool take(const IcalProperty& property);
    /// Whether nobody came but who invited: everybody else declined, or the one whose calendar it is.
    bool isDeclined(const QString& owner) const;
    /// Those who came, by address, without the calendar's owner.
    std::vector<MailAddress> present(const QString& owner) const;
    /// In a place one goes to, and not over a line.
    bool isVisit() const;

private:
    int properties_ = 0;
};

/// An address as calendars write them: "mailto:" before it, or in a parameter.
IcalPerson personOf(const IcalProperty& property);

} // namespace rapport::importing
