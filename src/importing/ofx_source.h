// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/statement_line.h"

#include <QIODevice>

#include <vector>

namespace rapport::importing {

/// A bank statement in OFX or QFX (SGML of 1.x, XML of 2.x) as a table (statement_line.h), read by libofx
/// (docs/decisions/bank-statements.md). It is held whole, so only files of a sane size are read.
class OfxSource : public TableSource {
public:
    /// Errors: "file_unreadable"; "statement_file_too_large"; "statement_dtd", "statement_text_too_long",
    /// "statement_damaged" (with "line" where it can be told); "zero_bytes".
    static Result<OfxSource> open(QIODevice& device);

    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return size_; }

private:
    std::vector<StatementLine> bookings_;
    std::vector<qint64> lines_; ///< Where each begins.
    qint64 size_ = 0;
};

/// True of the first bytes of such a file.
bool looksLikeOfx(QByteArrayView head);

} // namespace rapport::importing
