// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/stranger_tally.h"

namespace rapport::importing {

namespace {

/// Of fewer records nobody can tell whose they are.
constexpr qint64 kFewRecords = 10;

} // namespace

void StrangerTally::count(const QString& email, const Parties::Whose& whose, Duration time) {
    if (whose.standing != Parties::Standing::Stranger) return;
    Entry& entry = entries_[email];
    entry.whose = whose;
    ++entry.records;
    entry.time += time;
}

void StrangerTally::finish(Parties& parties) {
    for (Entry& entry : entries_) {
        const bool isHome = records_ >= kFewRecords && entry.records * 2 > records_;
        const qint32 records = isHome ? 0 : entry.records;
        const Duration time = isHome ? Duration() : entry.time;
        if (records == entry.toldRecords) continue;
        parties.count(entry.whose, time - entry.toldTime, records - entry.toldRecords);
        entry.toldRecords = records;
        entry.toldTime = time;
    }
}

} // namespace rapport::importing
