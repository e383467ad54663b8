// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/currency.h"
#include "base/result.h"
#include "importing/kind_fields.h"
#include "importing/mapping.h"

#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace rapport::importing {

/// A condition of a mapping on a column that is there.
struct ColumnCondition {
    int at = 0;
    QStringList keys; ///< headerKey() of the words allowed; "*" is any text.
};

/// Which column of a table holds which field.
struct TableColumns {
    Mapping mapping;
    QStringList headers;                                   ///< Unique, see uniqueHeaders().
    std::array<int, kFieldCount> at{};                     ///< -1: the table has no such column.
    std::array<std::vector<int>, kFieldCount> otherwise{}; ///< Where to look when that is empty, in turn.
    std::vector<ColumnCondition> only;
    std::optional<Currency> currency; ///< That a header names: "Open Balance (IDR)".
    int found = 0;                    ///< How many fields have a column.

    int of(Field field) const { return at[static_cast<size_t>(field)]; }
    bool has(Field field) const { return of(field) >= 0; }
    QString header(Field field) const { return has(field) ? headers[of(field)] : QString(fieldName(field)); }
    /// Whether rows are lines of invoices that are to be joined.
    bool joinsLines() const {
        return mapping.lines || has(Field::LineAmount) || has(Field::LineTotal) || has(Field::UnitPrice);
    }
};

/// Headers by which each column can be told: the second "Phone" is "Phone #2", an empty one in the seventh
/// column "#7".
QStringList uniqueHeaders(const QStringList& headers);

/// Errors: "columns_missing" ("looked": header words, "found": the table's headers), "column_twice"
/// ("column"), "header_currencies_differ" ("column", "currency", "other").
Result<TableColumns> findColumns(const QStringList& headers, const Mapping& mapping);

/// All that fit, the likeliest first: the user's own, then those of one program, then the generic ones; more
/// columns before fewer.
std::vector<TableColumns> fittingColumns(const QStringList& headers, std::optional<ImportKind> kind,
                                         std::span<const Mapping> mappings);

/// The mapping that fits best. Errors: as findColumns() when there is but one to blame; "kind_unknown"
/// ("found"), "kind_ambiguous" ("kinds"), "preset_ambiguous" ("presets").
Result<TableColumns> chooseMapping(const QStringList& headers, std::optional<ImportKind> kind,
                                   std::span<const Mapping> mappings);

} // namespace rapport::importing
