// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/import_request.h"
#include "importing/incoming.h"
#include "importing/row_records.h"
#include "importing/table_source.h"

namespace rapport::importing {

/// What a row of a table of this kind tells of.
RecordType recordTypeOf(ImportKind kind);

/// How a table is read before its rows are looked at. Errors: "header_currencies_differ" ("currency",
/// "other"), "due_dates_missing" ("found").
Result<TableReading> startReading(const ImportRequest& request, Currency base, const TableColumns& columns);

/// Goes through all rows to settle how dates and amounts are written. Errors: those of column_settling.h.
Result<void> settleReading(TableSource& source, const ImportRequest& request, qint64 headerLine,
                           TableReading& reading, std::vector<Decided>& decided);

/// Reads a table into records: finds its header and columns, settles over all rows how dates and amounts are
/// written, then takes row after row. Errors: those of plan_import.h for tables.
class TableReader {
public:
    /// `base` is the book's currency; `file` the index of the file in the book's list.
    TableReader(const ImportRequest& request, Currency base, IncomingBook& book, RowRecords& records)
        : request_(request), base_(base), book_(book), records_(records) {}

    /// Told the bytes read of this source; returns false to cancel.
    using Progressed = std::function<bool(qint64 bytes)>;
    /// `kind` is what the import is of; nothing: found by the header and set.
    Result<void> read(TableSource& source, qint32 file, std::optional<ImportKind>& kind,
                      const Progressed& progressed);

private:
    Result<void> takeRows(TableSource& source, qint32 file, const Progressed& progressed);
    void takeRow(const TableRow& row, qint32 file);

    const ImportRequest& request_;
    Currency base_;
    IncomingBook& book_;
    RowRecords& records_;
    TableReading reading_;
    qint64 headerLine_ = 0;
};

} // namespace rapport::importing
