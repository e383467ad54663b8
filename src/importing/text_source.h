// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QIODevice>

#include <functional>
#include <optional>

namespace rapport::importing {

/// How much is read at a time.
constexpr qint64 kChunkSize = 1 << 18;
/// The largest file that is read: 1 GiB.
constexpr qint64 kLargestFile = qint64{1} << 30;

/// In what encoding a file is written and how many bytes of byte order mark stand before the text.
struct TextEncoding {
    QByteArray name; ///< "utf-8", "utf-16le", "windows-1251", ...
    int markLength = 0;
    bool guessed = false; ///< By the content, so that the user had better look.
};

/// By the byte order mark alone; leaves the device at its start. Errors: "file_too_large",
/// "file_unreadable".
Result<std::optional<TextEncoding>> findMark(QIODevice& device);

/// By the byte order mark, then UTF-8 if all of the file is, then by what uchardet makes of it. Errors: those
/// of findMark(), "encoding_unknown", "zero_bytes" (no text has them).
Result<TextEncoding> findEncoding(QIODevice& device);

/// Those a user may choose from, the common ones first: what this machine can decode of them.
QByteArrayList offeredEncodings();

/// Reads the device from this place on, chunk by chunk; `take` returns false to stop early. Error:
/// "file_unreadable".
Result<void> readBytes(QIODevice& device, qint64 from, const std::function<bool(QByteArrayView)>& take);

/// Reads the whole device as UTF-8, chunk by chunk; `take` returns false to stop early.
/// Errors: "encoding_unknown" ("guess"), "encoding_invalid", "zero_bytes", "file_unreadable".
Result<void> readText(QIODevice& device, const TextEncoding& encoding,
                      const std::function<bool(QByteArrayView utf8)>& take);

} // namespace rapport::importing
