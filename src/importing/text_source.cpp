// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/text_source.h"

#include <QStringDecoder>

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

} // namespace

Result<TextEncoding> findEncoding(QIODevice& device) {
    if (device.size() > kLargestFile)
        return rejected("file_too_large").with(QStringLiteral("limit"), QString::number(kLargestFile));
    if (!device.seek(0)) return rejected("file_unreadable");
    const QByteArray head = device.read(4096);
    for (const Mark& mark : kMarks)
        if (head.startsWith(mark.bytes))
            return TextEncoding{mark.encoding, static_cast<int>(mark.bytes.size()), false};
    if (const char* wide = zeroBytesTell(head)) return TextEncoding{wide, 0, true};
    if (head.contains('\0')) return rejected("encoding_unknown");

    Detector detector;
    QStringDecoder utf8(QStringDecoder::Utf8);
    bool isUtf8 = true;
    if (!device.seek(0)) return rejected("file_unreadable");
    while (!device.atEnd()) {
        const QByteArray chunk = device.read(kChunkSize);
        if (chunk.isEmpty()) return rejected("file_unreadable");
        if (isUtf8) {
            // The decoded text is let go: only whether it decodes is asked.
            const QString decoded = utf8.decode(chunk);
            isUtf8 = !utf8.hasError();
        }
        uchardet_handle_data(detector.handle, chunk.constData(), static_cast<size_t>(chunk.size()));
    }
    if (isUtf8) return TextEncoding{"utf-8", 0, false};
    uchardet_data_end(detector.handle);
    const QByteArray guess = QByteArray(uchardet_get_charset(detector.handle)).toLower();
    if (guess.isEmpty() || guess == "utf-8") return rejected("encoding_unknown");
    return TextEncoding{guess, 0, true};
}

Result<void> readText(QIODevice& device, const TextEncoding& encoding,
                      const std::function<bool(QByteArrayView utf8)>& take) {
    QStringDecoder decoder(encoding.name.constData());
    if (!decoder.isValid())
        return rejected("encoding_unknown").with(QStringLiteral("guess"), QString::fromLatin1(encoding.name));
    if (!device.seek(encoding.markLength)) return rejected("file_unreadable");
    const bool asItIs = encoding.name.compare("utf-8", Qt::CaseInsensitive) == 0;
    while (!device.atEnd()) {
        const QByteArray chunk = device.read(kChunkSize);
        if (chunk.isEmpty()) return rejected("file_unreadable");
        const QString text = decoder.decode(chunk);
        if (decoder.hasError())
            return rejected("encoding_invalid")
                .with(QStringLiteral("encoding"), QString::fromLatin1(encoding.name));
        if (!(asItIs ? take(chunk) : take(text.toUtf8()))) return {};
    }
    return {};
}

} // namespace rapport::importing
