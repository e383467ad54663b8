// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/client.h"
#include "domain/verdict.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rapport {

struct Staff;

/// Which clients: every condition that is set must hold; of a list one value is enough.
struct ClientFilter {
    QString search; ///< Every word somewhere in the name, a contact or the reference.
    std::vector<Verdict> verdicts;
    std::vector<ClientStatus> statuses;
    QStringList tags;
    std::optional<Id<Staff>> staffId; ///< Who looks after them.
    bool needsDecision = false;       ///< Only those that need one.
    bool archived = false;            ///< The archived ones instead of the others.

    bool operator==(const ClientFilter&) const = default;
};

/// A filter and an order of the client list under a name.
struct SavedView {
    Id<SavedView> id;
    QString name;
    ClientFilter filter;
    QString sortColumn; ///< Name of a column of the list; empty: worst first.
    bool descending = false;

    bool operator==(const SavedView&) const = default;
};

} // namespace rapport
