// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/kept_rows.h"
#include "importing/xlsx_sheet.h"

#include <QStringList>

namespace rapport::importing {

/// A sheet of an Excel workbook (.xlsx, .xlsm), read as it inflates; one small enough is kept after it was
/// gone through once.
class WorkbookSource : public TableSource {
public:
    /// Errors: those of XlsxPackage and XlsxXml; "workbook_other_format" for packages of other programs,
    /// "workbook_too_many_texts", "workbook_too_many_parts", "workbook_no_sheet".
    static Result<std::unique_ptr<WorkbookSource>> open(QIODevice& device, const PackageLimits& limits = {});

    /// Those one sees in the workbook, in their order.
    QStringList sheets() const;
    /// False when there is none of that name; hidden ones are found too. At first the first one is chosen.
    bool choose(const QString& sheet);
    QString sheet() const { return sheets_[chosen_].name; }
    /// The first rows of the chosen sheet, as far as they come soon; errors are left for the reading itself.
    void lookAtStart(const TakeRow& take);

    Result<void> forEachRow(const TakeRow& take) override;
    qint64 bytesRead() const override { return device_.pos(); }

private:
    struct Sheet {
        QString name;
        QString part;
        bool hidden = false;
    };

    WorkbookSource(QIODevice& device, XlsxPackage package) : device_(device), package_(std::move(package)) {}
    Result<void> readParts();
    Result<void> readWorkbook(const QString& part);

    QIODevice& device_;
    XlsxPackage package_;
    WorkbookParts parts_;
    std::vector<Sheet> sheets_;
    size_t chosen_ = 0;
    KeptRows kept_;
    bool isKept_ = false;
};

} // namespace rapport::importing
