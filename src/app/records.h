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

class Access;

/// Single records as they stand, for forms: a record is edited from the version read here (Update::expected).
/// For every kind of record a book holds.
class Records {
public:
    Records(storage::Book& book, const Access& access) : book_(book), access_(access) {}

    /// Errors: record_not_found (table, id); owner_only for what staff may not read (app/staff_view.h).
    template <typename T>
    Result<Stored<T>> byId(Id<T> id);
    /// All of the book, by id: staff (without rates for staff), templates, views, policies, and what is
    /// compared between clients.
    template <typename T>
    Result<std::vector<T>> all();

private:
    storage::Book& book_;
    const Access& access_;
};

} // namespace rapport::app
