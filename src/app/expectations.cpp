// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/expectations.h"

#include "app/client_directory.h"
#include "app/service_sheet.h"
#include "app/workspace.h"
#include "reporting/what_to_expect.h"

namespace rapport::app {

Result<reporting::Document> whatToExpect(Workspace& workspace, Id<Client> client, Day day,
                                         const wording::Speech& speech) {
    reporting::ExpectationsInput input;
    RAPPORT_TRY_ASSIGN(const ClientPage page, workspace.directory().page(client, day));
    RAPPORT_TRY_ASSIGN(input.sheet, readServiceSheet(workspace.book()));
    input.business = workspace.bookName();
    input.client = page.content.client.name;
    input.day = day;
    if (const Agreement* agreement = agreementOn(page.content.agreements, day)) input.agreement = *agreement;
    return reporting::buildWhatToExpect(input, speech);
}

} // namespace rapport::app
