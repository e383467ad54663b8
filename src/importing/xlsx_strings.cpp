// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_strings.h"

#include "importing/xlsx_xml.h"

namespace rapport::importing {

namespace {

constexpr size_t kMostTextBytes = size_t{512} << 20;

} // namespace

QString unescaped(QString text) {
    qsizetype at = text.indexOf(QStringLiteral("_x"));
    while (at >= 0) {
        bool ok = false;
        const ushort code = at + 6 < text.size() && text[at + 6] == u'_'
                                ? QStringView(text).sliced(at + 2, 4).toUShort(&ok, 16)
                                : ushort{0};
        if (ok) {
            text.remove(at, 7);
            if (code != 0) text.insert(at++, QChar(code));
        } else {
            ++at;
        }
        at = text.indexOf(QStringLiteral("_x"), at);
    }
    return text;
}

QString richText(XlsxXml& xml) {
    QString text;
    int depth = 1, aside = 0;
    bool inText = false;
    while (depth > 0 && xml.next()) {
        if (xml.isStart()) {
            ++depth;
            if (aside == 0 && xml.name() == u"rPh") aside = depth;
            inText = aside == 0 && xml.name() == u"t";
        } else if (xml.isText()) {
            if (inText) text += xml.text();
        } else {
            if (depth == aside) aside = 0;
            --depth;
            inText = false;
        }
    }
    return unescaped(std::move(text));
}

Result<SharedStrings> SharedStrings::read(PackagePart& part, size_t mostTexts) {
    SharedStrings strings;
    XlsxXml xml(part);
    while (xml.next()) {
        if (!xml.isStart(u"si")) continue;
        const QByteArray text = richText(xml).toUtf8();
        strings.bytes_.append(text.constData(), static_cast<size_t>(text.size()));
        strings.ends_.push_back(strings.bytes_.size());
        if (strings.ends_.size() > mostTexts || strings.bytes_.size() > kMostTextBytes)
            return Error{ErrorKind::InputRejected, "workbook_too_many_texts"};
    }
    RAPPORT_TRY(xml.finish());
    return strings;
}

QByteArrayView SharedStrings::at(size_t index) const {
    const size_t from = index == 0 ? 0 : ends_[index - 1];
    return QByteArrayView(bytes_.data() + from, static_cast<qsizetype>(ends_[index] - from));
}

} // namespace rapport::importing
