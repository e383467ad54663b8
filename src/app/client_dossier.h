// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reporter.h"

namespace rapport::app {

class Workspace;

/// Everything held on a client, for somebody who asks: each record with every field, the files by name, the
/// history of the book as far as it is about them, and how they are judged. Nothing is left out: a person has
/// a right to all of it, notes and verdict included. The owner's: error owner_only.
class ClientDossier {
public:
    explicit ClientDossier(Workspace& workspace) : workspace_(workspace) {}

    /// As of today, in the language of `speech`. Errors: client_not_found.
    Result<Report> of(Id<Client> client, const wording::Speech& speech);

private:
    Workspace& workspace_;
};

} // namespace rapport::app
