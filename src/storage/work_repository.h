// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/interaction.h"
#include "domain/staff.h"

#include <optional>
#include <vector>

namespace rapport::storage {

class Book;

/// Dealings of one kind that one member of staff had with one client.
struct WorkRow {
    Id<Client> clientId;
    std::optional<Id<Staff>> staffId; ///< Nothing: it is not recorded who.
    InteractionKind kind = InteractionKind::Other;
    Duration timeSpent;     ///< Of those with a time.
    qint64 withoutTime = 0; ///< How many have none.
};

/// Dealings over all clients: who worked for whom, summed by the store, and what was complained of in them.
class WorkRepository {
public:
    explicit WorkRepository(Book& book) : book_(book) {}

    /// Of the days after `after` up to and with `until`; by client, staff (nobody first) and kind.
    Result<std::vector<WorkRow>> between(Day after, Day until) const;
    /// The dealings in which a complaint was made.
    Result<std::vector<Interaction>> withComplaints() const;
    Result<qint64> unjudgedComplaints() const;

private:
    Book& book_;
};

} // namespace rapport::storage
