// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/waterfall.h"
#include "scoring/assessment.h"
#include "wording/speech.h"

#include <vector>

namespace rapport::gui {

/// From full health to the client's own: what each area took.
std::vector<charts::WaterfallBar> barsByArea(const scoring::Assessment& assessment,
                                             const wording::Speech& speech);

/// The same, reason by reason. `reasons` gets, for each bar, the position of its reason in the assessment;
/// -1 for the first and the last bar.
std::vector<charts::WaterfallBar> barsByReason(const scoring::Assessment& assessment,
                                               const wording::Speech& speech, std::vector<int>& reasons);

} // namespace rapport::gui
