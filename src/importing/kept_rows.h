// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/table_source.h"

#include <string>

namespace rapport::importing {

/// Rows packed in memory, for tables that are dear to go through a second time.
class KeptRows {
public:
    /// Nothing more is kept after these many bytes: `isWhole()` is false then.
    static constexpr size_t kMostBytes = size_t{96} << 20;

    void add(const TableRow& row);
    void clear() { *this = {}; }
    bool isWhole() const { return whole_; }
    void forEach(const TakeRow& take) const;

private:
    struct Row {
        qint64 line = 0;
        size_t cells = 0; ///< How many.
    };
    std::vector<Row> rows_;
    std::vector<size_t> ends_; ///< Of each cell in bytes_.
    std::string bytes_;
    bool whole_ = true;
};

} // namespace rapport::importing
