// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace rapport::wording {

/// One way to say what a command did, context "Change". Of the phrases of a code the first one is taken whose
/// condition holds and whose names all have a value; the last of each code asks for nothing.
struct ChangePhrase {
    const char* code;
    const char* sentence;
    const char* arg = nullptr;     ///< Only when this arg ...
    const char* value = nullptr;   ///< ... is this code.
    const char* counted = nullptr; ///< The arg the plural goes by.
};

std::span<const ChangePhrase> changePhrases();

} // namespace rapport::wording
