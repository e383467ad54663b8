// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/verdict_mark.h"

#include <QFont>
#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rapport::charts {

namespace {

/// A shape in a square of 16 by 16.
struct Mark {
    QPainterPath filled;
    QPainterPath stroked;
    double strokeWidth = 1.8;
    bool turns = false; ///< Has a left and a right.
};

constexpr QPointF kCentre(8.0, 8.0);
constexpr double kRingRadius = 5.6;

Mark dottedCircle() {
    Mark mark;
    constexpr int kDots = 8;
    for (int i = 0; i < kDots; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / kDots;
        mark.filled.addEllipse(kCentre + kRingRadius * QPointF(std::cos(angle), std::sin(angle)), 1.25, 1.25);
    }
    return mark;
}

Mark halfCircle() {
    Mark mark;
    mark.stroked.addEllipse(kCentre, kRingRadius, kRingRadius);
    mark.filled.moveTo(kCentre);
    mark.filled.arcTo(QRectF(2.4, 2.4, 11.2, 11.2), 90.0, 180.0);
    mark.filled.closeSubpath();
    mark.turns = true;
    return mark;
}

Mark returnArrow() {
    Mark mark;
    constexpr double kRadius = 5.0;
    const QPointF centre(8.2, 8.6);
    const QRectF box(centre.x() - kRadius, centre.y() - kRadius, 2 * kRadius, 2 * kRadius);
    // From the left round by the bottom and the top, against the clock, to the head at the upper left.
    constexpr double kTail = 195.0;
    constexpr double kSweep = 288.0;
    mark.stroked.arcMoveTo(box, kTail);
    mark.stroked.arcTo(box, kTail, kSweep);
    const double angle = (kTail + kSweep) * std::numbers::pi / 180.0;
    const QPointF outward(std::cos(angle), -std::sin(angle));
    const QPointF onward(-std::sin(angle), -std::cos(angle));
    const QPointF end = centre + kRadius * outward;
    mark.filled.addPolygon(QPolygonF({end + 3.0 * outward, end + 4.4 * onward, end - 3.0 * outward}));
    mark.filled.closeSubpath();
    mark.turns = true;
    return mark;
}

Mark openHand() {
    Mark mark;
    mark.strokeWidth = 1.7;
    mark.filled.addRoundedRect(QRectF(4.9, 8.0, 8.1, 6.6), 2.8, 2.8);
    const QPointF tips[] = {{5.75, 4.4}, {7.9, 2.6}, {10.05, 2.9}, {12.15, 4.9}};
    for (const QPointF& tip : tips) {
        mark.stroked.moveTo(tip);
        mark.stroked.lineTo(tip.x(), 10.0);
    }
    mark.stroked.moveTo(2.5, 8.9);
    mark.stroked.lineTo(6.2, 12.6);
    mark.turns = true;
    return mark;
}

Mark markOf(Verdict verdict) {
    Mark mark;
    switch (verdict) {
    case Verdict::Keep:
        mark.filled.addEllipse(kCentre, 6.4, 6.4);
        break;
    case Verdict::NeedsRecords:
        return dottedCircle();
    case Verdict::TooEarly:
        mark.stroked.addEllipse(kCentre, kRingRadius, kRingRadius);
        break;
    case Verdict::Watch:
        return halfCircle();
    case Verdict::MakeItRight:
        return returnArrow();
    case Verdict::Help:
        return openHand();
    case Verdict::SetLimits:
        mark.filled.addPolygon(QPolygonF({QPointF(8.0, 1.8), QPointF(14.8, 13.8), QPointF(1.2, 13.8)}));
        mark.filled.closeSubpath();
        break;
    case Verdict::PartWays:
        mark.strokeWidth = 2.6;
        mark.stroked.moveTo(3.4, 3.4);
        mark.stroked.lineTo(12.6, 12.6);
        mark.stroked.moveTo(12.6, 3.4);
        mark.stroked.lineTo(3.4, 12.6);
        break;
    }
    return mark;
}

} // namespace

Scene verdictMark(Verdict verdict, const QRectF& rect, const QColor& colour, Qt::LayoutDirection direction) {
    Scene scene;
    const double side = std::min(rect.width(), rect.height());
    if (side <= 0.0) return scene;
    Mark mark = markOf(verdict);
    const double scale = side / 16.0;
    QTransform place = QTransform::fromTranslate(rect.center().x(), rect.center().y());
    place.scale(mark.turns && direction == Qt::RightToLeft ? -scale : scale, scale);
    place.translate(-kCentre.x(), -kCentre.y());
    mark.filled.setFillRule(Qt::WindingFill);
    if (!mark.filled.isEmpty()) scene.add(PathItem{place.map(mark.filled), colour});
    if (!mark.stroked.isEmpty()) {
        scene.add(PathItem{place.map(mark.stroked), QColor(), colour, mark.strokeWidth * scale});
    }
    return scene;
}

void paintVerdictMark(QPainter& painter, Verdict verdict, const QRectF& rect, const QColor& colour,
                      Qt::LayoutDirection direction) {
    verdictMark(verdict, rect, colour, direction).paint(painter, QFont());
}

} // namespace rapport::charts
