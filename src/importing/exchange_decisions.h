// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/decision.h"

namespace rapport::importing {

/// Decisions that are deeds of a day; the others last from a day until another.
inline bool isAction(DecisionKind kind) {
    return kind == DecisionKind::LimitsSet || kind == DecisionKind::Talked || kind == DecisionKind::Repriced;
}

/// Settings that travel in an exchange file, by the beginning of their names: how the business works, how long
/// it keeps what, how it reads other programs' files. The others are the book's own affair.
inline bool isCarried(const QString& setting) {
    for (const char* part : {"desk.", "sheet.", "privacy.", "import_mapping."})
        if (setting.startsWith(QLatin1String(part))) return true;
    return false;
}

} // namespace rapport::importing
