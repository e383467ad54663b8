// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace rapport::wording {

/// The sentence of a statement code, in the source language, with "{name}" where its figures go. Several rows
/// of one code differ by the value of one of its figures; the first that fits is taken.
struct StatementPhrase {
    const char* code;
    const char* figure;   ///< The row is only for statements whose figure of this name ...
    const char* value;    ///< ... has this text; null: for all.
    const char* plural;   ///< The figure that chooses the plural form; null: there is none.
    const char* sentence; ///< Context "Statement".
    const char* label;    ///< Context "StatementLabel"; a few words.
};

std::span<const StatementPhrase> reasonPhrases();
std::span<const StatementPhrase> outlookPhrases(); ///< Counter-facts, what would change it, what is missing.

} // namespace rapport::wording
