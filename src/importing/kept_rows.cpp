// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/kept_rows.h"

namespace rapport::importing {

void KeptRows::add(const TableRow& row) {
    if (!whole_) return;
    for (const QByteArrayView cell : row.cells) {
        bytes_.append(cell.data(), static_cast<size_t>(cell.size()));
        ends_.push_back(bytes_.size());
    }
    rows_.push_back({row.line, row.cells.size()});
    if (bytes_.size() + ends_.size() * sizeof(size_t) + rows_.size() * sizeof(Row) <= kMostBytes) return;
    clear();
    whole_ = false;
}

void KeptRows::forEach(const TakeRow& take) const {
    TableRow row;
    size_t cell = 0, from = 0;
    for (const Row& kept : rows_) {
        row.line = kept.line;
        row.cells.clear();
        for (size_t i = 0; i < kept.cells; ++i) {
            const size_t end = ends_[cell++];
            row.cells.emplace_back(bytes_.data() + from, static_cast<qsizetype>(end - from));
            from = end;
        }
        if (!take(row)) return;
    }
}

} // namespace rapport::importing
