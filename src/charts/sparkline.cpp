// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sparkline.h"

#include <algorithm>

namespace rapport::charts {

bool Sparkline::isEmpty() const {
    return std::none_of(points.begin(), points.end(), [](const auto& point) { return point.has_value(); });
}

Scene Sparkline::compose(const QRectF& rect, const ChartStyle& style) const {
    double low = range ? range->low : 0.0;
    double high = range ? range->high : 0.0;
    for (const auto& point : points) {
        if (!point) continue;
        low = std::min(low, *point);
        high = std::max(high, *point);
    }
    if (high <= low) high = low + 1.0;

    const double dot = std::clamp(rect.height() * 0.11, 1.5, 3.0);
    const QRectF plot = rect.adjusted(dot, dot, -dot, -dot);
    Scene scene;
    if (plot.width() <= 0.0 || plot.height() <= 0.0) return scene;
    const double pitch = points.size() > 1 ? plot.width() / static_cast<double>(points.size() - 1) : 0.0;
    const auto place = [&](size_t index, double value) {
        const double x =
            points.size() > 1 ? plot.left() + pitch * static_cast<double>(index) : plot.center().x();
        return QPointF(x, plot.bottom() - (value / (high - low) - low / (high - low)) * plot.height());
    };

    if (low <= 0.0 && high >= 0.0) {
        const double zero = place(0, 0.0).y();
        scene.add(LineItem{QPointF(rect.left(), zero), QPointF(rect.right(), zero), style.theme.line});
    }
    QPainterPath line;
    QPainterPath alone; // Points with a gap on both sides: no line would show them.
    QPointF last;
    for (size_t i = 0; i < points.size(); ++i) {
        if (!points[i]) continue;
        last = place(i, *points[i]);
        const bool joinsBefore = i > 0 && points[i - 1];
        const bool joinsAfter = i + 1 < points.size() && points[i + 1];
        joinsBefore ? line.lineTo(last) : line.moveTo(last);
        if (!joinsBefore && !joinsAfter) alone.addEllipse(last, dot * 0.6, dot * 0.6);
    }
    scene.add(PathItem{line, QColor(), style.theme.muted, std::clamp(rect.height() * 0.05, 1.0, 1.6)});
    if (!alone.isEmpty()) scene.add(PathItem{alone, style.theme.muted});
    QPainterPath mark;
    mark.addEllipse(last, dot, dot);
    scene.add(PathItem{mark, verdict ? style.theme.verdict(*verdict) : style.theme.accent});
    return scene;
}

} // namespace rapport::charts
