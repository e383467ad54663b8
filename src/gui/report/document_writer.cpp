// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/document_writer.h"

#include "gui/report/chart_object.h"
#include "gui/theme/metrics.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace rapport::gui {

namespace {

// Plain text in one block: a line break of the source stays within its paragraph.
QString inBlock(QString text) {
    return text.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
}

// Figures line up on the right where a column holds nothing else.
bool isFigureColumn(const reporting::Table& table, size_t column) {
    bool any = false;
    for (const reporting::Table::Row& row : table.rows) {
        if (column < row.cells.size() && !std::holds_alternative<std::monostate>(row.cells[column])) {
            if (!reporting::isNumeric(row.cells[column])) {
                return false;
            }
            any = true;
        }
    }
    return any;
}

} // namespace

DocumentWriter::DocumentWriter(QTextDocument& target, ThemeController& theme)
    : target_(target), theme_(theme), cursor_(&target) {}

void DocumentWriter::write(const reporting::Document& document) {
    speech_ = &document.speech;
    target_.clear();
    target_.setDefaultFont(fontOf(TextSize::Body));
    QTextOption option;
    option.setTextDirection(document.speech.direction());
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    target_.setDefaultTextOption(option);
    cursor_ = QTextCursor(&target_);
    cursor_.beginEditBlock();
    cursor_.setCharFormat(heading(1.7));
    line(document.title, heading(1.7), 0, space::tiny, 1);
    line(document.subtitle, muted(), 0, space::large);
    for (const auto* sections : {&document.sections, &document.appendix}) {
        for (const reporting::Section& section : *sections) {
            write(section);
        }
    }
    cursor_.endEditBlock();
}

void DocumentWriter::write(const reporting::Section& section) {
    line(section.heading, heading(1.25), space::page, space::small, 2);
    for (const reporting::Block& block : section.blocks) {
        std::visit([this](const auto& content) { write(content); }, block);
    }
}

void DocumentWriter::write(const reporting::Paragraph& paragraph) {
    QTextCharFormat format = body();
    if (paragraph.role == reporting::Paragraph::Role::Lead) {
        format = heading(1.1);
    } else if (paragraph.role == reporting::Paragraph::Role::Note) {
        format = muted();
    }
    line(paragraph.text, format, 0, space::small);
}

void DocumentWriter::write(const reporting::ListBlock& list) {
    QTextList* written = nullptr;
    for (const QString& item : list.items) {
        line(item, body(), 0, space::tiny);
        if (!written) {
            QTextListFormat format;
            format.setStyle(list.ordered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
            written = cursor_.createList(format);
        } else {
            written->add(cursor_.block());
        }
    }
}

void DocumentWriter::write(const reporting::Table& table) {
    if (table.columns.isEmpty()) {
        return;
    }
    if (!table.caption.isEmpty()) {
        line(table.caption, muted(), space::small, space::tiny);
    }
    line({}, body(), 0, 0);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(space::tiny);
    format.setCellSpacing(0);
    format.setHeaderRowCount(1);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setBottomMargin(space::medium);
    const int columns = int(table.columns.size());
    QTextTable* written = cursor_.insertTable(int(table.rows.size()) + 1, columns, format);
    const auto fill = [&](int row, int column, const QString& text, bool figure,
                          const QTextCharFormat& look) {
        QTextTableCell cell = written->cellAt(row, column);
        QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
        cellFormat.setBottomBorder(row == 0 ? 1 : 0.5);
        cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        cellFormat.setBottomBorderBrush(theme_.theme().line);
        cell.setFormat(cellFormat);
        QTextCursor inside = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(figure ? Qt::AlignTrailing : Qt::AlignLeading);
        block.setLayoutDirection(speech_->direction());
        inside.setBlockFormat(block);
        inside.insertText(inBlock(text), look);
    };
    for (int column = 0; column < columns; ++column) {
        fill(0, column, table.columns[column], isFigureColumn(table, size_t(column)), muted());
    }
    for (size_t row = 0; row < table.rows.size(); ++row) {
        QTextCharFormat look = body();
        look.setFontWeight(table.rows[row].total ? QFont::Bold : QFont::Normal);
        for (size_t column = 0; column < table.rows[row].cells.size() && int(column) < columns; ++column) {
            const reporting::Cell& cell = table.rows[row].cells[column];
            fill(int(row) + 1, int(column), reporting::cellText(*speech_, cell),
                 isFigureColumn(table, column), look);
        }
    }
    cursor_.movePosition(QTextCursor::End);
}

void DocumentWriter::write(const reporting::ChartBlock& chart) {
    if (!chart.caption.isEmpty()) {
        line(chart.caption, muted(), space::small, space::tiny);
    }
    auto* charts = qobject_cast<ChartObject*>(
        dynamic_cast<QObject*>(target_.documentLayout()->handlerForObject(ChartObject::type)));
    if (!charts) {
        charts = new ChartObject(theme_, *speech_, target_.documentLayout());
        target_.documentLayout()->registerHandler(ChartObject::type, charts);
    }
    line({}, body(), 0, space::small);
    cursor_.insertText(QString(QChar::ObjectReplacementCharacter), charts->add(chart));
}

void DocumentWriter::line(const QString& text, const QTextCharFormat& format, int before, int after,
                          int level) {
    QTextBlockFormat block;
    block.setTopMargin(before);
    block.setBottomMargin(after);
    block.setHeadingLevel(level);
    block.setLayoutDirection(speech_->direction());
    block.setLineHeight(115, QTextBlockFormat::ProportionalHeight);
    if (target_.isEmpty()) {
        cursor_.setBlockFormat(block);
    } else {
        cursor_.insertBlock(block, format);
    }
    cursor_.insertText(inBlock(text), format);
}

QTextCharFormat DocumentWriter::body() const {
    QTextCharFormat format;
    format.setFont(fontOf(TextSize::Body));
    format.setForeground(theme_.theme().text);
    return format;
}

QTextCharFormat DocumentWriter::muted() const {
    QTextCharFormat format = body();
    format.setFont(fontOf(TextSize::Small));
    format.setForeground(theme_.theme().muted);
    return format;
}

QTextCharFormat DocumentWriter::heading(double factor) const {
    QTextCharFormat format = body();
    QFont font = fontOf(TextSize::Body, true);
    font.setPointSizeF(font.pointSizeF() * factor);
    format.setFont(font);
    return format;
}

} // namespace rapport::gui
