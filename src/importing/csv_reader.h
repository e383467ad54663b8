// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <vector>

namespace rapport::importing {

constexpr qsizetype kLongestField = 1 << 20; ///< Bytes of one field.
constexpr size_t kMostFields = 10'000;       ///< Fields of one row.

/// A row of a table as text (UTF-8, without surrounding quotes and blanks), and the line of the file it
/// begins on. Lives only as long as the call it is passed to.
struct TableRow {
    qint64 line = 0;
    std::vector<QByteArrayView> cells;
};

/// Splits delimited text into rows as it comes, over libcsv, which it gives what that lacks: line numbers and
/// limits. Lines end in CR, LF or CRLF; quoted fields may span lines; blank lines are no rows.
class CsvReader {
public:
    /// Return false to stop.
    using TakeRow = std::function<bool(const TableRow&)>;

    CsvReader(char delimiter, TakeRow take);
    ~CsvReader();
    CsvReader(const CsvReader&) = delete;
    CsvReader& operator=(const CsvReader&) = delete;

    /// More of the file, in pieces of any size. False when the row taker stopped or an error came up.
    bool feed(QByteArrayView utf8);
    /// The end of the file. Errors, with "line": "csv_field_too_long", "csv_too_many_fields",
    /// "csv_quote_open".
    Result<void> finish();

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

/// Of comma, semicolon and tab the one that the first lines agree on best, or what a first line "sep=;" says.
char findDelimiter(QByteArrayView head);

} // namespace rapport::importing
