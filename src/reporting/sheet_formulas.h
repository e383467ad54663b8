// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document.h"

#include <QHash>

#include <vector>

namespace rapport::reporting {

/// Turns the formulas of a document's tables into those of a spreadsheet, once every table has its place.
class SheetFormulas {
public:
    /// A formula at its place: counted from 0, with "=" before it.
    struct Placed {
        int sheet = 0, row = 0, column = 0;
        QString text;
        const Cell* cell = nullptr; ///< Of the table, which must outlive this.
        bool total = false;
    };

    /// The table's first row of records stands in `firstRow` of that sheet, its first column in column A.
    void addTable(const Table& table, const QString& sheetName, int sheet, int firstRow);
    /// All formulas whose references are known; one that calls a row that is nowhere is left out.
    std::vector<Placed> all() const;

private:
    struct TablePlace {
        const Table* table = nullptr;
        QString sheetName;
        int sheet = 0, firstRow = 0;
    };
    struct RowPlace {
        size_t table = 0;
        int row = 0;
    };
    QString resolved(const QString& formula, const TablePlace& place, size_t row, size_t column) const;
    QString recordsAbove(const TablePlace& place, size_t row, size_t column) const;

    std::vector<TablePlace> tables_;
    QHash<QString, RowPlace> rows_;
};

} // namespace rapport::reporting
