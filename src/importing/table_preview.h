// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/field_value.h"
#include "importing/column_reading.h"
#include "importing/file_source.h"
#include "importing/import_request.h"
#include "importing/kind_fields.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace rapport::importing {

/// A column of a table as it would be read.
struct ColumnPreview {
    QString header; ///< As in the file; made unique where it is empty or there twice (table_columns.h).
    std::optional<Field> field;      ///< What it is taken for; nothing: not read.
    QByteArray reading;              ///< Of dates "dmy", "mdy", "ymd"; of amounts "." or ","; else empty.
    std::optional<Sample> decidedBy; ///< The row that settled the reading.
};

/// A cell of the first rows: what stands there and what it is taken for.
struct CellPreview {
    QString text;
    FieldValue value;   ///< Nothing when the column is not read, the cell is missing, or there is a problem.
    QByteArray problem; ///< The code a row would be rejected with because of this cell.
};

/// What a file is taken for, for the user to look at and correct before anything is planned.
struct FilePreview {
    FileFormat format = FileFormat::DelimitedText;
    QStringList sheets; ///< Of a workbook.
    QString sheet;      ///< The one read.
    QByteArray encoding;
    bool encodingGuessed = false;
    char delimiter = ',';
    qint64 headerLine = 0;          ///< Counted from 1; 0: the table has no header.
    std::vector<Mapping> fitting;   ///< All that fit, the likeliest first.
    std::optional<Mapping> mapping; ///< The one it would be read by; nothing: the user has to choose.
    std::vector<ColumnPreview> columns;
    std::vector<qint64> lines;                  ///< Where each of `rows` begins.
    std::vector<std::vector<CellPreview>> rows; ///< The first ones below the header.
    qint64 rowCount = 0; ///< Of all rows below the header, blank ones aside.
    std::vector<Error> questions; ///< What has to be answered before it can be planned: preset_ambiguous,
                                  ///< kind_unknown, columns_missing, date_order_ambiguous, ...
};

/// Reads as much of one file of the request as it takes to show `rows` rows (its columns' readings are
/// settled over the whole file). Errors: what keeps a file from being read at all (plan_import.h, "of the
/// file", and csv_*, workbook_*, vcard_*); "cancelled" (Cancelled) through `progress`.
Result<FilePreview> previewFile(const ImportRequest& request, size_t file, Currency base, int rows,
                                const Progress& progress = {});

} // namespace rapport::importing
