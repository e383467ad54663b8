// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xml_guard.h"

#include <QChar>

#include <algorithm>
#include <cstring>
#include <optional>

namespace rapport::importing {

namespace {

constexpr qint64 kChunk = 1 << 16;
/// "&#x10FFFF;" and a little more; what is longer is no reference to a character.
constexpr qsizetype kLongestReference = 12;

struct Reference {
    char32_t code = 0;
    qsizetype length = 0; ///< With the ampersand and the semicolon.
};

/// A reference to a character by its number that stands at the beginning of these bytes.
std::optional<Reference> readReference(QByteArrayView bytes) {
    if (!bytes.startsWith("&#")) return std::nullopt;
    const qsizetype end = bytes.first(std::min(bytes.size(), kLongestReference)).indexOf(';');
    if (end < 0) return std::nullopt;
    const bool isHex = end > 2 && (bytes[2] == 'x' || bytes[2] == 'X');
    const QByteArrayView figures = bytes.sliced(isHex ? 3 : 2, end - (isHex ? 3 : 2));
    bool fine = false;
    const uint code = figures.toByteArray().toUInt(&fine, isHex ? 16 : 10);
    return fine ? std::optional(Reference{code, end + 1}) : std::nullopt;
}

bool isCharacter(char32_t code) {
    if (code < 0x20) return code == 0x9 || code == 0xA || code == 0xD;
    return !(code >= 0xD800 && code <= 0xDFFF) && code != 0xFFFE && code != 0xFFFF && code <= 0x10FFFF;
}

QByteArrayView skipped(QByteArrayView text, QByteArrayView end) {
    const qsizetype at = text.indexOf(end);
    return at < 0 ? QByteArrayView() : text.sliced(at + end.size());
}

/// Behind a document type, whose own declarations stand between brackets.
QByteArrayView behindDocumentType(QByteArrayView text) {
    const qsizetype end = text.indexOf('>'), bracket = text.indexOf('[');
    if (bracket < 0 || (end >= 0 && end < bracket)) return skipped(text, ">");
    return skipped(skipped(text, "]"), ">");
}

} // namespace

QByteArray xmlRoot(QByteArrayView head) {
    QByteArrayView text = head.trimmed();
    while (text.startsWith('<')) {
        if (text.startsWith("<?")) {
            text = skipped(text, "?>").trimmed();
        } else if (text.startsWith("<!--")) {
            text = skipped(text, "-->").trimmed();
        } else if (text.startsWith("<!")) {
            text = behindDocumentType(text).trimmed();
        } else {
            const auto end = std::find_if(text.begin() + 1, text.end(), [](char c) {
                return c == ' ' || c == '>' || c == '/' || c == '\t' || c == '\r' || c == '\n';
            });
            return end == text.end() ? QByteArray() : QByteArray(text.begin() + 1, end - text.begin() - 1);
        }
    }
    return {};
}

XmlGuard::XmlGuard(QIODevice& file) : file_(file) {
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool XmlGuard::atEnd() const {
    return isTooLarge_ || (isOver_ && at_ >= ready_.size());
}

qint64 XmlGuard::bytesAvailable() const {
    return atEnd() ? 0 : std::max<qint64>(1, ready_.size() - at_);
}

void XmlGuard::look(QByteArrayView bytes) {
    for (const char c : bytes) {
        if (c == '<') attributes_ = 0;
        if ((c == '"' || c == '\'') && before_ == '=' && ++attributes_ > kMostAttributes) isTooLarge_ = true;
        before_ = c;
    }
}

void XmlGuard::mend(const QByteArray& bytes, bool isLast) {
    qsizetype from = 0;
    for (qsizetype at = bytes.indexOf('&'); at >= 0; at = bytes.indexOf('&', from)) {
        ready_.append(bytes.constData() + from, at - from);
        from = at;
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        // Two halves of a character may follow each other.
        if (!isLast && rest.size() < 2 * kLongestReference) break;
        const auto first = readReference(rest);
        if (!first || isCharacter(first->code)) {
            ready_.append('&');
            ++from;
            continue;
        }
        from += first->length;
        if (!QChar::isHighSurrogate(first->code)) continue;
        const auto second = readReference(rest.sliced(first->length));
        if (!second || !QChar::isLowSurrogate(second->code)) continue;
        const char32_t code =
            QChar::surrogateToUcs4(static_cast<char16_t>(first->code), static_cast<char16_t>(second->code));
        ready_.append("&#" + QByteArray::number(static_cast<uint>(code)) + ';');
        from += second->length;
    }
    if (!isLast && bytes.indexOf('&', from) == from) {
        carry_ = bytes.sliced(from);
        return;
    }
    ready_.append(bytes.constData() + from, bytes.size() - from);
    carry_.clear();
}

void XmlGuard::fill() {
    ready_.clear();
    at_ = 0;
    const QByteArray chunk = file_.read(kChunk);
    look(chunk);
    sinceToken_ += chunk.size();
    if (sinceToken_ > kLongestElement) isTooLarge_ = true;
    isOver_ = chunk.isEmpty() || file_.atEnd();
    mend(carry_ + chunk, isOver_);
}

qint64 XmlGuard::readData(char* data, qint64 size) {
    while (at_ >= ready_.size() && !atEnd())
        fill();
    if (isTooLarge_ || at_ >= ready_.size()) return -1;
    const qint64 count = std::min<qint64>(size, ready_.size() - at_);
    std::memcpy(data, ready_.constData() + at_, static_cast<size_t>(count));
    at_ += count;
    return count;
}

} // namespace rapport::importing
