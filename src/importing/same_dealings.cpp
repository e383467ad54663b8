// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/same_dealings.h"

#include <algorithm>
#include <cstdlib>

namespace rapport::importing {

namespace {

constexpr qint64 kMinute = 60'000;
/// Who logs a call by hand does so while it lasts or soon after it.
constexpr qint64 kLoggedAfter = 5 * kMinute;
/// How far minutes noted without the hour may be off.
constexpr qint64 kMinutesOff = 2 * kMinute;
/// No client has more dealings that may be meant within three days; a file made to be slow has.
constexpr int kMostLookedAt = 200;
constexpr size_t kMostFound = 3;

qint64 lengthOf(const Interaction& dealing) {
    return dealing.timeSpent ? dealing.timeSpent->inSeconds() * 1000 : 0;
}

/// A guess tells nothing of which dealing it is of.
std::optional<qint64> countedLength(const Interaction& dealing) {
    if (!dealing.timeSpent || dealing.estimated) return std::nullopt;
    return lengthOf(dealing);
}

bool areAlike(InteractionKind one, InteractionKind other) {
    const auto isVisit = [](InteractionKind kind) {
        return kind == InteractionKind::Meeting || kind == InteractionKind::Visit;
    };
    return one == other || (isVisit(one) && isVisit(other));
}

} // namespace

void SameDealings::add(const Interaction& dealing, const Known& known) {
    byDay_[dealing.day.number()].push_back({dealing, known});
}

std::optional<SameDealings::Likeness> SameDealings::compare(const Interaction& told, bool toldBySheet,
                                                            const Entry& entry) {
    const Interaction& known = entry.dealing;
    const bool kindsAlike = areAlike(told.kind, known.kind);
    if (!kindsAlike && !toldBySheet && !entry.known.isSheet) return std::nullopt;
    if (told.direction != Direction::Unknown && known.direction != Direction::Unknown &&
        told.direction != known.direction)
        return std::nullopt;
    if (told.at && known.at) {
        const qint64 start = told.at->msSinceEpoch(), knownAt = known.at->msSinceEpoch();
        const qint64 length = lengthOf(told), knownLength = lengthOf(known);
        const qint64 knownStart = entry.known.byHand ? knownAt - knownLength - kLoggedAfter : knownAt;
        const qint64 overlap = std::min(start + length, knownAt + knownLength) - std::max(start, knownStart);
        if (overlap < 0) return std::nullopt;
        // Two lists count the same thing only where they agree on most of it.
        if (!entry.known.byHand && overlap * 2 < std::max(length, knownLength)) return std::nullopt;
        return Likeness{overlap, std::abs(start - knownAt)};
    }
    if (told.day != known.day) return std::nullopt;
    const auto length = countedLength(told), knownLength = countedLength(known);
    if (!length || !knownLength) {
        if (!kindsAlike || !entry.known.byHand) return std::nullopt;
        return Likeness{-1, kMinutesOff + 1};
    }
    const qint64 off = std::abs(*length - *knownLength);
    if (off > kMinutesOff) return std::nullopt;
    return Likeness{-1, off};
}

std::vector<SameDealings::Found> SameDealings::find(const Interaction& told, bool toldBySheet,
                                                    qint32 file) const {
    std::vector<Found> found;
    if (byDay_.isEmpty()) return found;
    int lookedAt = 0;
    // What was done about midnight may stand on the day before or after.
    for (const int away : {0, -1, 1}) {
        if (away != 0 && !told.at) break;
        const auto day = byDay_.constFind(told.day.number() + away);
        if (day == byDay_.constEnd()) continue;
        for (const Entry& entry : *day) {
            if (entry.known.file == file) continue;
            if (++lookedAt > kMostLookedAt) break;
            if (const auto likeness = compare(told, toldBySheet, entry))
                found.push_back({entry.known, *likeness});
        }
    }
    std::ranges::stable_sort(found,
                             [](const Found& a, const Found& b) { return a.likeness.isAbove(b.likeness); });
    if (found.size() > kMostFound) found.resize(kMostFound);
    return found;
}

Interaction completed(Interaction known, const Interaction& told) {
    if (!known.at) known.at = told.at;
    const bool isBetter = !known.timeSpent || (known.estimated && !told.estimated);
    if (told.timeSpent && isBetter) {
        known.timeSpent = told.timeSpent;
        known.estimated = told.estimated;
    }
    if (known.direction == Direction::Unknown) known.direction = told.direction;
    if (!known.staffId) known.staffId = told.staffId;
    if (known.text.isEmpty()) known.text = told.text;
    return known;
}

} // namespace rapport::importing
