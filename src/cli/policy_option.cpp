// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/policy_option.h"

#include "app/assessor.h"
#include "app/policy_files.h"
#include "cli/command.h"

namespace rapport::cli {

Result<void> applyPolicyOption(const Context& context, app::Workspace& book) {
    if (!context.arguments.has("policy")) return {};
    RAPPORT_TRY_ASSIGN(const scoring::Policy policy, app::readPolicyFile(context.arguments.value("policy")));
    return book.assessor().setPolicy(policy);
}

} // namespace rapport::cli
