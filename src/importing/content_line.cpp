// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/content_line.h"

namespace rapport::importing {

qsizetype outsideQuotes(const QByteArray& text, char sign, qsizetype from) {
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (text[i] == sign && !quoted) return i;
    }
    return -1;
}

QByteArrayList partsOutsideQuotes(const QByteArray& text, char separator) {
    QByteArrayList parts;
    qsizetype from = 0;
    for (qsizetype at = outsideQuotes(text, separator); at >= 0; at = outsideQuotes(text, separator, from)) {
        parts << text.mid(from, at - from);
        from = at + 1;
    }
    return parts << text.mid(from);
}

} // namespace rapport::importing
