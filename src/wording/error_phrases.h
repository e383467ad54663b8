// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace rapport::wording {

/// A code from below and its text in the source language, context "Error", with "{name}" where args go.
/// "{place}" is where in the input it happened, made of whatever args tell it.
struct ErrorPhrase {
    const char* code;
    const char* sentence; ///< "WHAT: WHY; WHAT TO DO".
};

std::span<const ErrorPhrase> programErrorPhrases(); ///< Books, records, commands, options.
std::span<const ErrorPhrase> inputErrorPhrases();   ///< Files and values from outside.
/// Why one row or value was not taken, as a short clause, context "Rejection".
std::span<const ErrorPhrase> rejectionPhrases();
/// What is wrong with a book, context "Finding".
std::span<const ErrorPhrase> findingPhrases();

} // namespace rapport::wording
