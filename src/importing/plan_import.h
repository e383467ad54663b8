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
/// - of the file: "file_too_large", "file_unreadable", "format_unknown", "format_markup", "encoding_unknown"
///   (args "guess"), "encoding_invalid", "zero_bytes", "file_empty", "kind_unknown", "kind_ambiguous"
///   ("kinds"), "preset_unknown" ("preset"), "base_currency_differs";
/// - of a table: "csv_quote_open", "csv_field_too_long", "csv_too_many_fields", "columns_missing" ("looked",
///   "found"), "column_twice", "preset_ambiguous" ("presets"), "date_order_ambiguous" ("readings"),
///   "date_order_contradicts", "decimal_ambiguous" ("readings"), "decimal_contradicts";
/// - of a workbook: "sheet_unknown" ("sheet", "sheets"), "sheet_ambiguous" ("sheets"), "workbook_encrypted",
///   "workbook_old", "workbook_opendocument", "workbook_other_format", "archive_not_a_workbook",
///   "workbook_damaged", "workbook_no_sheet", "workbook_dtd", "workbook_too_deep", "workbook_too_many_parts",
///   "workbook_part_too_large", "workbook_too_many_texts", "workbook_text_too_long",
///   "workbook_too_many_rows", "workbook_too_many_columns";
/// - of vCards: "vcard_end_missing", "vcard_line_too_long", "vcard_card_too_large", "vcard_too_deep";
/// - of calendars: "calendar_end_missing", "calendar_line_too_long", "calendar_event_too_large",
///   "calendar_too_many_events", "calendar_rules_empty" ("uid"); of one message: "mail_unreadable",
///   "mail_header_too_long";
/// - of an exchange file: see exchange_reader.h.
/// Cancelling through `progress` gives kind Cancelled, code "cancelled".
Result<ImportPlan> planImport(const ImportRequest& request, ExistingRecords& existing,
                              const Progress& progress = {});

} // namespace rapport::importing
