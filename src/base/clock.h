// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/instant.h"

namespace rapport {

/// Where the time comes from. The only real one is app::SystemClock; tests bring their own.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Today in the business's own time zone.
    virtual Day today() const = 0;
    /// The business's calendar day of an instant.
    virtual Day dayOf(Instant instant) const = 0;
};

} // namespace rapport
