// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client_directory.h"
#include "wording/speech.h"

namespace rapport::gui {

/// What a record of the timeline is: "Call", "Conduct event", "Payment".
QString kindText(const wording::Speech& speech, const app::TimelineEntry& entry);
/// What else is noted about it: "Outside the agreement · Our doing", "Partly justified · open".
QString detailText(const wording::Speech& speech, const app::TimelineEntry& entry);
/// What happened, in one line; of an invoice, a payment or a credit note its number.
QString subjectText(const app::TimelineEntry& entry);
/// The time it took: "25 min", with "about" where it is a guess; "not noted" for a dealing without.
QString timeText(const wording::Speech& speech, const app::TimelineEntry& entry);

} // namespace rapport::gui
