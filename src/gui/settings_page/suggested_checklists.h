// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "domain/checklist_template.h"

#include <vector>

namespace rapport::app {
class Workspace;
}

namespace rapport::gui {

/// Two checklists to begin with, in the language of the program: for every new client, and for a new project.
std::vector<ChecklistTemplate> suggestedChecklists();
/// Adds them one by one; the outcome is that of the last.
Result<app::Outcome> addChecklists(app::Workspace& workspace,
                                   const std::vector<ChecklistTemplate>& checklists);

} // namespace rapport::gui
