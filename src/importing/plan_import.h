// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "importing/existing_records.h"
#include "importing/import_plan.h"
#include "importing/import_request.h"

namespace rapport::importing {

/// Reads the files, matches their records with the book's and works out what to write; writes nothing.
/// A row that cannot be taken is in ImportPlan::rejected. An Error (InputRejected, with "file" and where it
/// is known "line", "column", "value") is what stops the reading of a whole file:
/// - of the file: "file_too_large", "file_unreadable", "encoding_unknown" (args "guess"), "encoding_invalid",
///   "file_empty", "kind_unknown", "kind_ambiguous" ("kinds"), "preset_unknown" ("preset"),
///   "base_currency_differs";
/// - of a table: "csv_quote_open", "csv_field_too_long", "csv_too_many_fields", "columns_missing" ("looked",
///   "found"), "column_twice", "preset_ambiguous" ("presets"), "date_order_ambiguous" ("readings"),
///   "date_order_contradicts", "decimal_ambiguous" ("readings"), "decimal_contradicts";
/// - of an exchange file: see exchange_reader.h.
/// Cancelling through `progress` gives kind Cancelled, code "cancelled".
Result<ImportPlan> planImport(const ImportRequest& request, ExistingRecords& existing,
                              const Progress& progress = {});

} // namespace rapport::importing
