// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/xlsx_xml.h"

namespace rapport::importing {

bool XlsxXml::next() {
    while (!refused_) {
        switch (xml_.readNext()) {
        case QXmlStreamReader::StartElement:
            if (++depth_ > kDeepest) refused_ = "workbook_too_deep";
            return !refused_;
        case QXmlStreamReader::EndElement:
            --depth_;
            return true;
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            refused_ = "workbook_dtd";
            return false;
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
            return false;
        default:
            break;
        }
    }
    return false;
}

QString XlsxXml::attribute(QStringView name) const {
    for (const QXmlStreamAttribute& attribute : xml_.attributes())
        if (attribute.name() == name) return attribute.value().toString();
    return {};
}

Result<void> XlsxXml::finish() const {
    if (part_.fault()) return *part_.fault();
    const auto rejected = [](const char* code) { return Error{ErrorKind::InputRejected, code}; };
    if (refused_) return rejected(refused_);
    if (xml_.hasError()) return rejected("workbook_damaged");
    return {};
}

} // namespace rapport::importing
