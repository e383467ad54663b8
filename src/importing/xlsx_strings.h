// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/xlsx_package.h"

#include <QByteArrayView>

#include <string>
#include <vector>

namespace rapport::importing {

class XlsxXml;

/// The texts of a workbook, which cells point to by number.
class SharedStrings {
public:
    /// More than the sheets of real workbooks hold; with as many bytes still far below what a machine has.
    static constexpr size_t kMostTexts = 16'000'000;

    /// Errors: those of XlsxXml, "workbook_too_many_texts".
    static Result<SharedStrings> read(PackagePart& part, size_t mostTexts = kMostTexts);

    size_t size() const { return ends_.size(); }
    /// UTF-8; `index` must be less than size().
    QByteArrayView at(size_t index) const;

private:
    std::string bytes_;
    std::vector<size_t> ends_;
};

/// Signs that XML cannot hold are written as "_x000D_", and such words themselves as "_x005F_x000D_".
QString unescaped(QString text);

/// Gathers the text of the element that has just begun (`si`, `is`) up to its end: runs of differing looks
/// joined, readings for pronunciation left out.
QString richText(XlsxXml& xml);

} // namespace rapport::importing
