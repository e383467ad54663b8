// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/file_source.h"

namespace rapport::importing {

/// Whether these first bytes are of a bank statement in a format of banks, and which.
std::optional<FileFormat> statementFormat(QByteArrayView head);
inline bool isStatement(FileFormat format) {
    return format == FileFormat::Ofx || format == FileFormat::Camt || format == FileFormat::Mt940;
}

/// Opens such a file; `encoding` is what the user says. Errors: those of OfxSource and Mt940Source.
Result<FileSource> openStatement(QIODevice& device, FileFormat format, const QByteArray& encoding);

} // namespace rapport::importing
