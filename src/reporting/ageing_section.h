// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document.h"

namespace rapport::reporting {

/// Open money by lateness, all of one currency.
struct AgeingFigures {
    Money notDue, to30, to60, to90, beyond;
};

/// The parts as a bar and as a table, or that nothing is open. Amounts of another currency than `currency`
/// are left out.
void addAgeing(Section& section, const AgeingFigures& ageing, Currency currency,
               const wording::Speech& speech);

} // namespace rapport::reporting
