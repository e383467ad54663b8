// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "domain/stored.h"

#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// Single records as they stand, for forms: a record is edited from the version read here (Update::expected).
/// For every kind of record a book holds.
class Records {
public:
    explicit Records(storage::Book& book) : book_(book) {}

    /// Error: record_not_found (table, id).
    template <typename T>
    Result<Stored<T>> byId(Id<T> id);
    /// All of the book, by id. For the small lists: staff, text templates, saved views.
    template <typename T>
    Result<std::vector<T>> all();

private:
    storage::Book& book_;
};

} // namespace rapport::app
