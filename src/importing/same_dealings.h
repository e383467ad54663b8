// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/interaction.h"

#include <QHash>

#include <optional>
#include <vector>

namespace rapport::importing {

/// Recognises which dealings of a client a list tells of again: a call that was logged by hand, an hour of a
/// time sheet that was that call. The rules are those of
/// docs/decisions/records-taken-once.md, "Recognised, not doubled".
class SameDealings {
public:
    /// One that may be told of.
    struct Known {
        size_t place = 0; ///< Whatever the caller finds it by.
        bool byHand = false;
        bool isSheet = false; ///< Of a time sheet, or told of by one.
        qint32 file = -1;     ///< Of this import, and then the file it is of: no record of that file is it.
    };
    void add(const Interaction& dealing, const Known& known);

    struct Likeness {
        qint64 overlap = -1; ///< Milliseconds both last; -1: only the day and the minutes speak for it.
        qint64 distance = 0; ///< Between the moments, or between the lengths; the less the better.
        bool operator==(const Likeness&) const = default;
        /// Whether it is the better one.
        bool isAbove(const Likeness& other) const {
            return overlap != other.overlap ? overlap > other.overlap : distance < other.distance;
        }
    };
    struct Found {
        Known known;
        Likeness likeness;
    };
    /// The likeliest first, a few at the most.
    std::vector<Found> find(const Interaction& told, bool toldBySheet, qint32 file) const;

private:
    struct Entry {
        Interaction dealing;
        Known known;
    };
    static std::optional<Likeness> compare(const Interaction& told, bool toldBySheet, const Entry& entry);

    QHash<int, std::vector<Entry>> byDay_; ///< By the number of the day.
};

/// The dealing of the book with what it lacks and the list tells: a time that was counted goes before a
/// guess.
Interaction completed(Interaction known, const Interaction& told);

} // namespace rapport::importing
