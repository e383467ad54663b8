// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/repair_cost.h"

#include "scoring/as_known.h"
#include "scoring/money_flow.h"

#include <algorithm>

namespace rapport::app {

namespace {

Day beginOf(const RecoveryCase& recovery, const std::vector<Complaint>& complaints) {
    for (const Complaint& complaint : complaints)
        if (recovery.complaintId == complaint.id) return std::min(complaint.day, recovery.opened);
    return recovery.opened;
}

} // namespace

std::vector<RepairCost> repairCosts(const std::vector<RecoveryCase>& cases,
                                    const std::vector<Complaint>& complaints, const std::vector<Cost>& costs,
                                    const scoring::ClientFacts& facts, const scoring::Policy& policy,
                                    Day asOf) {
    const Money nothing = Money::zero(facts.base);
    std::vector<RepairCost> repairs(cases.size(), {nothing, nothing, {}});
    std::vector<Day> begins;
    for (size_t i = 0; i < cases.size(); ++i) {
        begins.push_back(beginOf(cases[i], complaints));
        for (const Cost& cost : costs)
            if (cost.recoveryCaseId == cases[i].id && cost.day <= asOf) repairs[i].costs += cost.amount;
    }
    const scoring::Fine defaultRate = scoring::Fine::fromUnits(policy.defaultRatePerHour, facts.base);
    std::vector<scoring::Fine> time(cases.size());
    for (const scoring::InteractionFact& dealing : facts.interactions) {
        if (dealing.day > asOf || scoring::causeOn(dealing, asOf) != Cause::Ours) continue;
        std::optional<size_t> latest;
        for (size_t i = 0; i < cases.size(); ++i) {
            const bool inside = begins[i] <= dealing.day && dealing.day <= cases[i].closedOn.value_or(asOf);
            if (inside && (!latest || begins[*latest] <= begins[i])) latest = i;
        }
        if (!latest) continue;
        time[*latest] += scoring::costOf(dealing, defaultRate, policy);
        repairs[*latest].worked = repairs[*latest].worked + scoring::timeOf(dealing, policy);
    }
    for (size_t i = 0; i < cases.size(); ++i)
        repairs[i].time = time[i].toMoney(facts.base);
    return repairs;
}

} // namespace rapport::app
