// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/incoming.h"
#include "importing/record_fields.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <map>

namespace rapport::importing {

/// No partner in the book.
constexpr qsizetype kUnmatched = -1;

/// The KeyIfGiven fields this record gives.
template <typename T>
FieldSet givenKeys(const T& record) {
    FieldSet given = 0;
    const auto fields = fieldsOf<T>();
    for (size_t i = 0; i < fields.size(); ++i)
        if (fields[i].role == FieldRole::KeyIfGiven && fields[i].given(record)) given |= FieldSet{1} << i;
    return given;
}

/// The text two records share when they agree in all Key fields and in these KeyIfGiven ones.
template <typename T>
QString keyText(const T& record, FieldSet given) {
    QString key;
    const auto fields = fieldsOf<T>();
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].role == FieldRole::Detail) continue;
        if (fields[i].role == FieldRole::KeyIfGiven && !(given & (FieldSet{1} << i))) continue;
        fields[i].appendKey(key, record);
        key += QChar(u'\x1f');
    }
    return key;
}

/// For each record of the file the index of its partner in the book, or kUnmatched. Records that look the
/// same are paired in their order, so that the k-th of the file is the k-th of the book; those that tell more
/// choose first, so that a bare one does not take the partner of a full one.
template <typename T>
std::vector<qsizetype> pairUp(const std::vector<Incoming<T>>& incoming, const std::vector<T>& existing) {
    std::vector<qsizetype> partners(incoming.size(), kUnmatched);
    if (existing.empty()) return partners;
    std::map<std::pair<int, FieldSet>, std::vector<size_t>> byGiven;
    for (size_t i = 0; i < incoming.size(); ++i) {
        const FieldSet given = givenKeys(incoming[i].record);
        byGiven[{-std::popcount(given), given}].push_back(i);
    }
    std::vector<bool> taken(existing.size(), false);
    // Those alike hang together, the first of the book first; places are counted from 1, and 0 is none.
    std::vector<size_t> nextAlike(existing.size(), 0);
    QHash<QString, size_t> firstAlike;
    for (const auto& [rank, indexes] : byGiven) {
        firstAlike.clear();
        firstAlike.reserve(static_cast<qsizetype>(existing.size()));
        for (size_t i = existing.size(); i-- > 0;) {
            if (taken[i]) continue;
            size_t& first = firstAlike[keyText(existing[i], rank.second)];
            nextAlike[i] = first;
            first = i + 1;
        }
        for (const size_t i : indexes) {
            const auto found = firstAlike.find(keyText(incoming[i].record, rank.second));
            if (found == firstAlike.end() || *found == 0) continue;
            const size_t partner = *found - 1;
            partners[i] = static_cast<qsizetype>(partner);
            taken[partner] = true;
            *found = nextAlike[partner];
        }
    }
    return partners;
}

/// Takes over what the file gives and the book does not have; returns the fields that changed.
template <typename T>
FieldSet merge(T& existing, const Incoming<T>& incoming, FieldSet leave = 0) {
    FieldSet changed = 0;
    const auto fields = fieldsOf<T>();
    for (size_t i = 0; i < fields.size(); ++i) {
        const FieldSet bit = FieldSet{1} << i;
        if (fields[i].role == FieldRole::Key || ((leave | incoming.assumed) & bit)) continue;
        if (!fields[i].differs(incoming.record, existing)) continue;
        fields[i].take(existing, incoming.record);
        changed |= bit;
    }
    return changed;
}

} // namespace rapport::importing
