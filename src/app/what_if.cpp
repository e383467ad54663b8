// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/what_if.h"

#include "app/access.h"
#include "app/assessor.h"
#include "app/client_directory.h"
#include "app/staff_directory.h"
#include "app/workspace.h"

namespace rapport::app {

Result<WhatIfSubject> WhatIfDesk::subject(Id<Client> id, Day asOf) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    WhatIfSubject subject;
    RAPPORT_TRY_ASSIGN(subject.now, workspace_.assessor().whatIf(id, {}, asOf));
    RAPPORT_TRY_ASSIGN(const ClientPage page, workspace_.directory().page(id, asOf));
    RAPPORT_TRY_ASSIGN(const std::vector<Staff> staff, workspace_.staff().list());
    RAPPORT_TRY_ASSIGN(const BookSettings settings, workspace_.settings());
    subject.overheadPerYear = settings.overheadPerYear;
    subject.name = page.content.client.name;
    subject.termsDays = page.content.client.paymentTermsDays;
    subject.hours = reporting::hoursByStaff(page.content, staff, workspace_.assessor().policy(), asOf,
                                            subject.now.before.facts.hours);
    return subject;
}

Result<scoring::WhatIf> WhatIfDesk::look(Id<Client> id, const std::vector<scoring::Change>& changes,
                                         Day asOf) {
    RAPPORT_TRY(workspace_.access().requireOwner());
    return workspace_.assessor().whatIf(id, changes, asOf);
}

} // namespace rapport::app
