// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scene.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rapport::charts {

namespace {

/// Paints items with edges on whole device pixels, so that thin things are neither blurred nor lost.
class ScenePainter {
public:
    ScenePainter(QPainter& painter, const QFont& font)
        : painter_(painter), font_(font), toDevice_(painter.deviceTransform()),
          snaps_(toDevice_.type() <= QTransform::TxScale), fromDevice_(toDevice_.inverted()) {}

    void operator()(const RectItem& item) {
        const QRectF rect = snapped(item.rect);
        if (rect.isEmpty()) return;
        painter_.setRenderHint(QPainter::Antialiasing, !snaps_);
        if (item.fill.isValid()) painter_.fillRect(rect, item.fill);
        if (!item.outline.isValid()) return;
        const double w = snappedWidth(item.outlineWidth);
        painter_.fillRect(QRectF(rect.left(), rect.top(), rect.width(), w), item.outline);
        painter_.fillRect(QRectF(rect.left(), rect.bottom() - w, rect.width(), w), item.outline);
        painter_.fillRect(QRectF(rect.left(), rect.top(), w, rect.height()), item.outline);
        painter_.fillRect(QRectF(rect.right() - w, rect.top(), w, rect.height()), item.outline);
    }

    void operator()(const LineItem& item) {
        const bool upright = item.from.x() == item.to.x();
        const bool level = item.from.y() == item.to.y();
        if ((upright || level) && !item.dashed) {
            const double w = snappedWidth(item.width);
            QRectF rect = QRectF(item.from, item.to).normalized();
            upright ? rect.adjust(-w / 2, 0, w / 2, 0) : rect.adjust(0, -w / 2, 0, w / 2);
            rect = snapped(rect);
            upright ? rect.setWidth(w) : rect.setHeight(w);
            painter_.setRenderHint(QPainter::Antialiasing, !snaps_);
            painter_.fillRect(rect, item.colour);
            return;
        }
        painter_.setRenderHint(QPainter::Antialiasing, true);
        QPen pen(item.colour, item.width, Qt::SolidLine, Qt::FlatCap);
        if (item.dashed) pen.setDashPattern({3.0, 3.0});
        painter_.setPen(pen);
        painter_.drawLine(item.from, item.to);
    }

    void operator()(const PathItem& item) {
        painter_.setRenderHint(QPainter::Antialiasing, true);
        painter_.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
        painter_.setPen(item.stroke.isValid()
                            ? QPen(item.stroke, item.strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin)
                            : QPen(Qt::NoPen));
        painter_.drawPath(item.path);
    }

    void operator()(const TextItem& item) {
        font_.setPixelSize(item.pixels);
        font_.setBold(item.bold);
        painter_.setFont(font_);
        painter_.setPen(item.colour);
        painter_.setLayoutDirection(item.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        double x = item.baseline.x();
        if (item.anchor != Anchor::Left) {
            const double width = QFontMetricsF(font_).horizontalAdvance(item.text);
            x -= item.anchor == Anchor::Middle ? width / 2.0 : width;
        }
        painter_.drawText(QPointF(x, item.baseline.y()), item.text);
    }

    void operator()(const StampItem& item) {
        const QPaintEngine* engine = painter_.paintEngine();
        if (!snaps_ || !engine || engine->type() != QPaintEngine::Raster) {
            for (const QPointF& place : item.places)
                (*this)(PathItem{item.path.translated(place), item.fill, item.stroke, item.strokeWidth});
            return;
        }
        const double rim = item.stroke.isValid() ? item.strokeWidth : 0.0;
        const double scale = std::abs(toDevice_.m11());
        const QRectF box = item.path.boundingRect().adjusted(-rim, -rim, rim, rim);
        const QSize size(static_cast<int>(std::ceil(box.width() * scale)) + 2,
                         static_cast<int>(std::ceil(box.height() * scale)) + 2);
        QImage stamp(size, QImage::Format_ARGB32_Premultiplied);
        stamp.setDevicePixelRatio(scale);
        stamp.fill(Qt::transparent);
        const QPointF margin(1.0 / scale, 1.0 / scale);
        {
            QPainter onStamp(&stamp);
            ScenePainter(onStamp, font_)(PathItem{item.path.translated(margin - box.topLeft()), item.fill,
                                                  item.stroke, item.strokeWidth});
        }
        for (const QPointF& place : item.places) {
            const QPointF corner = toDevice_.map(place + box.topLeft() - margin);
            painter_.drawImage(fromDevice_.map(QPointF(std::round(corner.x()), std::round(corner.y()))),
                               stamp);
        }
    }

private:
    QRectF snapped(const QRectF& rect) const {
        if (!snaps_) return rect;
        const QRectF onDevice = toDevice_.mapRect(rect);
        QRectF whole(QPointF(std::round(onDevice.left()), std::round(onDevice.top())),
                     QPointF(std::round(onDevice.right()), std::round(onDevice.bottom())));
        // What is there, however little, stays to be seen.
        if (rect.width() > 0.0 && whole.width() < 1.0) whole.setWidth(1.0);
        if (rect.height() > 0.0 && whole.height() < 1.0) whole.setHeight(1.0);
        return fromDevice_.mapRect(whole);
    }

    /// A whole number of device pixels, at least one.
    double snappedWidth(double width) const {
        if (!snaps_) return width;
        const double scale = std::abs(toDevice_.m11());
        return scale > 0.0 ? std::max(1.0, std::round(width * scale)) / scale : width;
    }

    QPainter& painter_;
    QFont font_;
    const QTransform toDevice_;
    const bool snaps_;
    const QTransform fromDevice_;
};

struct Mirroring {
    const QRectF& within;

    void operator()(RectItem& item) const { item.rect = mirrored(item.rect, within); }
    void operator()(LineItem& item) const {
        item.from = mirrored(item.from, within);
        item.to = mirrored(item.to, within);
    }
    void operator()(PathItem& item) const {
        item.path = QTransform(-1, 0, 0, 1, within.left() + within.right(), 0).map(item.path);
    }
    void operator()(StampItem& item) const {
        item.path = QTransform(-1, 0, 0, 1, 0, 0).map(item.path);
        for (QPointF& place : item.places)
            place = mirrored(place, within);
    }
    void operator()(TextItem& item) const {
        item.baseline = mirrored(item.baseline, within);
        item.box = mirrored(item.box, within);
        if (item.anchor == Anchor::Left) {
            item.anchor = Anchor::Right;
        } else if (item.anchor == Anchor::Right) {
            item.anchor = Anchor::Left;
        }
    }
};

struct Translation {
    QPointF by;

    void operator()(RectItem& item) const { item.rect.translate(by); }
    void operator()(LineItem& item) const {
        item.from += by;
        item.to += by;
    }
    void operator()(PathItem& item) const { item.path.translate(by); }
    void operator()(StampItem& item) const {
        for (QPointF& place : item.places)
            place += by;
    }
    void operator()(TextItem& item) const {
        item.baseline += by;
        item.box.translate(by);
    }
};

} // namespace

void Scene::mirror(const QRectF& within) {
    for (SceneItem& item : items_)
        std::visit(Mirroring{within}, item);
}

void Scene::translate(QPointF by) {
    for (SceneItem& item : items_)
        std::visit(Translation{by}, item);
}

void Scene::paint(QPainter& painter, const QFont& font) const {
    painter.save();
    ScenePainter scenePainter(painter, font);
    for (const SceneItem& item : items_)
        std::visit(scenePainter, item);
    painter.restore();
}

QRectF mirrored(const QRectF& rect, const QRectF& within) {
    return QRectF(within.left() + within.right() - rect.right(), rect.top(), rect.width(), rect.height());
}

QPointF mirrored(const QPointF& point, const QRectF& within) {
    return QPointF(within.left() + within.right() - point.x(), point.y());
}

QPainterPath hatching(const QRectF& whole, double spacing, bool rising) {
    constexpr double kInset = 0.75; // For the round ends of the lines.
    QPainterPath lines;
    const QRectF rect = whole.adjusted(kInset, kInset, -kInset, -kInset);
    if (rect.isEmpty() || spacing <= 0.0) return lines;
    const double height = rect.height();
    // A falling line that crosses the top at x has left by the bottom at x + height; a rising one is its
    // mirror.
    for (double x = rect.left() - height + spacing / 2.0; x < rect.right(); x += spacing) {
        const double fromX = std::max(x, rect.left());
        const double toX = std::min(x + height, rect.right());
        if (toX <= fromX) continue;
        QPointF from(fromX, rect.top() + (fromX - x));
        QPointF to(toX, rect.top() + (toX - x));
        if (rising) {
            from = mirrored(from, rect);
            to = mirrored(to, rect);
        }
        lines.moveTo(from);
        lines.lineTo(to);
    }
    return lines;
}

} // namespace rapport::charts
