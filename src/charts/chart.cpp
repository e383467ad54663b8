// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart.h"

#include "charts/typesetter.h"

#include <QPainter>

namespace rapport::charts {

Scene Chart::scene(const QRectF& rect, const ChartStyle& style) const {
    Scene result;
    if (rect.width() <= 0.0 || rect.height() <= 0.0) return result;
    if (isEmpty()) {
        const Typesetter type(style);
        if (type.height() <= rect.height()) {
            type.add(result, emptyText, rect, Anchor::Middle, style.theme.muted);
        }
        return result;
    }
    result = compose(rect, style);
    if (style.mirrored()) result.mirror(rect);
    return result;
}

void Chart::paint(QPainter& painter, const QRectF& rect, const ChartStyle& style) const {
    scene(rect, style).paint(painter, style.font);
}

} // namespace rapport::charts
