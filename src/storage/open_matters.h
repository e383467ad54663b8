// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/agreement.h"
#include "domain/client.h"
#include "domain/complaint.h"
#include "domain/decision.h"
#include "domain/invoice.h"
#include "domain/parting_plan.h"
#include "domain/proposal.h"
#include "domain/recovery_case.h"
#include "domain/task.h"

#include <vector>

namespace rapport::storage {

class Book;

/// When a client was last spoken with, and how long we know them.
struct ContactDays {
    Id<Client> client;
    std::optional<Day> last;  ///< The latest dealing but for our own paperwork.
    std::optional<Day> first; ///< The first record of any kind.
};

/// What waits anywhere in the book, read in a few statements whatever the number of clients.
class OpenMatters {
public:
    explicit OpenMatters(Book& book) : book_(book) {}

    /// Not done, or done on that day or later.
    Result<std::vector<Task>> tasks(Day asOf) const;
    /// With a day of renewal or a promise that has a day.
    Result<std::vector<Agreement>> agreements() const;
    /// Not settled as of a day.
    Result<std::vector<Complaint>> complaints(Day asOf) const;
    /// In dispute as of a day.
    Result<std::vector<Invoice>> disputes(Day asOf) const;
    Result<std::vector<Decision>> decisions() const;
    /// Not closed.
    Result<std::vector<RecoveryCase>> recoveryCases() const;
    Result<std::vector<PartingPlan>> partingPlans() const;
    /// Sent and not answered.
    Result<std::vector<Proposal>> proposals() const;
    /// Of every client, by id, as of a day.
    Result<std::vector<ContactDays>> contacts(Day asOf) const;
    /// When the book was made: what tells it from others.
    Result<Instant> bookMade() const;

private:
    Book& book_;
};

} // namespace rapport::storage
