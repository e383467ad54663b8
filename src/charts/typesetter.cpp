// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/typesetter.h"

#include <QGuiApplication>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace rapport::charts {

namespace {

// Of the common sans-serif families the widest (DejaVu Sans, Verdana) needs about this, in ems; taking the
// widest means a text never outgrows its place, it only leaves some air in narrower fonts.
double estimatedEms(char32_t letter) {
    switch (QChar::category(letter)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0.0;
    default:
        break;
    }
    if (letter < 0x80) {
        const char ascii = static_cast<char>(letter);
        if (QByteArrayView("ijlI.,:;'|!").contains(ascii)) return 0.40;
        if (QByteArrayView(" ftr()[]/-").contains(ascii)) return 0.46;
        if (QByteArrayView("mwMW%@&").contains(ascii)) return 1.02;
        return QChar::isUpper(letter) ? 0.80 : 0.66;
    }
    // Ideographs, kana, Hangul and emoji are as wide as high.
    if ((letter >= 0x2E80 && letter <= 0xD7FF) || (letter >= 0xF900 && letter <= 0xFAFF) ||
        (letter >= 0xFE30 && letter <= 0xFE6F) || (letter >= 0xFF00 && letter <= 0xFF60) ||
        letter >= 0x1F000) {
        return 1.05;
    }
    if (letter >= 0x2000 && letter <= 0x2BFF) return 0.9; // Punctuation, currency signs, arrows, symbols.
    return QChar::isUpper(letter) ? 0.86 : 0.76;
}

double estimatedWidth(const QString& text, double pixels, bool bold) {
    double ems = 0.0;
    const auto letters = text.toUcs4();
    for (const auto letter : letters)
        ems += estimatedEms(static_cast<char32_t>(letter));
    return ems * pixels * (bold ? 1.1 : 1.0);
}

} // namespace

Typesetter::Typesetter(const ChartStyle& style, bool small)
    : pixels_(std::max(1, small ? qRound(0.9 * style.textPixels) : style.textPixels)),
      height_(std::ceil(1.35 * pixels_)) {
    if (style.measure == TextMeasure::Font && qobject_cast<QGuiApplication*>(QCoreApplication::instance())) {
        QFont font = style.font;
        font.setPixelSize(pixels_);
        font.setBold(false);
        plain_.emplace(font);
        font.setBold(true);
        bold_.emplace(font);
    }
}

double Typesetter::width(const QString& text, bool bold) const {
    const auto& metrics = bold ? bold_ : plain_;
    // Hinted on the device the same text may come out a little wider than measured.
    if (metrics) return metrics->horizontalAdvance(text) * 1.02 + 1.0;
    return estimatedWidth(text, pixels_, bold);
}

QString Typesetter::elided(const QString& text, double room, bool bold) const {
    // Room made by adding up widths may miss the sum by a rounding.
    room += 0.01;
    if (width(text, bold) <= room) return text;
    std::vector<qsizetype> ends;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary())
        ends.push_back(end);
    const auto shortened = [&text](qsizetype end) {
        return QString(text.left(end).trimmed() + QChar(0x2026));
    };
    const auto firstTooLong = std::partition_point(
        ends.begin(), ends.end(), [&](qsizetype end) { return width(shortened(end), bold) <= room; });
    return firstTooLong == ends.begin() ? QString() : shortened(*(firstTooLong - 1));
}

void Typesetter::add(Scene& scene, const QString& text, const QRectF& box, Anchor anchor,
                     const QColor& colour, bool bold) const {
    const QString fitting = elided(singleLine(text), box.width(), bold);
    if (fitting.isEmpty()) return;
    const double taken = std::min(width(fitting, bold), box.width());
    double x = box.left();
    double left = box.left();
    if (anchor == Anchor::Middle) {
        x = box.center().x();
        left = x - taken / 2.0;
    } else if (anchor == Anchor::Right) {
        x = box.right();
        left = x - taken;
    }
    const double top = box.center().y() - height_ / 2.0;
    // The middle of x-height letters and figures lies a little above the middle of the line.
    const double baseline = box.center().y() + 0.36 * pixels_;
    scene.add(TextItem{fitting, QPointF(x, baseline), anchor, colour, pixels_, bold,
                       QRectF(left, top, taken, height_)});
}

QString singleLine(const QString& text) {
    QString line;
    line.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            line += unit;
            line += text.at(++i);
        } else if (unit == u'\n' || unit == u'\r' || unit == u'\t' || unit.unicode() == 0x2028 ||
                   unit.unicode() == 0x2029) {
            line += u' ';
        } else if (unit.isSurrogate() || unit.category() == QChar::Other_Control ||
                   unit.unicode() >= 0xFFFE) {
            continue;
        } else {
            line += unit;
        }
    }
    return line.simplified().isEmpty() ? QString() : line;
}

} // namespace rapport::charts
