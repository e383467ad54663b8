// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/value_readers.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rapport::importing {

/// A value of a column and the line it stands on.
struct Sample {
    qint64 line = 0;
    QString value;
};

/// Finds the one way in which every value of a column makes sense, out of a few ways of reading. Value is
/// what a reading gives; ways are numbered from 0.
template <typename Value, size_t Ways>
class ColumnReading {
public:
    using Readings = std::array<std::optional<Value>, Ways>;

    /// A value that reads in no way is bad by itself and says nothing about the column.
    void see(qint64 line, const QString& value, const Readings& readings) {
        std::array<bool, Ways> fits{};
        bool any = false, left = false;
        for (size_t way = 0; way < Ways; ++way) {
            fits[way] = readings[way].has_value();
            any |= fits[way];
            left |= fits[way] && possible_[way];
        }
        if (!any) return;
        if (!left) {
            if (!contradiction_) contradiction_ = Sample{line, value};
            return;
        }
        bool narrowed = false;
        for (size_t way = 0; way < Ways; ++way) {
            narrowed |= possible_[way] && !fits[way];
            possible_[way] = possible_[way] && fits[way];
        }
        if (narrowed) deciding_ = Sample{line, value};
        for (size_t a = 0; a < Ways; ++a)
            for (size_t b = a + 1; b < Ways; ++b)
                if (!differing_[a][b] && readings[a] && readings[b] && *readings[a] != *readings[b])
                    differing_[a][b] = std::pair(Sample{line, value}, std::pair(*readings[a], *readings[b]));
    }

    bool isPossible(size_t way) const { return possible_[way]; }
    /// The value that fits none of the ways all before it allowed.
    const std::optional<Sample>& contradiction() const { return contradiction_; }
    /// The last value that ruled a way out.
    const std::optional<Sample>& deciding() const { return deciding_; }
    /// A value that the ways still possible read differently, with two of its readings.
    std::optional<std::pair<Sample, std::pair<Value, Value>>> ambiguity() const {
        for (size_t a = 0; a < Ways; ++a)
            for (size_t b = a + 1; b < Ways; ++b)
                if (possible_[a] && possible_[b] && differing_[a][b]) return differing_[a][b];
        return std::nullopt;
    }
    /// Whether one way alone is left.
    bool isSettled() const { return std::count(possible_.begin(), possible_.end(), true) == 1; }
    /// The first way still possible.
    size_t way() const {
        for (size_t way = 0; way < Ways; ++way)
            if (possible_[way]) return way;
        return 0;
    }

private:
    std::array<bool, Ways> possible_ = [] {
        std::array<bool, Ways> all{};
        all.fill(true);
        return all;
    }();
    std::array<std::array<std::optional<std::pair<Sample, std::pair<Value, Value>>>, Ways>, Ways>
        differing_{};
    std::optional<Sample> deciding_, contradiction_;
};

using DateReading = ColumnReading<Day, 3>;       ///< By DateOrder.
using AmountReading = ColumnReading<QString, 2>; ///< By DecimalSign.

} // namespace rapport::importing
