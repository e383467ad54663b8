// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace rapport::app {
class Workspace;
}

namespace rapport::cli {

struct Context;

/// Makes the open book judge by the file of "--policy", when it is given. Errors: file_unreadable, those of
/// importing::readPolicy.
Result<void> applyPolicyOption(const Context& context, app::Workspace& book);

} // namespace rapport::cli
