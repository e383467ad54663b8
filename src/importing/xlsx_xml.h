// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/xlsx_package.h"

#include <QXmlStreamReader>

namespace rapport::importing {

/// Goes through the XML of a part and refuses what no part of a workbook needs: a document type with its
/// entities, and nesting without end. Names are those without their prefix, which writers choose freely.
class XlsxXml {
public:
    explicit XlsxXml(PackagePart& part) : part_(part), xml_(&part) {}

    /// To the next start of an element, end of one, or text. False at the end and after an error.
    bool next();
    bool isStart() const { return xml_.isStartElement(); }
    bool isStart(QStringView name) const { return xml_.isStartElement() && xml_.name() == name; }
    bool isEnd(QStringView name) const { return xml_.isEndElement() && xml_.name() == name; }
    bool isText() const { return xml_.isCharacters(); }
    QStringView name() const { return xml_.name(); }
    QStringView text() const { return xml_.text(); }
    /// Of the element that has just begun, by its name without prefix; empty when it has none such.
    QString attribute(QStringView name) const;
    QXmlStreamAttributes attributes() const { return xml_.attributes(); }

    /// What ended it. Errors: those of PackagePart, "workbook_dtd", "workbook_too_deep", "workbook_damaged".
    Result<void> finish() const;

private:
    static constexpr int kDeepest = 64;

    PackagePart& part_;
    QXmlStreamReader xml_;
    int depth_ = 0;
    const char* refused_ = nullptr;
};

} // namespace rapport::importing
