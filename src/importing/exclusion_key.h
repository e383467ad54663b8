// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exclusion.h"

#include <QString>

namespace rapport::importing {

/// What two rules that say the same have in common, however they are typed: "030 1234" and "+49 30 1234" in a
/// book of `region` "DE". Nothing but the kind stands in that of a rule that fits nothing.
QString exclusionKey(const Exclusion& exclusion, const QString& region);

} // namespace rapport::importing
