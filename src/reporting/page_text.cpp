// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page_text.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace rapport::reporting {

namespace {

constexpr double tenths = 10.0;
constexpr double endless = 1e6;

// The middle of x-height letters and figures lies a little above the middle of the line.
double baselineOf(const TextStyle& style) {
    return style.lineHeight() / 2.0 + 0.36 * style.pixels();
}

void layOut(QTextLayout& layout, const TextStyle& style, double width, Qt::LayoutDirection direction,
            Qt::Alignment alignment) {
    QTextOption option(alignment);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.beginLayout();
    double baseline = baselineOf(style) * tenths;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width * tenths);
        line.setPosition(QPointF(0.0, baseline - line.ascent()));
        baseline += style.lineHeight() * tenths;
    }
    layout.endLayout();
}

} // namespace

QFont documentFont(const TextStyle& style) {
    QFont font;
    // Those a desktop is likely to have, good in print; the script's own come from the system.
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Arabic"),
                      QStringLiteral("Segoe UI"), QStringLiteral("Helvetica Neue"),
                      QStringLiteral("DejaVu Sans")});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(std::max(1, qRound(style.pixels() * tenths)));
    font.setBold(style.bold);
    return font;
}

PageText::PageText(QString text, const TextStyle& style, Qt::LayoutDirection direction)
    : text_(std::move(text)), style_(style), direction_(direction) {}

int PageText::lineCount(double width) const {
    QTextLayout layout(text_, documentFont(style_));
    layOut(layout, style_, width, direction_, Qt::AlignLeft);
    return std::max(1, layout.lineCount());
}

double PageText::naturalWidth() const {
    QTextLayout layout(text_, documentFont(style_));
    layOut(layout, style_, endless, direction_, Qt::AlignLeft);
    double width = 0.0;
    for (int i = 0; i < layout.lineCount(); ++i)
        width = std::max(width, layout.lineAt(i).naturalTextWidth() / tenths);
    return width;
}

double PageText::leastWidth() const {
    QString longest;
    static const QRegularExpression space(QStringLiteral("[\\s\u2028]+"));
    for (const QString& word : text_.split(space))
        if (word.size() > longest.size()) longest = word;
    return PageText(longest, style_, direction_).naturalWidth();
}

void PageText::paint(QPainter& painter, const QRectF& box, Qt::Alignment alignment, int firstLine,
                     int lines) const {
    QTextLayout layout(text_, documentFont(style_));
    layOut(layout, style_, box.width(), direction_, alignment);
    const int end = lines < 0 ? layout.lineCount() : std::min(layout.lineCount(), firstLine + lines);
    painter.save();
    painter.translate(box.left(), box.top() - firstLine * style_.lineHeight());
    painter.scale(1.0 / tenths, 1.0 / tenths);
    painter.setPen(style_.colour);
    for (int i = firstLine; i < end; ++i)
        layout.lineAt(i).draw(&painter, QPointF());
    painter.restore();
}

QString pageText(const QString& text) {
    QString clean;
    clean.reserve(text.size());
    for (const QChar letter : text) {
        if (letter == u'\n' || letter.unicode() == 0x2029)
            clean += QChar(QChar::LineSeparator);
        else if (letter == u'\t')
            clean += u' ';
        else if (letter.category() != QChar::Other_Control)
            clean += letter;
    }
    return clean;
}

} // namespace rapport::reporting
