// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_keys.h"

namespace rapport::storage {

QString emailKey(const QString& email) {
    return email.trimmed().toLower();
}

QString phoneDigits(const QString& phone) {
    QString digits;
    for (QChar c : phone)
        if (const int value = c.digitValue(); value >= 0) digits += QChar(u'0' + value);
    return digits;
}

QString containing(const QString& part) {
    QString pattern = QStringLiteral("%");
    for (QChar c : part) {
        if (c == u'%' || c == u'_' || c == u'!') pattern += u'!';
        pattern += c;
    }
    return pattern + u'%';
}

} // namespace rapport::storage
