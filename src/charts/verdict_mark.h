// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/scene.h"
#include "domain/verdict.h"

#include <QColor>
#include <QRectF>

class QPainter;

namespace rapport::charts {

/// The shape that goes with a verdict's word and colour: filled circle (keep), dotted circle (needs records),
/// open circle (too early), half circle (watch), return arrow (make it right), open hand (help), triangle
/// (set limits), cross (part ways). Drawn in the largest square in the middle of the rectangle. The arrow,
/// the hand and the half circle are mirrored in right-to-left layouts. Made to read from 10 pixels upwards.
Scene verdictMark(Verdict verdict, const QRectF& rect, const QColor& colour,
                  Qt::LayoutDirection direction = Qt::LeftToRight);
void paintVerdictMark(QPainter& painter, Verdict verdict, const QRectF& rect, const QColor& colour,
                      Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace rapport::charts
