// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/csv_text.h"

#include <utility>

namespace rapport::importing {

QString withoutFormula(const QString& text) {
    qsizetype at = 0;
    while (at < text.size() && text[at] == u'\'')
        ++at;
    const bool dangerous = at < text.size() && QStringView(u"=+-@\t\r").contains(text[at]);
    return dangerous ? u'\'' + text : text;
}

CsvText& CsvText::cell(const QString& value) {
    if (rowBegun_) out_ += ',';
    rowBegun_ = true;
    const bool blankEdge = !value.isEmpty() && (value.front().isSpace() || value.back().isSpace());
    bool quote = blankEdge;
    for (const QChar c : value)
        quote = quote || c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t';
    if (!quote) {
        out_ += value.toUtf8();
        return *this;
    }
    QString doubled = value;
    doubled.replace(u'"', QStringLiteral("\"\""));
    out_ += '"' + doubled.toUtf8() + '"';
    return *this;
}

void CsvText::endRow() {
    out_ += "\r\n";
    rowBegun_ = false;
}

QByteArray CsvText::take() {
    return std::exchange(out_, QByteArray());
}

} // namespace rapport::importing
