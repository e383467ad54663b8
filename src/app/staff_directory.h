// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/staff.h"

#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// Reads of the people who work here.
class StaffDirectory {
public:
    explicit StaffDirectory(storage::Book& book) : book_(book) {}

    /// Everybody, by name.
    Result<std::vector<Staff>> list();
    /// By id or exact name. Errors: staff_not_found (name), staff_ambiguous (matches).
    Result<Id<Staff>> find(const QString& idOrName);

private:
    storage::Book& book_;
};

} // namespace rapport::app
