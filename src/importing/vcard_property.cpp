// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/vcard_property.h"

#include "importing/content_line.h"

#include <QByteArrayList>
#include <QStringDecoder>

#include <algorithm>

namespace rapport::importing {

namespace {

bool isPropertyName(const QByteArray& name) {
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// "=C3=A4" to its bytes; what is no such code stays.
QByteArray fromQuotedPrintable(const QByteArray& text) {
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isCode = false;
        const int code = text[i] == '=' && i + 2 < text.size() ? text.mid(i + 1, 2).toInt(&isCode, 16) : 0;
        if (isCode) {
            bytes += static_cast<char>(code);
            i += 2;
        } else {
            bytes += text[i];
        }
    }
    return bytes;
}

QString decoded(const QByteArray& bytes, const QByteArray& charset, const QByteArray& fallback) {
    for (const QByteArray& name : {charset, fallback}) {
        if (name.isEmpty()) continue;
        QStringDecoder decoder(name.constData());
        if (!decoder.isValid()) continue;
        const QString text = decoder.decode(bytes);
        if (!decoder.hasError()) return text;
    }
    return QString::fromLatin1(bytes);
}

void takeParameter(const QByteArray& parameter, VCardProperty& property, QByteArray& charset, bool& quoted) {
    const qsizetype equals = parameter.indexOf('=');
    const QByteArray key = equals < 0 ? "TYPE" : parameter.left(equals).trimmed().toUpper();
    QByteArray value = parameter.mid(equals + 1).trimmed();
    value.replace('"', "");
    const QByteArray word = value.toUpper();
    if (key == "CHARSET") {
        charset = value;
    } else if (key == "ENCODING" || (equals < 0 && word == "QUOTED-PRINTABLE")) {
        quoted = quoted || word == "QUOTED-PRINTABLE";
    } else if (key == "PREF") {
        property.preference = std::clamp(value.toInt(), 1, 100);
    } else if (key == "TYPE") {
        for (const QByteArray& type : word.split(','))
            property.types << QString::fromLatin1(type.trimmed());
    }
}

} // namespace

std::optional<VCardProperty> readVCardProperty(const QByteArray& line, const QByteArray& encoding) {
    const qsizetype colon = outsideQuotes(line, ':');
    if (colon <= 0) return std::nullopt;
    const QByteArrayList head = partsOutsideQuotes(line.left(colon), ';');
    VCardProperty property;
    const QByteArray full = head[0].trimmed().toUpper();
    property.name = full.mid(full.lastIndexOf('.') + 1);
    if (!isPropertyName(property.name)) return std::nullopt;
    QByteArray charset;
    bool quoted = false;
    for (qsizetype i = 1; i < head.size(); ++i)
        takeParameter(head[i], property, charset, quoted);
    if (property.types.contains(QStringLiteral("PREF"))) property.preference = 1;
    const QByteArray raw = line.mid(colon + 1);
    property.value = decoded(quoted ? fromQuotedPrintable(raw) : raw, charset, encoding);
    property.value.remove(QChar(0)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return property;
}

QString vcardText(const QString& value, bool is21) {
    const QStringList whole = vcardParts(value, QChar(0), is21);
    return whole[0];
}

QStringList vcardParts(const QString& value, QChar separator, bool is21) {
    QStringList parts;
    QString part;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\\' && i + 1 < value.size()) {
            const QChar next = value[i + 1];
            const bool isBreak = !is21 && (next == u'n' || next == u'N');
            if (isBreak || QStringView(u",;:\\").contains(next)) {
                part += isBreak ? QChar(u'\n') : next;
                ++i;
                continue;
            }
        }
        if (c == separator) {
            parts << part.trimmed();
            part.clear();
        } else {
            part += c;
        }
    }
    return parts << part.trimmed();
}

} // namespace rapport::importing
