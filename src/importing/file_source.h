// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"
#include "importing/table_source.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <optional>

namespace rapport::importing {

enum class FileFormat {
    DelimitedText,
    Workbook,
    VCard,
    Exchange,
    CallLog,   ///< XML of "SMS Backup & Restore".
    ICalendar, ///< RFC 5545.
    Mailbox,   ///< mbox, every message after the other.
    Message,   ///< One e-mail (.eml).
    Ofx,
    Camt, ///< ISO 20022 camt.052, .053 and .054.
    Mt940
};

/// What a file is, by its first bytes and never by its name. Errors: "file_too_large", "file_unreadable", and
/// of what cannot be read, each saying what to do instead: "workbook_encrypted", "workbook_old" (.xls),
/// "format_markup" (a web page or XML), "format_unknown".
Result<FileFormat> findFormat(QIODevice& device);

/// A file opened as a table, with what was found out about it on the way.
struct FileSource {
    FileFormat format = FileFormat::DelimitedText;
    std::unique_ptr<TableSource> table;
    QStringList sheets;  ///< Of a workbook: those one sees in it.
    QString sheet;       ///< The one read.
    QByteArray encoding; ///< Of text.
    bool encodingGuessed = false;
    char delimiter = 0; ///< Of delimited text.
    /// "sheet_ambiguous" ("sheets"): several sheets hold tables that are known, and the first of them is
    /// open.
    std::optional<Error> question{};
};

/// Opens a file that is a table; `kind` is what the import is of, where that is known. Errors: those of
/// findFormat(), "sheet_unknown" ("sheet", "sheets"), and those of CsvSource, WorkbookSource and VCardSource.
/// The device stays the caller's and must outlive what is returned.
Result<FileSource> openTable(QIODevice& device, FileFormat format, const ImportRequest& request,
                             std::optional<ImportKind> kind);

} // namespace rapport::importing
