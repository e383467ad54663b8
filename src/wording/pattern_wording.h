// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/patterns.h"
#include "scoring/waiting.h"
#include "wording/speech.h"

/// What is said of patterns in a client's dealings, of contact and of who else waited.
namespace rapport::wording {

/// "Never satisfied"
QString patternName(const Speech& speech, scoring::PatternKind kind);
/// What was found, with its figures.
QString patternSentence(const Speech& speech, const scoring::Pattern& pattern);
/// From where on it is called so, in plain words.
QString thresholdSentence(const Speech& speech, scoring::PatternKind kind,
                          const scoring::PatternThresholds& thresholds = {});

/// Whether this is a client with a problem or a problem client, and on what figures.
QString standingSentence(const Speech& speech, scoring::ComplaintStanding standing,
                         const scoring::Facts& measured);

/// Contacts a week and what is usual, and how many came out of hours.
QString contactSentence(const Speech& speech, const scoring::ContactLoad& load,
                        const std::optional<double>& usual);
/// "41% of Mia's recorded time in 13 weeks went to them."
QString shareSentence(const Speech& speech, const scoring::StaffShare& share);
/// What the others got while the client took much of somebody's time. `name`: the person's, from outside.
QString waitingSentence(const Speech& speech, const QString& name, const scoring::StaffWaiting& waiting);

} // namespace rapport::wording
