// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/agreement.h"

#include <QString>

namespace rapport {

/// What the business offers everybody; it stands in where nothing was agreed with a client.
struct ServiceSheet {
    QString services;    ///< What we do.
    QString rates;       ///< What it costs.
    QString notIncluded; ///< What is not part of it.
    QString schedule;    ///< How work is booked and when it is done.
    QString returns;     ///< What happens when something is wrong or goes back.
    QString reachUs;     ///< How and when we can be reached.
    ServiceLimits limits;

    bool operator==(const ServiceSheet&) const = default;
};

} // namespace rapport
