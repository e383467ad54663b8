// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "base/result.h"

#include <vector>

namespace rapport::app {

class Workspace;

/// A client whose verdict is another one than when the owner last looked.
struct VerdictChange {
    Id<Client> client;
    QString name;
    std::optional<Verdict> was; ///< Nothing: the client is new since.
    Verdict is = Verdict::TooEarly;
    std::optional<Day> seen; ///< When the owner looked.

    bool operator==(const VerdictChange&) const = default;
};

/// Verdicts that changed since the owner last looked, as the client list shows them: the owner's own while
/// one is in force. Archived clients are left out, and new ones with nothing against them. For staff there is
/// never any news.
class VerdictNews {
public:
    explicit VerdictNews(Workspace& workspace) : workspace_(workspace) {}

    /// The gravest first. In a book that was never looked at there are none: they count from the first look.
    Result<std::vector<VerdictChange>> changes(Day asOf);
    /// The first look: keeps the verdicts as they are, where none were kept; no entry in the log, nothing to
    /// undo. Does nothing while another program writes; the next look does it.
    Result<void> beginOnce(Day asOf);

private:
    Workspace& workspace_;
};

/// The command that marks these changes as seen.
MarkVerdictsSeen seen(const std::vector<VerdictChange>& changes, Day on);

} // namespace rapport::app
