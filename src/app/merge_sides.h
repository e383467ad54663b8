// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/contact.h"
#include "domain/record_type.h"
#include "domain/stored.h"
#include "domain/verdict.h"

#include <utility>
#include <vector>

namespace rapport::app {

class Workspace;

/// One of two clients that are to become one.
struct MergeSide {
    Stored<Client> client;
    QString staff; ///< Name of who looks after them; empty: nobody.
    std::vector<Contact> contacts;
    /// How many records of each kind would move; kinds of which there are none are left out.
    std::vector<std::pair<RecordType, int>> records;
    Verdict verdict = Verdict::TooEarly;
    double health = 100.0;
    Money revenue, cost, margin; ///< Of the window, base currency.
};

struct MergeSides {
    MergeSide kept;
    MergeSide other;
};

/// Both sides as they stand, to be looked at field by field. Error: client_not_found.
Result<MergeSides> mergeSides(Workspace& workspace, Id<Client> kept, Id<Client> other);

/// What the merged client is offered as: the kept one's fields, the other's where the kept one has none, tags
/// of both and notes of both, the earlier day they became a client.
Client mergedOf(const Client& kept, const Client& other);

} // namespace rapport::app
