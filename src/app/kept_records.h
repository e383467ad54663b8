// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/client.h"
#include "domain/record_type.h"

#include <QString>

#include <vector>

namespace rapport::app {

class Workspace;

/// A record that stayed in the book when an import was taken back, for people.
struct KeptRecord {
    RecordRef ref;
    QString what;      ///< What names it: an invoice's number, a name; may be empty.
    Id<Client> client; ///< Whom it is about; null where it is of no client.
    QString clientName;
};

/// What Outcome::kept points to. A record that has gone since is left out. Errors: owner_only.
Result<std::vector<KeptRecord>> keptRecords(Workspace& workspace, const std::vector<RecordRef>& records);

} // namespace rapport::app
