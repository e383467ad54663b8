// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"
#include "reporting/page_table.h"

#include <optional>
#include <variant>
#include <vector>

namespace rapport::reporting {

/// A heading, paragraph, item of a list or caption.
struct TextPiece {
    QString text;
    TextStyle style;
    double indent = 0.0;
    QString marker;                 ///< Of an item of a list, in the indent.
    std::optional<Verdict> verdict; ///< Its mark, in the indent.
    bool ruled = false;             ///< A line stands above it.
};

struct ChartPiece {
    const ChartBlock* block = nullptr;
    QSizeF size;
};

/// Figures beside each other, equally wide.
struct FiguresPiece {
    const Figures* block = nullptr;
    double labelHeight = 0.0, height = 0.0;
};

using Piece = std::variant<TextPiece, PageTable, ChartPiece, FiguresPiece>;

/// What is never torn between two pages: lines of a text, the head or a row of a table, a chart.
struct Strip {
    enum class Part { Lines, Head, Row, Whole };
    size_t piece = 0;
    Part part = Part::Whole;
    size_t row = 0;           ///< Of a table.
    int first = 0, count = 1; ///< Lines of the text or the row.
    double before = 0.0;      ///< Room above; none at the top of a page.
    double height = 0.0;
    bool withNext = false; ///< The next one must stand on the same page.
    bool newPage = false;  ///< Begins one.
};

/// A document as one long column of strips of a width, to be cut into pages.
class PageFlow {
public:
    PageFlow(const Document& document, double width);

    const std::vector<Strip>& strips() const { return strips_; }
    /// The height of the table head that is repeated when this strip begins a page; 0: none is.
    double repeatedHead(const Strip& strip) const;
    /// Paints a strip, so many lines of it, at the height `top` of the text area `within`.
    void paint(QPainter& painter, const Strip& strip, int lines, const QRectF& within, double top) const;
    void paintHead(QPainter& painter, const Strip& strip, const QRectF& within, double top) const;
    /// What the strip says, for those who do not see it; empty for all but the first lines of a text.
    QString text(const Strip& strip) const;

    void operator()(const Paragraph& paragraph);
    void operator()(const Figures& figures);
    void operator()(const ListBlock& list);
    void operator()(const Table& table);
    void operator()(const ChartBlock& chart);

private:
    void add(const Section& section, double points, bool inAppendix);
    void addText(TextPiece piece, double before, bool withNext, bool newPage = false);
    QRectF placed(const QRectF& box, const QRectF& within) const;
    Qt::Alignment start() const;
    void paintText(QPainter& painter, const TextPiece& piece, const Strip& strip, int lines,
                   const QRectF& within, double top) const;
    void paintFigures(QPainter& painter, const FiguresPiece& piece, const QRectF& within, double top) const;

    wording::Speech speech_;
    charts::ChartStyle chartStyle_;
    double width_;
    double tablePoints_ = 9.0;
    bool leadsOn_ = false; ///< A list, a table or figures follow the paragraph.
    std::vector<Piece> pieces_;
    std::vector<Strip> strips_;
};

} // namespace rapport::reporting
