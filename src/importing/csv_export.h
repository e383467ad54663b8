// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/book_content.h"

#include <QHash>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <functional>

namespace rapport::importing {

struct CsvOptions {
    bool bom = false;     ///< Begins with the three bytes that let Excel know the text is UTF-8.
    QStringList tables{}; ///< By csvTables(); empty: all.
};

/// Writes a book as one CSV table per kind of record (RFC 4180, UTF-8, CRLF). Text that a spreadsheet would
/// take for a formula gets a leading apostrophe; numbers stay numbers. Those with a kind of their own
/// (ImportKind) import again as they are.
class CsvExporter {
public:
    /// Opens the table of this name ("invoices.csv") for writing; the device must live until finish().
    using OpenTable = std::function<Result<QIODevice*>(const QString& fileName)>;

    CsvExporter(OpenTable open, BookHeader header, CsvOptions options = {});

    /// Errors: those of `open`, and (Internal) "write_failed" with "reason".
    Result<void> add(const ClientContent& client);
    Result<void> finish();

private:
    bool isWanted(const char* table) const;
    Result<void> write(const char* table, const QByteArray& rows);

    OpenTable open_;
    BookHeader header_;
    CsvOptions options_;
    QHash<QString, QIODevice*> tables_;
};

} // namespace rapport::importing
