// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace rapport::reporting {

/// Lengths on a page are pixels at 96 per inch; texts are set in tenths of them, so that no font, hint or
/// device rounds a width and every device breaks the lines at the same words.
inline constexpr double pixelsPerPoint = 96.0 / 72.0;

struct TextStyle {
    double points = 10.0;
    bool bold = false;
    QColor colour = Qt::black;
    double leading = 1.4; ///< Height of a line, in sizes of the font.

    double pixels() const { return points * pixelsPerPoint; }
    double lineHeight() const { return pixels() * leading; }
};

/// The font of documents: the same on screen, in PDF and in print. Its size is that of text set in tenths.
QFont documentFont(const TextStyle& style);

/// One plain text in a style, broken into lines of a width. Nothing in it is ever read as markup.
class PageText {
public:
    PageText(QString text, const TextStyle& style, Qt::LayoutDirection direction);

    int lineCount(double width) const;
    /// Of the longest line when nothing is broken.
    double naturalWidth() const;
    /// Of the longest word.
    double leastWidth() const;
    /// Paints so many lines from `firstLine` on; box.top() is the top of the first one painted. The alignment
    /// is the eye's: left stays left.
    void paint(QPainter& painter, const QRectF& box, Qt::Alignment alignment, int firstLine = 0,
               int lines = -1) const;

private:
    QString text_;
    TextStyle style_;
    Qt::LayoutDirection direction_;
};

/// As one goes into a page: line ends become breaks within the text, other control characters go.
QString pageText(const QString& text);

} // namespace rapport::reporting
