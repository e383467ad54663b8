// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "wording/speech.h"

#include <QMap>

namespace rapport::wording {

/// "WHAT: WHY; WHAT TO DO", one line, with the error's args filled in. A code without a sentence of its own
/// gets one that shows the code.
QString errorSentence(const Speech& speech, const Error& error);
/// Whether the code has a sentence of its own.
bool hasErrorSentence(const QByteArray& code);

/// Why an import did not take a row, as a short clause to stand beside file, line, column and value:
/// "not a date". A code that has none is given back as it is.
QString rejectionReason(const Speech& speech, const QByteArray& reason);
bool hasRejectionReason(const QByteArray& reason);
/// The same with its place and value, as a whole line; `args` as those of an error: file, line, column,
/// value.
QString rejectionSentence(const Speech& speech, const QByteArray& reason, const QMap<QString, QString>& args);

/// Something a check of a book found, as a sentence with its values.
QString findingSentence(const Speech& speech, const QByteArray& code, const QMap<QString, QString>& args);
bool hasFindingSentence(const QByteArray& code);

} // namespace rapport::wording
