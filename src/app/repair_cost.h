// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/duration.h"
#include "base/money.h"
#include "domain/complaint.h"
#include "domain/cost.h"
#include "domain/recovery_case.h"
#include "scoring/facts.h"
#include "scoring/policy.h"

#include <vector>

namespace rapport::app {

/// What making good one mistake of ours has cost, base currency.
struct RepairCost {
    Money costs;     ///< Booked for the case.
    Money time;      ///< Our own work on it, at the rates of who did it.
    Duration worked; ///< How long that was.

    Money total() const { return costs + time; }
    bool operator==(const RepairCost&) const = default;
};

/// Of every case of one client, in their order. Work is not booked for a case: it is the dealings of cause
/// Ours from the complaint, or the opening where there was none, until the case was closed; where cases
/// overlap, each dealing goes to the one begun last.
std::vector<RepairCost> repairCosts(const std::vector<RecoveryCase>& cases,
                                    const std::vector<Complaint>& complaints, const std::vector<Cost>& costs,
                                    const scoring::ClientFacts& facts, const scoring::Policy& policy,
                                    Day asOf);

} // namespace rapport::app
