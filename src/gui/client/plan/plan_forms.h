// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/parting_plan.h"
#include "domain/recovery_case.h"
#include "gui/shell.h"

#include <QStringList>

/// The forms of what is under way with a client; open them as the others (gui/forms/record_forms.h).
namespace rapport::gui {

class BookForm;

/// What went wrong, who sees it through, the cause and how it is kept from happening again. `causes`: of
/// earlier cases, offered while typing, so that like causes are named alike.
BookForm* recoveryCaseForm(const Shell& shell, Id<RecoveryCase> id, const QStringList& causes);
/// One step: when it is due, when it was done, or why it is not needed.
BookForm* recoveryStepForm(const Shell& shell, Id<RecoveryCase> id, RecoveryStepKind step);

BookForm* newPartingPlanForm(const Shell& shell, const PartingPlan& draft);
BookForm* partingPlanForm(const Shell& shell, Id<PartingPlan> id);

} // namespace rapport::gui
