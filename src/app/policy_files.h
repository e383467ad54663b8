// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/named_policy.h"
#include "scoring/policy.h"

namespace rapport::app {

/// Reads a policy file (docs/method.md, Policy files). Errors: file_unreadable (file, reason) and those of
/// importing::readPolicy with the file.
Result<scoring::Policy> readPolicyFile(const QString& path);
/// Errors: those of writePrivateFile().
Result<void> writePolicyFile(const QString& path, const scoring::Policy& policy);

/// The policy as the book keeps it, under its own name.
NamedPolicy recordOf(const scoring::Policy& policy);

} // namespace rapport::app
