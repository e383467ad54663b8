// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/mail_address.h"
#include "importing/parties.h"

#include <QHash>
#include <QString>

namespace rapport::importing {

/// Counts the addresses nobody knows in a mailbox or a calendar, and leaves out of them the one that is in
/// most of the records: that is where the mailbox or the calendar is at home, and no stranger.
class StrangerTally {
public:
    /// A record of the file, kept or not.
    void countRecord() { ++records_; }
    /// Somebody on it, once for each record; `time` is what it took.
    void count(const QString& email, const Parties::Whose& whose, Duration time);
    /// At the end of each file: tells the strangers. Which address is at home shows over all files, as a
    /// folder may have a message in each; one told before is taken back.
    void finish(Parties& parties);

private:
    struct Entry {
        Parties::Whose whose;
        qint32 records = 0;
        Duration time;
        qint32 toldRecords = 0;
        Duration toldTime;
    };
    qint64 records_ = 0;
    QHash<QString, Entry> entries_;
};

} // namespace rapport::importing
