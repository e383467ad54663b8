// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/document.h"
#include "reporting/page_text.h"

#include <vector>

namespace rapport::reporting {

/// A table laid out for a width: columns as wide as their texts want, rows as high as theirs need. Texts are
/// formatted and set when they are painted, so that thousands of rows take little room.
class PageTable {
public:
    PageTable(const Table& table, const wording::Speech& speech, double points, double room);

    const Table& table() const { return *table_; }
    double headHeight() const;
    int rowLines(size_t row) const { return rowLines_[row]; }
    /// Of so many lines of a row; what is above its first and below its last comes on top.
    double linesHeight(int lines) const;
    static constexpr double rowPadding = 2.5;

    /// Both paint at the height `top` of the text area `within`, mirrored in right-to-left documents.
    void paintHead(QPainter& painter, const QRectF& within, double top) const;
    void paintRow(QPainter& painter, const QRectF& within, double top, size_t row, int firstLine,
                  int lines) const;

private:
    struct Column {
        double left = 0.0, width = 0.0;
        bool figures = false;
    };
    void measureColumns(double room);
    void measureRows();
    double textWidth(const Column& column) const;
    QString textOf(const Cell& cell) const;
    Qt::LayoutDirection directionOf(const Cell& cell) const;
    TextStyle styleOf(const Table::Row& row) const;
    QRectF placed(const QRectF& box, const QRectF& within) const;
    Qt::Alignment alignmentOf(const Column& column) const;

    const Table* table_;
    wording::Speech speech_;
    TextStyle style_, headStyle_;
    std::vector<Column> columns_;
    std::vector<int> rowLines_;
    int headLines_ = 1;
    double width_ = 0.0;
};

} // namespace rapport::reporting
