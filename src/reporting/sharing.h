// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/assessment.h"

#include <vector>

namespace rapport::reporting {

/// Whether a statement may stand in a copy that the client could read: nothing about conduct, about the
/// client's part in the whole, or of the owner's own notes.
bool isShareable(const scoring::Statement& statement);
std::vector<scoring::Statement> shareable(const std::vector<scoring::Statement>& statements);

/// The assessment as a copy to share knows it: with shareable statements only.
scoring::Assessment forSharing(scoring::Assessment assessment);

} // namespace rapport::reporting
