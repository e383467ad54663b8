// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hour_cost.h"

#include "app/access.h"
#include "app/commands.h"
#include "app/policy_files.h"
#include "app/records.h"
#include "app/scoring_policy.h"
#include "app/staff_directory.h"
#include "app/workspace.h"
#include "scoring/fine.h"
#include "storage/book.h"

#include <algorithm>

namespace rapport::app {

std::optional<Money> hourCost(Money perYear, int practicalHours) {
    if (practicalHours <= 0 || perYear.isNegative()) return std::nullopt;
    const qint64 minor = perYear.minorUnits();
    const qint64 hour = minor / practicalHours;
    const bool up = 2 * (minor % practicalHours) >= practicalHours;
    return Money(hour + (up ? 1 : 0), perYear.currency());
}

Result<HourCosts> hourCosts(Workspace& workspace) {
    RAPPORT_TRY(workspace.access().requireOwner());
    HourCosts costs;
    RAPPORT_TRY_ASSIGN(const scoring::Policy policy, bookPolicy(workspace.book()));
    costs.byDefault =
        scoring::Fine::fromUnits(policy.defaultRatePerHour, workspace.base()).toMoney(workspace.base());
    // A policy of the book's own says it, though it may say the same.
    RAPPORT_TRY_ASSIGN(const std::optional<NamedPolicy> chosen, chosenRecord(workspace.book()));
    costs.isTheMethods = !chosen;
    RAPPORT_TRY_ASSIGN(costs.staff, workspace.staff().list());
    return costs;
}

Result<Outcome> setDefaultHourCost(Workspace& workspace, Money perHour, const QString& name) {
    RAPPORT_TRY_ASSIGN(scoring::Policy policy, bookPolicy(workspace.book()));
    RAPPORT_TRY_ASSIGN(const std::optional<NamedPolicy> chosen, chosenRecord(workspace.book()));
    policy.defaultRatePerHour = perHour.inUnits();
    if (chosen) {
        NamedPolicy record = recordOf(policy);
        record.id = chosen->id;
        record.name = chosen->name;
        return workspace.commands().run(Update<NamedPolicy>{record});
    }
    policy.name = name;
    RAPPORT_TRY_ASSIGN(const Outcome added, workspace.commands().run(Add<NamedPolicy>{recordOf(policy)}));
    return workspace.commands().run(ChoosePolicy{Id<NamedPolicy>(added.created.front().id)});
}

Result<Outcome> setHourCost(Workspace& workspace, Id<Staff> person, Money perHour, Day today) {
    RAPPORT_TRY_ASSIGN(Stored<Staff> stored, workspace.records().byId(person));
    std::vector<StaffRate>& rates = stored.record.rates;
    const Day from = rates.empty() ? today.yearsBack(2) : today;
    std::erase_if(rates, [from](const StaffRate& rate) { return rate.from >= from; });
    rates.push_back({from, perHour});
    return workspace.commands().run(Update<Staff>{stored.record, stored.version});
}

} // namespace rapport::app
