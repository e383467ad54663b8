// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field_value.h"
#include "storage/sql_values.h"
#include "storage/table.h"

#include <utility>
#include <vector>

namespace rapport::storage {

/// The fields of a row in the order of its table, without keys made for finding; money under the name of its
/// amount.
std::vector<std::pair<QByteArray, FieldValue>> fieldsOf(const Table& table, const Row& row);

} // namespace rapport::storage
