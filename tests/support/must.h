// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "support/catch.h"

namespace rapport::testing {

inline std::string described(const Error& error) {
    std::string text = error.code.toStdString();
    for (auto arg = error.args.cbegin(); arg != error.args.cend(); ++arg)
        text += ", " + arg.key().toStdString() + " = " + arg.value().toStdString();
    return text;
}

/// The value of a result; the test fails with the error when it is one.
template <typename T>
T must(Result<T> result) {
    if (!result) FAIL("unexpected error: " << described(result.error()));
    return std::move(result).value();
}
inline void must(Result<void> result) {
    if (!result) FAIL("unexpected error: " << described(result.error()));
}

/// The code of an expected error, or "" when there was none.
template <typename T>
QByteArray codeOfError(const Result<T>& result) {
    return result ? QByteArray() : result.error().code;
}

} // namespace rapport::testing
