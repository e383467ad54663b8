// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/assessment_json.h"
#include "reporting/staff_hours.h"
#include "scoring/what_if.h"

namespace rapport::reporting {

/// "what-if --json": the changes, and the client, its conditions and the book before and after them; "after"
/// is null when the client leaves, "leaving" when it does not.
Json whatIfJson(const scoring::WhatIf& whatIf, std::span<const scoring::Change> changes, const QString& name,
                std::span<const StaffHours> staff, const std::optional<Money>& overheadPerYear,
                const wording::Speech& speech);

} // namespace rapport::reporting
