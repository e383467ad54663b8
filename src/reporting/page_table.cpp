// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_table.h"

#include "charts/palette.h"
#include "charts/scene.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace rapport::reporting {

namespace {

constexpr double gap = 6.0;           // on both sides of a cell
constexpr double narrowShare = 0.62;  // of the room, for tables that need no more
constexpr double widestWord = 0.25;   // longer words are broken
constexpr size_t rowsToMeasure = 400; // words of more rows than these change no column
constexpr qsizetype longText = 160;   // letters: such a text takes what it can get

struct Wish {
    double least = 0.0, best = 0.0;

    double at(double level) const { return std::max(least, std::min(best, level)); }
};

/// The width no column goes beyond, so that all together fill the room: narrow ones get what they want, the
/// widest share the rest.
double levelFor(const std::vector<Wish>& wishes, double room) {
    double low = 0.0, high = room;
    for (int round = 0; round < 40; ++round) {
        const double level = (low + high) / 2.0;
        double all = 0.0;
        for (const Wish& wish : wishes)
            all += wish.at(level);
        (all > room ? high : low) = level;
    }
    return low;
}

/// Measures each text once: in long tables most stand in many rows.
class Widths {
public:
    Widths(const TextStyle& style, Qt::LayoutDirection direction) : style_(style), direction_(direction) {}

    double natural(const QString& text) {
        const auto known = natural_.constFind(text);
        if (known != natural_.constEnd()) return *known;
        const double width = PageText(text, style_, direction_).naturalWidth();
        natural_.insert(text, width);
        return width;
    }
    double least(const QString& text) { return PageText(text, style_, direction_).leastWidth(); }

private:
    TextStyle style_;
    Qt::LayoutDirection direction_;
    QHash<QString, double> natural_;
};

bool mayBreak(const Cell& cell) {
    return std::holds_alternative<QString>(cell);
}

} // namespace

PageTable::PageTable(const Table& table, const wording::Speech& speech, double points, double room)
    : table_(&table), speech_(speech) {
    const charts::Theme& theme = charts::printTheme();
    style_ = {points, false, theme.text, 1.35};
    headStyle_ = {points * 0.95, true, theme.muted, 1.3};
    measureColumns(room);
    measureRows();
}

void PageTable::measureColumns(double room) {
    TextStyle boldest = style_;
    boldest.bold =
        std::any_of(table_->rows.begin(), table_->rows.end(), [](const auto& row) { return row.total; });
    Widths widths(boldest, speech_.direction());
    Widths heads(headStyle_, speech_.direction());
    const size_t count = size_t(table_->columns.size());
    std::vector<Wish> wishes(count);
    columns_.resize(count);
    for (size_t i = 0; i < count; ++i) {
        columns_[i].figures = isFigureColumn(*table_, i);
        const QString head = pageText(table_->columns[qsizetype(i)]);
        Wish& wish = wishes[i];
        wish.least = heads.least(head);
        wish.best = std::min(heads.natural(head), 0.2 * room);
        for (size_t row = 0; row < table_->rows.size(); ++row) {
            if (i >= table_->rows[row].cells.size()) continue;
            const Cell& cell = table_->rows[row].cells[i];
            const QString text = textOf(cell);
            const bool breaks = mayBreak(cell);
            if (breaks && row >= rowsToMeasure) break;
            const double natural = text.size() > longText ? room : widths.natural(text);
            wish.best = std::max(wish.best, natural);
            if (!breaks)
                wish.least = std::max(wish.least, natural);
            else if (natural > wish.least)
                wish.least = std::max(wish.least, std::min(widths.least(text), widestWord * room));
        }
        wish.least += 2 * gap;
        wish.best += 2 * gap;
    }
    const auto sum = [&wishes](auto what) {
        return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                               [what](double all, const Wish& wish) { return all + what(wish); });
    };
    width_ = room;
    const double best = sum([](const Wish& wish) { return wish.best; });
    if (best <= room) {
        if (best <= narrowShare * room) width_ = narrowShare * room;
        for (size_t i = 0; i < count; ++i)
            columns_[i].width = wishes[i].best;
        // What is left goes to the texts, the row headings when there are no others.
        std::vector<size_t> texts;
        for (size_t i = 0; i < count; ++i)
            if (!columns_[i].figures) texts.push_back(i);
        if (texts.empty()) texts.push_back(0);
        for (const size_t i : texts)
            columns_[i].width += (width_ - best) / double(texts.size());
    } else {
        const double least = sum([](const Wish& wish) { return wish.least; });
        const double level = least < room ? levelFor(wishes, room) : 0.0;
        for (size_t i = 0; i < count; ++i)
            columns_[i].width = least < room ? wishes[i].at(level) : wishes[i].least * room / least;
    }
    double left = 0.0;
    for (Column& column : columns_) {
        column.left = left;
        left += column.width;
    }
    width_ = left;
}

void PageTable::measureRows() {
    Widths plain(style_, speech_.direction());
    TextStyle bold = style_;
    bold.bold = true;
    Widths strong(bold, speech_.direction());
    rowLines_.reserve(table_->rows.size());
    for (const Table::Row& row : table_->rows) {
        int lines = 1;
        for (size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
            const QString text = textOf(row.cells[i]);
            const double room = textWidth(columns_[i]);
            const bool fits = text.size() <= longText && !text.contains(QChar(QChar::LineSeparator)) &&
                              (row.total ? strong : plain).natural(text) <= room;
            if (!fits)
                lines =
                    std::max(lines, PageText(text, styleOf(row), directionOf(row.cells[i])).lineCount(room));
        }
        rowLines_.push_back(lines);
    }
    for (size_t i = 0; i < columns_.size(); ++i)
        headLines_ = std::max(
            headLines_, PageText(pageText(table_->columns[qsizetype(i)]), headStyle_, speech_.direction())
                            .lineCount(textWidth(columns_[i])));
}

double PageTable::textWidth(const Column& column) const {
    return column.width - 2 * gap + 0.5; // the half takes up what measuring rounds
}

double PageTable::headHeight() const {
    return headLines_ * headStyle_.lineHeight() + 2 * rowPadding;
}

double PageTable::linesHeight(int lines) const {
    return lines * style_.lineHeight();
}

QString PageTable::textOf(const Cell& cell) const {
    return pageText(cellText(speech_, cell));
}

Qt::LayoutDirection PageTable::directionOf(const Cell& cell) const {
    // Texts may be of another direction than the document.
    const auto* text = std::get_if<QString>(&cell);
    if (!text || text->isEmpty()) return speech_.direction();
    return text->isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
}

TextStyle PageTable::styleOf(const Table::Row& row) const {
    TextStyle style = style_;
    style.bold = row.total;
    return style;
}

QRectF PageTable::placed(const QRectF& box, const QRectF& within) const {
    return speech_.isRightToLeft() ? charts::mirrored(box, within) : box;
}

Qt::Alignment PageTable::alignmentOf(const Column& column) const {
    return column.figures != speech_.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
}

void PageTable::paintHead(QPainter& painter, const QRectF& within, double top) const {
    const double height = headHeight();
    for (size_t i = 0; i < columns_.size(); ++i) {
        const Column& column = columns_[i];
        const PageText text(pageText(table_->columns[qsizetype(i)]), headStyle_, speech_.direction());
        const double rest = headLines_ - text.lineCount(textWidth(column)); // headings stand on the line
        const QRectF box(within.left() + column.left + gap, top + rowPadding + rest * headStyle_.lineHeight(),
                         textWidth(column), height);
        text.paint(painter, placed(box, within), alignmentOf(column));
    }
    const QRectF line(within.left(), top + height - 1.0, width_, 1.0);
    painter.fillRect(placed(line, within), charts::printTheme().muted);
}

void PageTable::paintRow(QPainter& painter, const QRectF& within, double top, size_t index, int firstLine,
                         int lines) const {
    const Table::Row& row = table_->rows[index];
    const charts::Theme& theme = charts::printTheme();
    const bool last = firstLine + lines >= rowLines_[index];
    const double padding = firstLine == 0 ? rowPadding : 0.0;
    const double height = padding + linesHeight(lines) + (last ? rowPadding : 0.0);
    for (size_t i = 0; i < std::min(row.cells.size(), columns_.size()); ++i) {
        const QString text = textOf(row.cells[i]);
        if (text.isEmpty()) continue;
        const QRectF box(within.left() + columns_[i].left + gap, top + padding, textWidth(columns_[i]),
                         linesHeight(lines));
        PageText(text, styleOf(row), directionOf(row.cells[i]))
            .paint(painter, placed(box, within), alignmentOf(columns_[i]), firstLine, lines);
    }
    if (row.total && firstLine == 0)
        painter.fillRect(placed(QRectF(within.left(), top - 0.75, width_, 0.75), within), theme.muted);
    if (last)
        painter.fillRect(placed(QRectF(within.left(), top + height - 0.5, width_, 0.5), within), theme.line);
}

} // namespace rapport::reporting
