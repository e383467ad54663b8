// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"

#include <memory>

namespace rapport::importing {

/// Splits delimited text into rows as it comes, over libcsv, which it gives what that lacks: line numbers and
/// limits. Lines end in CR, LF or CRLF; quoted fields may span lines; blank lines are no rows.
class CsvReader {
public:
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
