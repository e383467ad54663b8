// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

namespace rapport::app {

/// The machine's clock in the machine's time zone; the only place that reads it.
class SystemClock : public Clock {
public:
    Instant now() const override;
    Day today() const override;
    Day dayOf(Instant instant) const override;
};

} // namespace rapport::app
