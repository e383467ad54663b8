// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/text_source.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <uchardet/uchardet.h>

namespace rapport::importing {

namespace {

Error rejected(const char* code) {
    return Error{ErrorKind::InputRejected, code};
}

struct Mark {
    QByteArrayView bytes;
    const char* encoding;
};

// Longer marks first: that of UTF-32LE begins with that of UTF-16LE.
constexpr std::array kMarks{
    Mark{QByteArrayView("\xFF\xFE\0\0", 4), "utf-32le"}, Mark{QByteArrayView("\0\0\xFE\xFF", 4), "utf-32be"},
    Mark{QByteArrayView("\xEF\xBB\xBF", 3), "utf-8"}, Mark{QByteArrayView("\xFF\xFE", 2), "utf-16le"},
    Mark{QByteArrayView("\xFE\xFF", 2), "utf-16be"}};

/// UTF-16 without a mark: every other byte of Western text is zero.
const char* zeroBytesTell(QByteArrayView head) {
    qsizetype even = 0, odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i)
        if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
    if (odd > head.size() / 8 && even == 0) return "utf-16le";
    if (even > head.size() / 8 && odd == 0) return "utf-16be";
    return nullptr;
}

struct Detector {
    uchardet_t handle = uchardet_new();
    Detector() = default;
    Detector(const Detector&) = delete;
    Detector& operator=(const Detector&) = delete;
    ~Detector() { uchardet_delete(handle); }
};

Result<bool> isUtf8(QIODevice& device) {
    QStringDecoder utf8(QStringDecoder::Utf8);
    RAPPORT_TRY(readBytes(device, 0, [&utf8](QByteArrayView chunk) {
        // The decoded text is let go: only whether it decodes is asked.
        const QString decoded = utf8.decode(chunk);
        return !utf8.hasError();
    }));
    return !utf8.hasError();
}

/// By uchardet, under the name the decoders know it by; empty when it cannot tell.
Result<QByteArray> guessedCharset(QIODevice& device) {
    Detector detector;
    RAPPORT_TRY(readBytes(device, 0, [&detector](QByteArrayView chunk) {
        return uchardet_handle_data(detector.handle, chunk.data(), static_cast<size_t>(chunk.size())) == 0;
    }));
    uchardet_data_end(detector.handle);
    const QByteArray guess = QByteArray(uchardet_get_charset(detector.handle)).toLower();
    if (guess == "mac-cyrillic") return QByteArray("x-mac-cyrillic");
    if (guess == "mac-centraleurope") return QByteArray("x-mac-centraleurroman");
    return guess;
}

constexpr std::array kOffered{
    "utf-8",          "utf-16le",     "utf-16be",     "windows-1252", "windows-1250", "windows-1251",
    "windows-1253",   "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
    "iso-8859-1",     "iso-8859-2",   "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-9",
    "iso-8859-15",    "koi8-r",       "koi8-u",       "ibm850",       "ibm866",       "macintosh",
    "x-mac-cyrillic", "gb18030",      "big5",         "shift_jis",    "euc-jp",       "euc-kr"};

} // namespace

Result<std::optional<TextEncoding>> findMark(QIODevice& device) {
    if (device.size() > kLargestFile)
        return rejected("file_too_large").with(QStringLiteral("limit"), QString::number(kLargestFile));
    if (!device.seek(0)) return rejected("file_unreadable");
    const QByteArray head = device.peek(4);
    for (const Mark& mark : kMarks)
        if (head.startsWith(mark.bytes))
            return std::optional(TextEncoding{mark.encoding, static_cast<int>(mark.bytes.size()), false});
    return std::optional<TextEncoding>();
}

Result<TextEncoding> findEncoding(QIODevice& device) {
    RAPPORT_TRY_ASSIGN(const std::optional<TextEncoding> marked, findMark(device));
    if (marked) return *marked;
    const QByteArray head = device.peek(4096);
    if (const char* wide = zeroBytesTell(head)) return TextEncoding{wide, 0, true};
    if (head.contains('\0')) return rejected("zero_bytes");
    RAPPORT_TRY_ASSIGN(const bool utf8, isUtf8(device));
    if (utf8) return TextEncoding{"utf-8", 0, false};
    RAPPORT_TRY_ASSIGN(const QByteArray guess, guessedCharset(device));
    if (guess.isEmpty() || guess == "utf-8") return rejected("encoding_unknown");
    return TextEncoding{guess, 0, true};
}

Result<void> readBytes(QIODevice& device, qint64 from, const std::function<bool(QByteArrayView)>& take) {
    if (!device.seek(from)) return rejected("file_unreadable");
    while (!device.atEnd()) {
        const QByteArray chunk = device.read(kChunkSize);
        if (chunk.isEmpty()) return rejected("file_unreadable");
        if (!take(chunk)) break;
    }
    return {};
}

Result<void> readText(QIODevice& device, const TextEncoding& encoding,
                      const std::function<bool(QByteArrayView utf8)>& take) {
    QStringDecoder decoder(encoding.name.constData());
    if (!decoder.isValid())
        return rejected("encoding_unknown").with(QStringLiteral("guess"), QString::fromLatin1(encoding.name));
    const bool asItIs = encoding.name.compare("utf-8", Qt::CaseInsensitive) == 0;
    std::optional<Error> fault;
    RAPPORT_TRY(readBytes(device, encoding.markLength, [&](QByteArrayView chunk) {
        const QString text = decoder.decode(chunk);
        if (decoder.hasError())
            fault = rejected("encoding_invalid")
                        .with(QStringLiteral("encoding"), QString::fromLatin1(encoding.name));
        else if (text.contains(QChar(0)))
            fault = rejected("zero_bytes");
        return !fault && (asItIs ? take(chunk) : take(text.toUtf8()));
    }));
    if (fault) return std::move(*fault);
    return {};
}

QByteArrayList offeredEncodings() {
    QByteArrayList offered;
    for (const char* name : kOffered)
        if (QStringDecoder(name).isValid()) offered << name;
    return offered;
}

} // namespace rapport::importing
