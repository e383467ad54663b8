// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/json_text.h"

#include <utility>

namespace rapport::importing {

void JsonText::begin(const char* key) {
    if (!first_) out_ += ',';
    if (depth_ > 0) {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }
    first_ = false;
    if (!key) return;
    out_ += '"';
    out_ += key;
    out_ += "\": ";
}

void JsonText::member(const char* key, const QByteArray& value) {
    begin(key);
    out_ += value;
}

void JsonText::open(const char* key, char bracket) {
    begin(key);
    out_ += bracket;
    ++depth_;
    first_ = true;
}

void JsonText::close(char bracket) {
    --depth_;
    if (!first_) {
        out_ += '\n';
        out_.append(2 * depth_, ' ');
    }
    out_ += bracket;
    first_ = false;
}

void JsonText::textsIf(const char* key, const QStringList& values) {
    if (values.isEmpty()) return;
    openArray(key);
    for (const QString& value : values)
        member(nullptr, quoted(value));
    closeArray();
}

void JsonText::duration(const char* key, Duration value, Duration unit) {
    const qint64 seconds = value.inSeconds(), per = unit.inSeconds();
    if (seconds % per == 0) return number(key, seconds / per);
    // Six decimals tell seconds apart in hours.
    QByteArray text = QByteArray::number(static_cast<double>(seconds) / static_cast<double>(per), 'f', 6);
    while (text.endsWith('0'))
        text.chop(1);
    member(key, text);
}

QByteArray JsonText::take() {
    return std::exchange(out_, QByteArray());
}

QByteArray JsonText::quoted(const QString& text) {
    // A lone half of a surrogate pair would not be valid UTF-8; toUtf8() makes it a question mark.
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20)
                out += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    out += '"';
    return out;
}

} // namespace rapport::importing
