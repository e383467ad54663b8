// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search_keys.h"

#include "domain/likeness.h"

namespace rapport::storage {

QString emailKey(const QString& email) {
    return rapport::emailKey(email);
}

QString phoneDigits(const QString& phone) {
    return rapport::phoneDigits(phone);
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
