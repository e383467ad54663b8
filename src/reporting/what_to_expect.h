// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/service_sheet.h"
#include "reporting/document.h"

#include <optional>

namespace rapport::reporting {

/// What the sheet for a new client is made of.
struct ExpectationsInput {
    QString business;
    QString client;
    ServiceSheet sheet;
    std::optional<Agreement> agreement{}; ///< In force on the day.
    Day day;
};

/// One page a client can be sent at the beginning: what we do, how work goes, what comes when, what it costs,
/// how to reach us, what is not included and what happens when something is wrong. What the agreement says
/// goes before the service sheet; a part neither speaks of is left out.
Document buildWhatToExpect(const ExpectationsInput& input, const wording::Speech& speech);

} // namespace rapport::reporting
