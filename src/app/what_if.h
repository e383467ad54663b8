// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "reporting/staff_hours.h"
#include "scoring/what_if.h"

namespace rapport::app {

class Workspace;

/// What a what-if is about.
struct WhatIfSubject {
    QString name;
    std::optional<int> termsDays; ///< Agreed with the client; nothing: the book's.
    std::vector<reporting::StaffHours> hours;
    std::optional<Money> overheadPerYear; ///< Of the book; nothing: not known.
    scoring::WhatIf now;                  ///< Nothing changed: before and after are the same.
};

/// Looks at one client under other conditions. Reads only; the owner's: error owner_only.
class WhatIfDesk {
public:
    explicit WhatIfDesk(Workspace& workspace) : workspace_(workspace) {}

    /// Error: client_not_found.
    Result<WhatIfSubject> subject(Id<Client> id, Day asOf);
    /// Quick enough to ask while a slider moves. Error: client_not_found.
    Result<scoring::WhatIf> look(Id<Client> id, const std::vector<scoring::Change>& changes, Day asOf);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
