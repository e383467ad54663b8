// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_runner.h"
#include "domain/staff.h"

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// What an hour costs as the book has it.
struct HourCosts {
    Money byDefault;           ///< Of everybody without a rate of their own.
    bool isTheMethods = false; ///< Nobody has set it: it is the method's own.
    std::vector<Staff> staff;
};

/// So many hours are offered: what is left of a full year of about 2,080 paid hours after holidays, illness
/// and breaks (80 to 85 per cent at best, docs/method.md).
inline constexpr int kPracticalHours = 1600;

/// Yearly cost / practical hours, to the nearest cent; nothing without hours or below zero.
std::optional<Money> hourCost(Money perYear, int practicalHours);

/// Error: owner_only.
Result<HourCosts> hourCosts(Workspace& workspace);
/// The default of the policy the book is judged by. Where that is the method's own, it becomes a policy of
/// the book under `name`, which is then the one the book is judged by. Errors: owner_only, those of commands.
Result<Outcome> setDefaultHourCost(Workspace& workspace, Money perHour, const QString& name);
/// The first rate of a person holds for what is kept of the last two years, a later one from `today`.
Result<Outcome> setHourCost(Workspace& workspace, Id<Staff> person, Money perHour, Day today);

} // namespace rapport::app
