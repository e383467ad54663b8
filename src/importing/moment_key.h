// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/row_cells.h"

#include <QDateTime>

namespace rapport::importing {

/// What tells a moment from others of its source (source_key.h): where the file names no zone the time as it
/// stands there, which stays the same wherever the computer is when the file is read again.
inline QString momentKey(const Moment& moment, const TableReading& reading) {
    if (!moment.at) return moment.day.toIso();
    if (!moment.isByBasis) return moment.at->toIso();
    const qint64 ms = moment.at->msSinceEpoch();
    const QDateTime written = reading.times == TimeBasis::Utc
                                  ? QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)
                                  : QDateTime::fromMSecsSinceEpoch(ms, reading.zone);
    return written.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

} // namespace rapport::importing
