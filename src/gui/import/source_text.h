// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/record_sources.h"
#include "wording/speech.h"

namespace rapport::gui {

/// What taking a source came to: "Telephone list: 12 new, 3 numbers or addresses nobody knows".
QString takenText(const wording::Speech& speech, const app::SourceTaken& taken);
/// Whether somebody should know of it: something came in, is to be decided, or went wrong.
bool isWorthSaying(const app::SourceTaken& taken);
/// "Has changed since": how a source stands.
QString standingText(const app::SourceStanding& standing);
/// What it is imported as: "Telephone list".
QString sourceKindText(const RecordSource& source);

} // namespace rapport::gui
