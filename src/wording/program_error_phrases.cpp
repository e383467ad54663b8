// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/error_phrases.h"

#include <QtGlobal>

namespace rapport::wording {

namespace {

// clang-format off
constexpr ErrorPhrase programErrors[] = {
    // the book
    {"no_book",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: no book is open; open or create one first")},
    {"book_missing",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be opened: there is no such file; check the name, or make a new book")},
    {"not_a_book",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be opened: it is not a Rapport book; choose another file")},
    {"book_damaged",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be used: the file is damaged; restore the latest backup")},
    {"book_newer",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be opened: it was made by a newer Rapport; install that version")},
    {"book_older",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be read: it is of an older Rapport and not brought up to date; open it once for writing")},
    {"book_locked",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be opened: another program holds it; close that program and try again")},
    {"book_no_rights",
     QT_TRANSLATE_NOOP("Error", "{path} cannot be used: you have no right to read or write it; ask its owner, or change its permissions")},
    {"book_exists",
     QT_TRANSLATE_NOOP("Error", "{path} was not made: there is a file of that name already; choose another name")},
    {"file_exists",
     QT_TRANSLATE_NOOP("Error", "{path} was not written: there is a file of that name already; choose another name")},
    {"book_busy",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: someone else is writing to the book; try again in a moment")},
    {"book_not_empty",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: the book already has clients or staff in it; use a new book")},
    {"book_changed_since",
     QT_TRANSLATE_NOOP("Error", "Nothing was imported: somebody changed the book meanwhile; import again")},
    {"backup_failed",
     QT_TRANSLATE_NOOP("Error", "The backup was not made: {detail}; check the folder and the free space")},
    {"disk_full",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: the disk is full; make room and try again")},
    {"storage_failed",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: the book could not be read or written ({detail}); check it with “check”, and report this if it comes again")},
    {"usage",
     QT_TRANSLATE_NOOP("Error", "The program did not start: {reason}; see “rapport --help”")},
    {"book_read_only",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: the book was opened for reading only; open it for writing")},
    {"change_without_images",
     QT_TRANSLATE_NOOP("Error", "Nothing was taken back: what was there before is no longer kept; change the records by hand")},
    {"transaction_closed",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: the work on the book had already ended; this is a bug, please report it")},
    {"transaction_nested",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: other work on the book was still under way; this is a bug, please report it")},
    {"cancelled",
     QT_TRANSLATE_NOOP("Error", "Stopped: you asked for it; nothing was changed")},
    {"out_of_memory",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: there is not enough memory; close other programs and try again")},
    {"would_overwrite_book",
     QT_TRANSLATE_NOOP("Error", "{file} was not written: there is a book of that name; choose another name")},
    {"folder_not_made",
     QT_TRANSLATE_NOOP("Error", "The folder {file} was not made: the place or its permissions do not allow it; choose another")},
    {"cannot_write",
     QT_TRANSLATE_NOOP("Error", "{file} was not written: {reason}; check the folder, its permissions and the free space")},
    {"write_failed",
     QT_TRANSLATE_NOOP("Error", "The file was not written: {reason}; check the folder, its permissions and the free space")},
    // records
    {"client_not_found",
     QT_TRANSLATE_NOOP("Error", "No client was chosen: none has the id, name or reference “{client}”; look it up in the list of clients")},
    {"client_ambiguous",
     QT_TRANSLATE_NOOP("Error", "No client was chosen: several fit ({matches}); name one by its id")},
    {"staff_not_found",
     QT_TRANSLATE_NOOP("Error", "No staff member was chosen: nobody has the id or name “{name}”; look it up in the list of staff")},
    {"staff_ambiguous",
     QT_TRANSLATE_NOOP("Error", "No staff member was chosen: several fit ({matches}); name one by id")},
    {"invoice_not_found",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: there is no invoice with the id {id}; look again, it may have been removed")},
    {"complaint_not_found",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: there is no complaint with the id {id}; look again, it may have been removed")},
    {"record_not_found",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: the record with the id {id} is not there; look again, it may have been removed")},
    {"record_changed",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: someone else has changed this record in the meantime; look at it again and repeat your change")},
    {"record_exists",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: there is such a record already ({detail}); change that one instead")},
    {"record_in_use",
     QT_TRANSLATE_NOOP("Error", "Nothing was removed: other records still refer to it ({by}); remove or change those first")},
    {"reference_missing",
     QT_TRANSLATE_NOOP("Error", "Nothing was changed: it refers to a record that is not there ({detail}); look again, it may have been removed")},
    {"rows_changed_since",
     QT_TRANSLATE_NOOP("Error", "Nothing was taken back: these have been changed since ({rows}); change them by hand")},
    {"change_already_reverted",
     QT_TRANSLATE_NOOP("Error", "Nothing was taken back: this change was taken back before; nothing is left to do")},
    {"change_is_import",
     QT_TRANSLATE_NOOP("Error", "Nothing was taken back: this change is an import; take back the import instead")},
    {"nothing_to_undo",
     QT_TRANSLATE_NOOP("Error", "Nothing was taken back: no change is left to undo; change the records by hand")},
    {"nothing_to_redo",
     QT_TRANSLATE_NOOP("Error", "Nothing was repeated: no change is left to redo; make the change by hand")},
    {"policy_invalid",
     QT_TRANSLATE_NOOP("Error", "The scoring policy was not taken: {parameter} cannot be {value}; correct it")},
    // the command line
    {"command_missing",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: no command was given; see “rapport-cli help”")},
    {"command_unknown",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: there is no command “{command}”; see “rapport-cli help”")},
    {"parameter_missing",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{command}” needs more to work on; see “rapport-cli help {command}”")},
    {"parameter_unexpected",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{command}” does not know what to do with “{value}”; see “rapport-cli help {command}”")},
    {"option_missing",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: the option {option} is needed; see the help of this command")},
    {"option_repeated",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: the option {option} was given more than once; give it once")},
    {"option_unknown",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: there is no option {option} here; see the help of this command")},
    {"option_without_value",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: the option {option} needs a value; put it after the option")},
    {"date_wrong",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{value}” for {option} is not a date; write it like 2026-06-30")},
    {"time_wrong",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{value}” for {option} is not a time; write it like “2026-06-30 09:15”")},
    {"money_wrong",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{value}” for {option} is not an amount; write it like 1234.50")},
    {"currency_wrong",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{value}” is not a currency; write it like USD")},
    {"option_value_unknown",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: {option} cannot be “{value}”; see the help of this command")},
    {"report_format_unknown",
     QT_TRANSLATE_NOOP("Error", "Nothing was written: {file} is of no kind a report can be written as; let its name end in .html or .json")},
    {"one_change_wanted",
     QT_TRANSLATE_NOOP("Error", "Nothing was computed: exactly one change can be looked at; give one of the options of this command")},
    {"number_wrong",
     QT_TRANSLATE_NOOP("Error", "Nothing was done: “{value}” for {option} is not a number it can take; see the help of this command")},
};
// clang-format on

// clang-format off
constexpr ErrorPhrase findings[] = {
    {"file_damaged",
     QT_TRANSLATE_NOOP("Finding", "The file is damaged: {detail}")},
    {"reference_broken",
     QT_TRANSLATE_NOOP("Finding", "A record refers to one that is not there: {table} {id}, to {refers_to}")},
    {"facts_differ",
     QT_TRANSLATE_NOOP("Finding", "The figures kept for client {client} differ from its records")},
    {"facts_missing",
     QT_TRANSLATE_NOOP("Finding", "No figures are kept for client {client}")},
    {"kept_facts_differ",
     QT_TRANSLATE_NOOP("Finding", "The figures kept for client {client} differ from its records")},
    {"payment_currency_differs",
     QT_TRANSLATE_NOOP("Finding", "Payment {id} has another currency than its invoice {invoice}")},
    {"credit_currency_differs",
     QT_TRANSLATE_NOOP("Finding", "Credit note {id} has another currency than its invoice {invoice}")},
    {"base_currency_differs",
     QT_TRANSLATE_NOOP("Finding", "An amount is not in the book’s currency: {table} {id}")},
};
// clang-format on

} // namespace

std::span<const ErrorPhrase> programErrorPhrases() {
    return programErrors;
}

std::span<const ErrorPhrase> findingPhrases() {
    return findings;
}

} // namespace rapport::wording
