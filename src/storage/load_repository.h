// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/duration.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/client.h"
#include "domain/interaction.h"
#include "domain/staff.h"

#include <span>
#include <vector>

namespace rapport::storage {

class Book;

/// Dealings of one kind that one member of staff had in a week, with whomever.
struct WeekRow {
    Id<Staff> staffId;
    int week = 0; ///< 0 is the seven days that end on the day asked for, 1 those before.
    InteractionKind kind = InteractionKind::Other;
    Duration timeSpent;     ///< Of those with a time.
    qint64 withoutTime = 0; ///< How many have none.
};

struct ContactCount {
    Id<Client> clientId;
    qint64 contacts = 0;
};

/// How loaded the people are and how often clients reach us, summed by the store over the whole book.
class LoadRepository {
public:
    explicit LoadRepository(Book& book) : book_(book) {}

    /// By staff, week and kind; dealings of nobody named are left out.
    Result<std::vector<WeekRow>> weeks(Day until, int count) const;
    /// Dealings of these kinds that did not go out from here, of the days after `after` up to and with
    /// `until`; clients without any are left out.
    Result<std::vector<ContactCount>> contacts(Day after, Day until,
                                               std::span<const InteractionKind> kinds) const;

private:
    Book& book_;
};

} // namespace rapport::storage
