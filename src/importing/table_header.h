// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"
#include "importing/table_columns.h"
#include "importing/table_reader.h"

#include <optional>
#include <vector>

namespace rapport::importing {

/// Titles of a report stand above its header, never further down than this.
constexpr int kRowsAboveHeader = 20;

/// What was found of a table's header among its first rows.
struct TableHeader {
    std::optional<TableColumns> columns; ///< Nothing: `fault` says why not.
    std::optional<Error> fault; ///< Of table_columns.h, "preset_unknown" or "file_empty", with "line".
    qint64 line = 0;     ///< Of the header, or of what is likeliest meant as one; 0: the table has none.
    QStringList headers; ///< As they stand on that line, or "#1", "#2", ...
};

/// The mappings that may fit a table: the user's own, then those that come with the program.
std::vector<Mapping> mappingsFor(const ImportRequest& request);

/// Looks for the header among the first rows: that of the mapping or preset asked for, else of the mapping
/// that fits best; where none fits, for a table without a header that one is known for by its width and
/// what its cells hold. Errors: those of the source.
Result<TableHeader> findHeader(TableSource& source, const ImportRequest& request,
                               std::optional<ImportKind> kind);

} // namespace rapport::importing
