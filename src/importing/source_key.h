// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QString>

#include <algorithm>
#include <initializer_list>

namespace rapport::importing {

/// The stable identity of a record of a source (TakenRecord::key): 128 bits of a digest of what tells it from
/// all others, so that neither numbers nor addresses stand in the book.
inline QString sourceKey(std::initializer_list<QString> parts) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\x1f", 1));
    }
    return QString::fromLatin1(
        hash.result().first(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// Whether a text may be one as it stands in a book or an exchange file ("calls:..."): nothing else is let
/// in.
inline bool isSourceKey(const QString& text) {
    constexpr qsizetype longest = 100;
    return !text.isEmpty() && text.size() <= longest && std::ranges::all_of(text, [](QChar sign) {
        return sign.unicode() < 128 &&
               (sign.isLetterOrNumber() || sign == u'-' || sign == u'_' || sign == u':');
    });
}

} // namespace rapport::importing
