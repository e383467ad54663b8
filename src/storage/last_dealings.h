// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"

#include <vector>

namespace rapport {
struct Client;
struct Interaction;
} // namespace rapport

namespace rapport::storage {

class Book;

/// The latest dealing with a client: by day, of one day the one recorded last.
struct LastDealing {
    Id<Client> client;
    Day day;
    Id<Interaction> id;
};

/// Of every client that has one, or of one client (then none or one).
Result<std::vector<LastDealing>> lastDealings(Book& book, Id<Client> only = {});

} // namespace rapport::storage
