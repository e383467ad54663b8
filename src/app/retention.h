// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/erasure.h"

#include <vector>

namespace rapport::app {

/// A client of whom no more need be kept than the law wants.
struct RetentionRow {
    ErasurePreview erasure;
    Day since; ///< Parted with; of one erased before, the last day of its invoices and payments.
    bool erasedBefore = false;
};

/// Clients parted with longer ago than the book says (BookSettings::eraseAfterYears), and those erased before
/// whose invoices need no longer be kept. Nothing is erased by itself: EraseClients takes those somebody has
/// ticked.
class Retention {
public:
    explicit Retention(Workspace& workspace) : workspace_(workspace) {}

    /// Those who are due on a day, the longest ago first; none while the book says never. The day of a
    /// parting is that of its plan, else the last day anything was recorded with the client; without either
    /// the client is left out. Error: owner_only.
    Result<std::vector<RetentionRow>> due(Day day);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
