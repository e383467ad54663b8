// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/svg.h"

#include "charts/typesetter.h"

#include <cmath>

namespace rapport::charts {

namespace {

/// Two decimals at most, no exponent, never "-0"; independent of any locale.
QByteArray number(double value) {
    const double rounded = std::round(value * 100.0) / 100.0;
    if (rounded == 0.0) return QByteArrayLiteral("0");
    QByteArray text = QByteArray::number(rounded, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.')) text.chop(1);
    return text;
}

QByteArray escaped(const QString& text) {
    return singleLine(text).toHtmlEscaped().toUtf8();
}

QByteArray paint(const char* attribute, const QColor& colour) {
    QByteArray text = QByteArray(" ") + attribute + "=\"" + colour.name(QColor::HexRgb).toLatin1() + '"';
    if (colour.alpha() < 255) {
        text += QByteArray(" ") + attribute + "-opacity=\"" + number(colour.alphaF()) + '"';
    }
    return text;
}

QByteArray pathData(const QPainterPath& path) {
    QByteArray data;
    const auto point = [](const QPainterPath::Element& element) -> QByteArray {
        return number(element.x) + ' ' + number(element.y);
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            data += 'M' + point(element);
        } else if (element.isLineTo()) {
            data += 'L' + point(element);
        } else if (element.isCurveTo() && i + 2 < path.elementCount()) {
            data += 'C' + point(element) + ' ' + point(path.elementAt(i + 1)) + ' ' +
                    point(path.elementAt(i + 2));
            i += 2;
        }
    }
    return data;
}

class SvgWriter {
public:
    void operator()(const RectItem& item) {
        // A stroke stands half outside: drawn in by half its width, the edge is where the painter has it.
        const double inset = item.outline.isValid() ? item.outlineWidth / 2.0 : 0.0;
        QRectF rect = item.rect.adjusted(inset, inset, -inset, -inset);
        if (item.rect.isEmpty()) return;
        // What is there, however little, stays to be seen.
        if (!item.outline.isValid() && rect.width() < 1.0) rect.setWidth(1.0);
        if (rect.isEmpty()) return;
        bytes += "<rect x=\"" + number(rect.x()) + "\" y=\"" + number(rect.y()) + "\" width=\"" +
                 number(rect.width()) + "\" height=\"" + number(rect.height()) + '"';
        bytes += item.fill.isValid() ? paint("fill", item.fill) : QByteArrayLiteral(" fill=\"none\"");
        if (item.outline.isValid()) {
            bytes += paint("stroke", item.outline) + " stroke-width=\"" + number(item.outlineWidth) + '"';
        }
        bytes += "/>\n";
    }

    void operator()(const LineItem& item) {
        bytes += "<line x1=\"" + number(item.from.x()) + "\" y1=\"" + number(item.from.y()) + "\" x2=\"" +
                 number(item.to.x()) + "\" y2=\"" + number(item.to.y()) + '"' + paint("stroke", item.colour) +
                 " stroke-width=\"" + number(item.width) + '"';
        if (item.dashed) bytes += " stroke-dasharray=\"3 3\"";
        if (item.from.x() == item.to.x() || item.from.y() == item.to.y()) {
            bytes += " shape-rendering=\"crispEdges\"";
        }
        bytes += "/>\n";
    }

    void operator()(const PathItem& item) {
        if (item.path.isEmpty()) return;
        bytes += "<path d=\"" + pathData(item.path) + '"';
        bytes += item.fill.isValid() ? paint("fill", item.fill) : QByteArrayLiteral(" fill=\"none\"");
        if (item.fill.isValid() && item.path.fillRule() == Qt::OddEvenFill) bytes += " fill-rule=\"evenodd\"";
        if (item.stroke.isValid()) {
            bytes += paint("stroke", item.stroke) + " stroke-width=\"" + number(item.strokeWidth) +
                     "\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        }
        bytes += "/>\n";
    }

    void operator()(const StampItem& item) {
        for (const QPointF& place : item.places)
            (*this)(PathItem{item.path.translated(place), item.fill, item.stroke, item.strokeWidth});
    }

    void operator()(const TextItem& item) {
        const char* anchor = "middle";
        if (item.anchor != Anchor::Middle) anchor = item.anchor == Anchor::Left ? "start" : "end";
        bytes += "<text x=\"" + number(item.baseline.x()) + "\" y=\"" + number(item.baseline.y()) +
                 "\" font-size=\"" + QByteArray::number(item.pixels) + "\" text-anchor=\"" + anchor + '"' +
                 paint("fill", item.colour);
        if (item.bold) bytes += " font-weight=\"bold\"";
        // The attribute "direction" would turn start and end about, and not every viewer knows it: the marks
        // RIGHT-TO-LEFT ISOLATE and POP DIRECTIONAL ISOLATE order the letters and leave the anchor alone.
        const bool isolate = item.text.isRightToLeft();
        bytes += isolate ? ">\u2067" : ">";
        bytes += escaped(item.text);
        bytes += isolate ? "\u2069</text>\n" : "</text>\n";
    }

    QByteArray bytes;
};

} // namespace

QByteArray toSvg(const Scene& scene, QSizeF size, const QString& accessibleText) {
    SvgWriter writer;
    writer.bytes = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(size.width()) +
                   "\" height=\"" + number(size.height()) + "\" viewBox=\"0 0 " + number(size.width()) + ' ' +
                   number(size.height()) + "\" direction=\"ltr\" font-family=\"system-ui, sans-serif\"";
    const QByteArray title = escaped(accessibleText);
    writer.bytes += title.isEmpty() ? QByteArrayLiteral(" aria-hidden=\"true\">\n")
                                    : " role=\"img\">\n<title>" + title + "</title>\n";
    for (const SceneItem& item : scene.items())
        std::visit(writer, item);
    writer.bytes += "</svg>\n";
    return writer.bytes;
}

QByteArray toSvg(const Chart& chart, QSizeF size, const ChartStyle& style, const QString& accessibleText) {
    ChartStyle estimating = style;
    estimating.measure = TextMeasure::Estimated;
    return toSvg(chart.scene(QRectF(QPointF(0, 0), size), estimating), size, accessibleText);
}

} // namespace rapport::charts
