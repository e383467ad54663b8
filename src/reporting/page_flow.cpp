// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_flow.h"

#include "charts/chart.h"
#include "charts/verdict_mark.h"
#include "reporting/report_charts.h"

#include <QPainter>

#include <algorithm>

namespace rapport::reporting {

namespace {

constexpr size_t keptTogether = 9; // rows: shorter tables are not torn
constexpr int keptLines = 12;      // of a row; longer ones are torn
constexpr int tornLines = 8;
constexpr double itemIndent = 18.0;
constexpr double figureGap = 18.0;
constexpr double figuresPadding = 8.0;

const charts::Theme& ink() {
    return charts::printTheme();
}

TextStyle plain() {
    return {10.0, false, ink().text, 1.45};
}
TextStyle small() {
    return {8.5, false, ink().muted, 1.4};
}
TextStyle figureStyle() {
    return {16.0, true, ink().text, 1.35};
}

/// Lines of a text may part, but none of them alone.
bool keepsNext(int line, int lines) {
    return line + 1 < lines && (line == 0 || line == lines - 2);
}

} // namespace

PageFlow::PageFlow(const Document& document, double width)
    : speech_(document.speech), chartStyle_(chartStyle(document.speech)), width_(width) {
    chartStyle_.measure = charts::TextMeasure::Font;
    chartStyle_.font = documentFont({});
    chartStyle_.textPixels = 12;

    addText({pageText(document.title), {19.0, true, ink().text, 1.25}, 0.0, {}, {}, false}, 0.0, true);
    addText({pageText(document.subtitle), {10.0, false, ink().muted, 1.4}, 0.0, {}, {}, false}, 2.0, false);
    for (const Section& section : document.sections)
        add(section, 13.0, false);
    if (document.appendix.empty()) return;
    tablePoints_ = 8.0;
    addText({pageText(document.appendixHeading), {16.0, true, ink().text, 1.3}, 0.0, {}, {}, false}, 0.0,
            true, true);
    for (const Section& section : document.appendix)
        add(section, 11.0, true);
}

void PageFlow::add(const Section& section, double points, bool inAppendix) {
    addText({pageText(section.heading), {points, true, ink().text, 1.3}, 0.0, {}, {}, !inAppendix},
            inAppendix ? 16.0 : 20.0, true);
    for (size_t i = 0; i < section.blocks.size(); ++i) {
        leadsOn_ = i + 1 < section.blocks.size() && !std::holds_alternative<Paragraph>(section.blocks[i + 1]);
        std::visit(*this, section.blocks[i]);
    }
}

void PageFlow::addText(TextPiece piece, double before, bool withNext, bool newPage) {
    if (piece.text.isEmpty()) return;
    const int lines = PageText(piece.text, piece.style, speech_.direction()).lineCount(width_ - piece.indent);
    for (int line = 0; line < lines; ++line) {
        Strip strip;
        strip.piece = pieces_.size();
        strip.part = Strip::Part::Lines;
        strip.first = line;
        strip.before = line == 0 ? before + (piece.ruled ? 7.0 : 0.0) : 0.0;
        strip.height = piece.style.lineHeight();
        strip.withNext = keepsNext(line, lines) || withNext;
        strip.newPage = newPage && line == 0;
        strips_.push_back(strip);
    }
    pieces_.push_back(std::move(piece));
}

void PageFlow::operator()(const Paragraph& paragraph) {
    TextPiece piece{pageText(paragraph.text), plain(), 0.0, {}, paragraph.verdict, false};
    if (paragraph.role == Paragraph::Role::Lead) piece.style = {12.5, true, ink().text, 1.4};
    if (paragraph.role == Paragraph::Role::Note) piece.style = small();
    if (paragraph.verdict) piece.indent = 24.0;
    addText(std::move(piece), 6.0, leadsOn_);
}

void PageFlow::operator()(const ListBlock& list) {
    int number = 0;
    for (const QString& item : list.items) {
        ++number;
        TextPiece piece{pageText(item), plain(), itemIndent, {}, {}, false};
        piece.marker = list.ordered ? speech_.count(number) + u'.' : QStringLiteral("•");
        addText(std::move(piece), number == 1 ? 4.0 : 2.0, false);
    }
}

void PageFlow::operator()(const Figures& figures) {
    if (figures.figures.empty()) return;
    const double count = double(figures.figures.size());
    const double room = (width_ - (count - 1) * figureGap) / count;
    FiguresPiece piece{&figures, 0.0, 0.0};
    int labels = 1, notes = 0;
    for (const Figures::Figure& figure : figures.figures) {
        labels =
            std::max(labels, PageText(pageText(figure.label), small(), speech_.direction()).lineCount(room));
        if (!figure.note.isEmpty())
            notes = std::max(notes,
                             PageText(pageText(figure.note), small(), speech_.direction()).lineCount(room));
    }
    piece.labelHeight = labels * small().lineHeight();
    piece.height =
        piece.labelHeight + figureStyle().lineHeight() + notes * small().lineHeight() + 2 * figuresPadding;
    Strip strip;
    strip.piece = pieces_.size();
    strip.before = 10.0;
    strip.height = piece.height;
    addText({pageText(figures.caption), small(), 0.0, {}, {}, false}, 10.0, true);
    strip.piece = pieces_.size();
    strips_.push_back(strip);
    pieces_.push_back(piece);
}

void PageFlow::operator()(const Table& table) {
    if (table.columns.isEmpty()) return;
    addText({pageText(table.caption), small(), 0.0, {}, {}, false}, 12.0, true);
    PageTable laid(table, speech_, tablePoints_, width_);
    Strip strip;
    strip.piece = pieces_.size();
    strip.part = Strip::Part::Head;
    strip.before = 2.0;
    strip.height = laid.headHeight();
    strip.withNext = true;
    strips_.push_back(strip);
    strip.part = Strip::Part::Row;
    strip.before = 0.0;
    const size_t rows = table.rows.size();
    for (size_t row = 0; row < rows; ++row) {
        const int lines = laid.rowLines(row);
        const int step = lines > keptLines ? tornLines : lines;
        const bool alone = rows > keptTogether && row > 0 && row + 2 != rows;
        for (int line = 0; line < lines; line += step) {
            strip.row = row;
            strip.first = line;
            strip.count = std::min(step, lines - line);
            const bool last = line + strip.count >= lines;
            strip.height = laid.linesHeight(strip.count) + (line == 0 ? PageTable::rowPadding : 0.0) +
                           (last ? PageTable::rowPadding : 0.0);
            strip.withNext = last && row + 1 < rows && !alone && lines <= keptLines;
            strips_.push_back(strip);
        }
    }
    pieces_.push_back(std::move(laid));
}

void PageFlow::operator()(const ChartBlock& chart) {
    addText({pageText(chart.caption), small(), 0.0, {}, {}, false}, 12.0, true);
    const ChartPiece piece{&chart, chartSize(chart, width_, chartStyle_)};
    Strip strip;
    strip.piece = pieces_.size();
    strip.before = 4.0;
    strip.height = piece.size.height();
    strips_.push_back(strip);
    pieces_.push_back(piece);
}

double PageFlow::repeatedHead(const Strip& strip) const {
    const auto* table = std::get_if<PageTable>(&pieces_[strip.piece]);
    return table && strip.part == Strip::Part::Row ? table->headHeight() : 0.0;
}

QRectF PageFlow::placed(const QRectF& box, const QRectF& within) const {
    return speech_.isRightToLeft() ? charts::mirrored(box, within) : box;
}

Qt::Alignment PageFlow::start() const {
    return speech_.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
}

void PageFlow::paintHead(QPainter& painter, const Strip& strip, const QRectF& within, double top) const {
    std::get<PageTable>(pieces_[strip.piece]).paintHead(painter, within, top);
}

void PageFlow::paint(QPainter& painter, const Strip& strip, int lines, const QRectF& within,
                     double top) const {
    const Piece& piece = pieces_[strip.piece];
    if (const auto* text = std::get_if<TextPiece>(&piece)) {
        paintText(painter, *text, strip, lines, within, top);
    } else if (const auto* table = std::get_if<PageTable>(&piece)) {
        if (strip.part == Strip::Part::Head)
            table->paintHead(painter, within, top);
        else
            table->paintRow(painter, within, top, strip.row, strip.first, lines);
    } else if (const auto* chart = std::get_if<ChartPiece>(&piece)) {
        chartOf(*chart->block).paint(painter, QRectF(QPointF(within.left(), top), chart->size), chartStyle_);
    } else {
        paintFigures(painter, std::get<FiguresPiece>(piece), within, top);
    }
}

void PageFlow::paintText(QPainter& painter, const TextPiece& piece, const Strip& strip, int lines,
                         const QRectF& within, double top) const {
    const double lineHeight = piece.style.lineHeight();
    const QRectF box(within.left() + piece.indent, top, within.width() - piece.indent, lines * lineHeight);
    PageText(piece.text, piece.style, speech_.direction())
        .paint(painter, placed(box, within), start(), strip.first, lines);
    if (strip.first > 0) return;
    const QRectF indent(within.left(), top, piece.indent, lineHeight);
    if (!piece.marker.isEmpty())
        PageText(piece.marker, piece.style, speech_.direction())
            .paint(painter, placed(indent, within), start());
    if (piece.verdict) {
        const double side = 0.75 * lineHeight;
        const QRectF mark(within.left(), top + (lineHeight - side) / 2, side, side);
        charts::paintVerdictMark(painter, *piece.verdict, placed(mark, within), ink().verdict(*piece.verdict),
                                 speech_.direction());
    }
    if (piece.ruled) painter.fillRect(QRectF(within.left(), top - 6.0, within.width(), 0.75), ink().quiet);
}

void PageFlow::paintFigures(QPainter& painter, const FiguresPiece& piece, const QRectF& within,
                            double top) const {
    const double count = double(piece.block->figures.size());
    const double room = (within.width() - (count - 1) * figureGap) / count;
    double left = within.left();
    for (const Figures::Figure& figure : piece.block->figures) {
        const auto put = [&](const QString& text, const TextStyle& style, double y) {
            const QRectF box(left, top + y, room, style.lineHeight());
            PageText(pageText(text), style, speech_.direction()).paint(painter, placed(box, within), start());
        };
        put(figure.label, small(), figuresPadding);
        put(cellText(speech_, figure.value), figureStyle(), figuresPadding + piece.labelHeight);
        put(figure.note, small(), figuresPadding + piece.labelHeight + figureStyle().lineHeight());
        left += room + figureGap;
    }
    painter.fillRect(QRectF(within.left(), top, within.width(), 0.75), ink().quiet);
    painter.fillRect(QRectF(within.left(), top + piece.height - 0.75, within.width(), 0.75), ink().quiet);
}

QString PageFlow::text(const Strip& strip) const {
    const Piece& piece = pieces_[strip.piece];
    if (strip.first > 0) return {};
    if (const auto* text = std::get_if<TextPiece>(&piece))
        return text->marker.isEmpty() ? text->text : text->marker + u' ' + text->text;
    if (const auto* chart = std::get_if<ChartPiece>(&piece)) return chart->block->description;
    QStringList parts;
    if (const auto* table = std::get_if<PageTable>(&piece)) {
        if (strip.part == Strip::Part::Head) return table->table().columns.join(QStringLiteral(" | "));
        for (const Cell& cell : table->table().rows[strip.row].cells)
            parts << cellText(speech_, cell);
        return parts.join(QStringLiteral(" | "));
    }
    for (const Figures::Figure& figure : std::get<FiguresPiece>(piece).block->figures) {
        parts << figure.label + QStringLiteral(": ") + cellText(speech_, figure.value);
        if (!figure.note.isEmpty()) parts << figure.note;
    }
    return parts.join(u'\n');
}

} // namespace rapport::reporting
