// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/camt_xml.h"

namespace rapport::importing {

bool CamtXml::feed() {
    if (!opened_) {
        opened_ = true;
        if (!device_.seek(0)) refused_ = "file_unreadable";
    }
    if (refused_ || device_.atEnd()) return false;
    const QByteArray piece = device_.read(kPiece);
    if (piece.isEmpty())
        refused_ = "file_unreadable";
    else if ((sinceToken_ += piece.size()) > kLongestToken)
        refused_ = "statement_text_too_long";
    if (!refused_) xml_.addData(piece);
    return !refused_;
}

bool CamtXml::next() {
    while (!refused_) {
        const auto token = xml_.readNext();
        if (token == QXmlStreamReader::Invalid) {
            // The rest of what has begun has not been read yet.
            if (xml_.error() == QXmlStreamReader::PrematureEndOfDocumentError && feed()) continue;
            return false;
        }
        sinceToken_ = 0;
        switch (token) {
        case QXmlStreamReader::StartElement:
            if (++depth_ > kDeepest) refused_ = "statement_too_deep";
            return !refused_;
        case QXmlStreamReader::EndElement:
            --depth_;
            return true;
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            refused_ = "statement_dtd";
            return false;
        case QXmlStreamReader::EndDocument:
            return false;
        default:
            break;
        }
    }
    return false;
}

QString CamtXml::attribute(QStringView name) const {
    for (const QXmlStreamAttribute& attribute : xml_.attributes())
        if (attribute.name() == name) return attribute.value().toString();
    return {};
}

Result<void> CamtXml::finish() const {
    const char* code = refused_;
    if (!code && xml_.hasError()) code = "statement_damaged";
    if (!code) return {};
    return Error{ErrorKind::InputRejected, code}.with(QStringLiteral("line"),
                                                      QString::number(xml_.lineNumber()));
}

} // namespace rapport::importing
