// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wording/speech.h"

namespace rapport::wording {

/// "WHAT: WHY; WHAT TO DO", one line, with the error's args filled in. A code without a sentence of its own
/// gets one that shows the code.
QString errorSentence(const Speech& speech, const Error& error);
/// Whether the code has a sentence of its own.
bool hasErrorSentence(const QByteArray& code);

} // namespace rapport::wording
