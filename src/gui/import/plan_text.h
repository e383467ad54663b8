// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_plan.h"

namespace rapport::gui {

/// What an import would do, or did, in a few sentences.
QString plannedText(const importing::ImportPlan& plan);
QString doneText(const importing::ImportPlan& plan);
/// What was found out about the files by themselves, and by which value; empty when there was nothing to.
QString decidedText(const importing::ImportPlan& plan);

} // namespace rapport::gui
