// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_value.h"

namespace rapport::storage {
class Book;
}

namespace rapport::app {

/// Puts names in the place of keys.
class RecordNames {
public:
    explicit RecordNames(storage::Book& book) : book_(book) {}

    /// People and clients by name, other records by number; what is not there any more by number, too.
    FieldValue named(const FieldValue& value) const;

private:
    storage::Book& book_;
};

} // namespace rapport::app
