// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <random>

namespace rapport::fuzz {

/// The bytes of a literal, zero bytes within it and all.
template <size_t N>
QByteArray literal(const char (&text)[N]) {
    return QByteArray(text, static_cast<qsizetype>(N) - 1);
}

/// The bytes with up to five faults: changed, taken out, repeated, or `pieces` of the format's own signs put
/// in.
QByteArray damaged(QByteArray bytes, const QByteArray& pieces, std::mt19937& random);

/// Calls `read` with what `make` makes of each round's random numbers: the same each time, `rounds` times, or
/// RAPPORT_FUZZ_ROUNDS times as many from RAPPORT_FUZZ_SEED on. `read` says whether anything was taken. Fails
/// when a round takes many seconds of computing, and when nothing was ever taken: then it tries nothing.
/// Where a round ends the program its bytes are those of the file RAPPORT_FUZZ_KEEP.
void forEachDamage(int rounds, const std::function<QByteArray(std::mt19937& random)>& make,
                   const std::function<bool(const QByteArray& bytes)>& read);

} // namespace rapport::fuzz
