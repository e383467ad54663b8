// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/verdict.h"
#include "scoring/policy.h"

#include <QString>

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// A client whose computed verdict another policy would change.
struct VerdictMove {
    Id<Client> id;
    QString name; ///< From outside: plain text.
    Verdict before = Verdict::TooEarly, after = Verdict::TooEarly;
    double healthBefore = 100.0, healthAfter = 100.0;
    std::optional<Verdict> ownersVerdict; ///< In force: the client stays listed under it.
};

/// What another policy would do to the verdicts of a book. Clients in the archive are not counted.
struct PolicyEffect {
    int clients = 0;
    std::array<int, 8> before{}, after{}; ///< How many clients, by Verdict.
    int healthChanged = 0;                ///< Clients whose health differs when rounded to a whole number.
    std::vector<VerdictMove> moves;       ///< Those who would stand worse first, the gravest change first.
};

/// Judges the book as it stands by another policy; nothing is written. `cancelled` is asked now and then.
/// Errors: policy_invalid (parameter, value); cancelled; owner_only.
Result<PolicyEffect> previewPolicy(Workspace& workspace, const scoring::Policy& policy, Day asOf,
                                   const std::function<bool()>& cancelled = {});

} // namespace rapport::app
