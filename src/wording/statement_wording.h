// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"
#include "wording/speech.h"

namespace rapport::wording {

/// The sentence of a reason, counter-fact, what would change it, or what is missing, with its figures filled
/// in. Codes are those of scoring/reason_codes.h; one that is not there gives the code itself.
QString sentence(const Speech& speech, const scoring::Statement& statement);
/// A few words for the bar of a chart: "Costs more than they pay".
QString label(const Speech& speech, const scoring::Statement& statement);
/// Whether there is a sentence (and a label) for the code.
bool hasSentence(const QByteArray& code);
/// One figure as text, by its type.
QString figureText(const Speech& speech, const scoring::Figure& figure);

} // namespace rapport::wording
