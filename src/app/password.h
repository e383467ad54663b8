// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace rapport::app {

/// A salted Argon2id hash to keep in the place of a password, which cannot be got back from it; made and
/// checked in about a tenth of a second and 64 MiB, so that guessing is slow. Errors: password_empty;
/// password_unhashed when the machine has no memory or no randomness to give.
Result<QString> hashOfPassword(const QString& password);
/// Whether the hash is of this password. The same letters fit however a keyboard composes them. Error:
/// password_unhashed.
Result<bool> passwordFits(const QString& password, const QString& hash);

} // namespace rapport::app
