// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/staff.h"

#include <vector>

namespace rapport::storage {
class Book;
}

namespace rapport::app {

class Access;

/// Reads of the people who work here.
class StaffDirectory {
public:
    StaffDirectory(storage::Book& book, const Access& access) : book_(book), access_(access) {}

    /// Everybody, by name; without rates for staff.
    Result<std::vector<Staff>> list();
    /// By id or exact name. Errors: staff_not_found (name), staff_ambiguous (matches).
    Result<Id<Staff>> find(const QString& idOrName);

private:
    storage::Book& book_;
    const Access& access_;
};

} // namespace rapport::app
