// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recovery_case.h"

namespace rapport {

std::vector<RecoveryStep> recoveryStepsFrom(Day opened) {
    // An apology that waits for weeks is none; keeping it from happening again may take a month.
    return {{RecoveryStepKind::Investigate, opened + 2}, {RecoveryStepKind::Apologise, opened + 3},
            {RecoveryStepKind::Compensate, opened + 7},  {RecoveryStepKind::Repair, opened + 14},
            {RecoveryStepKind::GoBeyond, opened + 21},   {RecoveryStepKind::Prevent, opened + 30}};
}

} // namespace rapport
