// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <array>
#include <optional>

namespace rapport::app {

class Workspace;

/// The way from a new book to the first report, in order.
enum class FirstStep { Invoices, Payments, Contacts, Time, Estimates, Verdicts, Report };
inline constexpr size_t kFirstSteps = 7;

/// How far a book has come. The last two steps are looked at, not recorded: whoever shows them remembers it.
struct FirstSteps {
    std::array<bool, kFirstSteps> done{};
    bool isNew = false; ///< Not one invoice: the way begins here.

    bool isDone(FirstStep step) const { return done[static_cast<size_t>(step)]; }
    void finish(FirstStep step) { done[static_cast<size_t>(step)] = true; }
    /// The first that is not done; nothing: the way is behind us.
    std::optional<FirstStep> next() const;
};

/// Error: owner_only.
Result<FirstSteps> firstSteps(Workspace& workspace);

} // namespace rapport::app
