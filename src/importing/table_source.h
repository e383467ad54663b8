// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

#include <functional>
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

/// Return false to stop.
using TakeRow = std::function<bool(const TableRow&)>;

/// A table in any format, as rows of text. It is gone through more than once.
class TableSource {
public:
    virtual ~TableSource() = default;
    virtual Result<void> forEachRow(const TakeRow& take) = 0;
    /// Whether days and amounts are written one way only (2026-06-30), so that nothing has to be settled by going
    /// through all of it.
    virtual bool isSettled() const { return false; }
    /// How far the present going-through has come.
    virtual qint64 bytesRead() const = 0;
};

} // namespace rapport::importing
