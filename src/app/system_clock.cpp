// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/system_clock.h"

#include <QDateTime>

namespace rapport::app {

Instant SystemClock::now() const {
    return Instant(QDateTime::currentMSecsSinceEpoch());
}

Day SystemClock::today() const {
    return Day::fromDate(QDate::currentDate());
}

Day SystemClock::dayOf(Instant instant) const {
    return Day::fromDate(QDateTime::fromMSecsSinceEpoch(instant.msSinceEpoch()).date());
}

} // namespace rapport::app
