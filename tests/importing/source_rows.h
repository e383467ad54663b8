// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/file_source.h"

#include <functional>
#include <vector>

namespace rapport::importing {

/// All rows of a file, for tests to look at.
struct SourceRows {
    std::vector<QStringList> rows;
    std::vector<qint64> lines;
    FileSource file; ///< Its table is gone with the bytes.
};

/// Opens bytes as a file and goes through all of it.
Result<SourceRows> rowsOf(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with = {});
/// The error of bytes that must be refused. It must have a sentence.
Error refusalOf(const QByteArray& bytes, const std::function<void(ImportRequest&)>& with = {});

} // namespace rapport::importing
