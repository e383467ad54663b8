// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"
#include "wording/speech.h"

/// What is said of an assessment as a whole.
namespace rapport::wording {

/// Why this rule, in one sentence: "The work costs far more than they pay, and a fair price would be more
/// than half as high again."
QString ruleSentence(const Speech& speech, scoring::Rule rule);
/// The verdict and its main reason in one sentence: "Part ways: the work cost $24,000.00 …".
QString headline(const Speech& speech, const scoring::Assessment& assessment);
/// "Part ways, fairly sure."
QString verdictWithConfidence(const Speech& speech, const scoring::Assessment& assessment);
/// "Based on your estimate of 12 h a month."; empty unless the hours counted are in part the owner's guess.
/// Needs the assessment's statements.
QString basisSentence(const Speech& speech, const scoring::Assessment& assessment);
/// Whether basisSentence() says something: hours of this client are to be shown as a guess.
bool isGuess(const scoring::Assessment& assessment);
/// What the confidence means, in one sentence; in two where part of the time is a guess.
QString confidenceSentence(const Speech& speech, const scoring::Assessment& assessment);
/// How the health moved over the year, in one sentence.
QString trendSentence(const Speech& speech, const scoring::Assessment& assessment);
/// What they pay a month, what covers the cost and what earns the target; empty without a price.
QString priceSentence(const Speech& speech, const scoring::Assessment& assessment);
/// "First put right what we did."; empty unless the advice begins with it.
QString firstPutRightSentence(const Speech& speech, const scoring::Assessment& assessment);
/// The owner's own verdict in force, or that it has lapsed; empty when there is neither.
QString overrideSentence(const Speech& speech, const scoring::Assessment& assessment);

} // namespace rapport::wording
