// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "reporting/document.h"

namespace rapport::app {

class Workspace;

/// The one page "What to expect" for a client, in the language of `speech`: of the agreement in force on a
/// day, and of the service sheet where nothing was agreed. It holds nothing of notes, verdicts or other
/// clients. Without prices for staff. Error: client_not_found.
Result<reporting::Document> whatToExpect(Workspace& workspace, Id<Client> client, Day day,
                                         const wording::Speech& speech);

} // namespace rapport::app
