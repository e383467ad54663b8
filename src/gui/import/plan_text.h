// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_plan.h"
#include "wording/speech.h"

namespace rapport::gui {

class MatchModel;

/// What an import would do, or did, in a few sentences.
QString plannedText(const importing::ImportPlan& plan);
QString doneText(const importing::ImportPlan& plan);
/// How the clients of the files were found: "12 found by name, 3 by e-mail, 2 need your decision, 5 are new."
QString matchedText(const importing::ImportPlan& plan, const MatchModel& decided);
/// How many of the numbers and addresses are known, how many nobody knows and what they come to.
QString partiesText(const wording::Speech& speech, const MatchModel& decided);
/// Of whom nothing is taken, and who is private from now on, one sentence a line; empty when there is nobody.
QString passedOverText(const wording::Speech& speech, const importing::ImportPlan& plan);
/// What the files do not tell, one sentence a line; empty when there is nothing of the kind.
QString noticesText(const wording::Speech& speech, const importing::ImportPlan& plan);
/// Both of these.
QString remarksText(const wording::Speech& speech, const importing::ImportPlan& plan);
/// What was found out about the files by themselves, and by which value; empty when there was nothing to.
QString decidedText(const wording::Speech& speech, const importing::ImportPlan& plan);

} // namespace rapport::gui
