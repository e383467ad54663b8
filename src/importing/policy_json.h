// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "scoring/policy.h"

namespace rapport::importing {

/// Reads a scoring policy (resources/policies/default.json). Keys left out keep the method's default.
/// Errors (InputRejected): "json_invalid" ("line"), "key_unknown", "value_wrong_type" ("path"),
/// "policy_out_of_range" ("parameter", "value").
Result<scoring::Policy> readPolicy(const QByteArray& json);

/// Every parameter, in a fixed order.
QByteArray writePolicy(const scoring::Policy& policy);

} // namespace rapport::importing
