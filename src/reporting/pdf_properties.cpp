// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdf_properties.h"

#include <QRegularExpression>

#include <optional>

namespace rapport::reporting {

namespace {

/// A text string in UTF-16 (ISO 32000-1, 7.9.2.2), in hexadecimal, so that nothing in it needs escaping.
QByteArray textString(const QString& text) {
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar unit : text) {
        bytes += char(unit.row());
        bytes += char(unit.cell());
    }
    return '<' + bytes.toHex() + '>';
}

/// The number behind a name of the trailer: "/Root 1 0 R", "/Size 20".
std::optional<int> numberAfter(const QByteArray& trailer, const QByteArray& name) {
    const QRegularExpression pattern(QString::fromLatin1(name + R"(\s+(\d+))"));
    const auto match = pattern.match(QString::fromLatin1(trailer));
    if (!match.hasMatch()) return std::nullopt;
    return match.captured(1).toInt();
}

/// What stands in the dictionary of an object, without the brackets around it.
std::optional<QByteArray> dictionaryOf(const QByteArray& pdf, int object) {
    const QByteArray opening = "\n" + QByteArray::number(object) + " 0 obj";
    qsizetype begin = pdf.indexOf(opening);
    if (begin < 0) return std::nullopt;
    begin = pdf.indexOf("<<", begin);
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf("endobj", begin);
    const qsizetype close = end < 0 ? -1 : pdf.lastIndexOf(">>", end);
    if (close <= begin) return std::nullopt;
    return pdf.mid(begin + 2, close - begin - 2).trimmed();
}

} // namespace

QByteArray withPdfProperties(const QByteArray& pdf, const PdfProperties& properties) {
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    const qsizetype startAt = pdf.lastIndexOf("startxref");
    if (trailerAt < 0 || startAt < trailerAt) return pdf;
    const QByteArray trailer = pdf.mid(trailerAt, startAt - trailerAt);
    const auto root = numberAfter(trailer, "/Root");
    const auto info = numberAfter(trailer, "/Info");
    const auto size = numberAfter(trailer, "/Size");
    const QByteArray before = pdf.mid(startAt + 9).trimmed().split('\n').value(0).trimmed();
    if (!root || !info || !size) return pdf;
    const auto catalogue = dictionaryOf(pdf, *root);
    const auto about = dictionaryOf(pdf, *info);
    if (!catalogue || !about) return pdf;

    QByteArray out = pdf;
    if (!out.endsWith('\n')) out += '\n';
    QByteArray table = "xref\n";
    const auto add = [&](int object, const QByteArray& dictionary) {
        table += QByteArray::number(object) + " 1\n" +
                 QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(object) + " 0 obj\n<<\n" + dictionary + "\n>>\nendobj\n";
    };
    const QByteArray direction = properties.rightToLeft ? "/R2L" : "/L2R";
    add(*root, *catalogue + "\n/Lang " + textString(properties.language) +
                   "\n/ViewerPreferences << /DisplayDocTitle true /Direction " + direction + " >>");
    add(*info, *about + "\n/Author " + textString(properties.author));
    const QByteArray tableAt = QByteArray::number(out.size());
    out += table + "trailer\n<<\n/Size " + QByteArray::number(*size) + "\n/Root " +
           QByteArray::number(*root) + " 0 R\n/Info " + QByteArray::number(*info) + " 0 R\n/Prev " + before +
           "\n>>\nstartxref\n" + tableAt + "\n%%EOF\n";
    return out;
}

} // namespace rapport::reporting
