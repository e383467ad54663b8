// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ladder.h"
#include "app/parting.h"
#include "app/repair_cost.h"
#include "base/result.h"

#include <QStringList>

namespace rapport::app {

class Workspace;

/// What losing a client would mean, base currency.
struct ClientWorth {
    Money longTerm;   ///< Over the years (docs/method.md, Value); nothing known without a price: zero.
    Money lostProfit; ///< Of a year's profit when the freed hours stay idle; negative: leaving would gain.
};

/// What is under way with a client beyond its records: the figures and computed lists of the plan.
struct ClientPlan {
    std::vector<Staff> staff;
    std::vector<ChecklistTemplate> checklists;

    bool judged = false;             ///< The rest is there: not for staff.
    std::vector<RepairCost> repairs; ///< By recovery case, in the order of the client's content.
    ClientWorth worth;
    Verdict verdict = Verdict::TooEarly; ///< Computed.
    scoring::Rule rule = scoring::Rule::V0;
    std::optional<LimitsCheck> limits;
    std::vector<PartingMatter> open; ///< Of the parting plan that is not finished.
    QStringList causes;              ///< Of earlier mistakes anywhere in the book, latest first, each once.
};

/// For the client whose records `content` are. For staff only their names and the checklists.
Result<ClientPlan> clientPlan(Workspace& workspace, const ClientContent& content, Day day);

/// The parting that is under way; null: none.
const PartingPlan* openParting(const ClientContent& content);

} // namespace rapport::app
