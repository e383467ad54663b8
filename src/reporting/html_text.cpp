// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/html_text.h"

namespace rapport::reporting {

namespace {

// The characters of XML 1.0, section 2.2.
bool isXmlCharacter(char32_t c) {
    return c == U'\t' || c == U'\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

QByteArray htmlText(const QString& text) {
    QString escaped;
    escaped.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            escaped += c;
            escaped += text[++i];
        } else if (c == u'&') {
            escaped += QLatin1String("&amp;");
        } else if (c == u'<') {
            escaped += QLatin1String("&lt;");
        } else if (c == u'>') {
            escaped += QLatin1String("&gt;");
        } else if (c == u'"') {
            escaped += QLatin1String("&quot;");
        } else if (c == u'\'') {
            escaped += QLatin1String("&#39;");
        } else if (isXmlCharacter(c.unicode())) {
            escaped += c;
        }
    }
    return escaped.toUtf8();
}

} // namespace rapport::reporting
