// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/kind_fields.h"
#include "importing/mapping.h"

#include <QStringList>

#include <array>
#include <optional>
#include <span>

namespace rapport::importing {

/// Which column of a table holds which field.
struct TableColumns {
    Mapping mapping;
    QStringList headers;
    std::array<int, kFieldCount> at{}; ///< -1: the table has no such column.
    int found = 0;                     ///< How many fields have a column.

    int of(Field field) const { return at[static_cast<size_t>(field)]; }
    bool has(Field field) const { return of(field) >= 0; }
    QString header(Field field) const { return has(field) ? headers[of(field)] : QString(fieldName(field)); }
};

/// Errors: "columns_missing" ("looked": header words, "found": the table's headers), "column_twice"
/// ("column").
Result<TableColumns> findColumns(const QStringList& headers, const Mapping& mapping);

/// The mapping that fits best: those of one program before the generic ones, more columns before fewer.
/// Errors: as findColumns() when there is but one to blame; "kind_unknown" ("found"), "kind_ambiguous"
/// ("kinds"), "preset_ambiguous" ("presets").
Result<TableColumns> chooseMapping(const QStringList& headers, std::optional<ImportKind> kind,
                                   std::span<const Mapping> mappings);

} // namespace rapport::importing
