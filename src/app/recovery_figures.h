// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/repair_cost.h"
#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

namespace rapport::app {

class Workspace;

/// Mistakes of one cause, whoever suffered them.
struct RepeatedCause {
    QString cause; ///< As written last; cases of the same textKey() are counted together.
    int cases = 0;
    int open = 0;
    Money cost; ///< Of making them good: what was booked, and our work.
    Day latest;
    QString prevention; ///< The latest that was noted; may be empty.
};

/// What our own mistakes cost the business in the year up to a day (the method's window), base currency. The
/// prices have to carry as much every year: the reserve.
struct RecoveryFigures {
    Day asOf;
    Money time;      ///< Work of cause Ours.
    Money costs;     ///< Direct costs and compensation of cause Ours.
    Money givenBack; ///< Credit notes and refunds of cause Ours.
    Money revenue;   ///< What came in over the same year, with what was given back.
    int casesOpened = 0;
    int casesOpen = 0; ///< Still, whenever opened.
    std::vector<RepeatedCause>
        causes; ///< Of the cases opened in that year; most frequent first, then dearest.

    Money reserve() const { return time + costs + givenBack; }
    /// Of the revenue; nothing without revenue.
    std::optional<double> reserveShare() const;
};

/// Error: owner_only.
Result<RecoveryFigures> recoveryFigures(Workspace& workspace, Day asOf);

} // namespace rapport::app
