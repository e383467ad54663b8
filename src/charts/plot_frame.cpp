// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/plot_frame.h"

#include "charts/typesetter.h"

#include <algorithm>

namespace rapport::charts {

namespace {

constexpr double kGap = 6.0;

bool isWithin(double share) {
    return share >= -1e-9 && share <= 1.0 + 1e-9;
}

QString figureOf(double mark, const Scale& scale, const ChartStyle& style) {
    return scale.decimals > 0 ? style.locale.toString(mark, 'f', scale.decimals) : style.numberText(mark);
}

} // namespace

PlotFrame PlotFrame::layOut(const QRectF& rect, const Scale& x, const Scale& y, int headRows,
                            const ChartStyle& style, double leastFigures) {
    PlotFrame frame;
    frame.rect = rect;
    frame.x = x;
    frame.y = y;
    const Typesetter small(style, true);
    const double line = small.height();
    double figures = leastFigures;
    for (const double mark : y.marks)
        figures = std::max(figures, small.width(figureOf(mark, y, style)));
    const double least = 6.0 * style.textPixels;
    const double aside = figures + kGap;
    frame.withFigures = rect.width() - aside >= least && rect.height() - line >= least;
    frame.withTitles =
        frame.withFigures && rect.height() - (3.0 + headRows) * line >= least && rect.width() >= 2.0 * least;
    QRectF plot = rect.adjusted(1, 1, -1, -1);
    if (frame.withFigures) {
        plot.setLeft(rect.left() + aside);
        plot.setTop(rect.top() + line / 2.0);
        plot.setBottom(rect.bottom() - line - kGap / 2.0);
    }
    if (frame.withTitles) {
        plot.setTop(rect.top() + (1.0 + headRows) * line + kGap);
        plot.setBottom(plot.bottom() - line);
    }
    frame.plot = QRectF(plot.left(), plot.top(), std::max(0.0, plot.width()), std::max(0.0, plot.height()));
    return frame;
}

QPointF PlotFrame::place(double xValue, double yValue) const {
    return QPointF(plot.left() + x.share(xValue) * plot.width(),
                   plot.bottom() - y.share(yValue) * plot.height());
}

void PlotFrame::add(Scene& scene, const QString& xTitle, const QString& yTitle,
                    const ChartStyle& style) const {
    const Theme& theme = style.theme;
    const Typesetter small(style, true);
    const double line = small.height();
    for (const bool zero : {false, true}) { // Zero over the rest.
        const QColor& colour = zero ? theme.muted : theme.line;
        for (const double mark : x.marks) {
            const double at = place(mark, 0.0).x();
            if ((mark == 0.0) == zero && isWithin(x.share(mark)))
                scene.add(LineItem{QPointF(at, plot.top()), QPointF(at, plot.bottom()), colour});
        }
        for (const double mark : y.marks) {
            const double at = place(0.0, mark).y();
            if ((mark == 0.0) == zero && isWithin(y.share(mark)))
                scene.add(LineItem{QPointF(plot.left(), at), QPointF(plot.right(), at), colour});
        }
    }
    if (withFigures) {
        double lastTop = rect.bottom() + line;
        for (const double mark : y.marks) {
            const double at = place(0.0, mark).y();
            const double top = at - line / 2.0;
            if (!isWithin(y.share(mark)) || top + line > lastTop || top < rect.top() - 1.0) continue;
            if (withTitles && top < plot.top() - 4.0) continue; // There the titles begin.
            lastTop = top;
            small.add(scene, figureOf(mark, y, style),
                      QRectF(rect.left(), top, plot.left() - rect.left() - kGap, line), Anchor::Right,
                      theme.muted);
        }
        double lastRight = rect.left() - kGap;
        for (const double mark : x.marks) {
            if (!isWithin(x.share(mark))) continue;
            const double width = small.width(figureOf(mark, x, style));
            const double left = std::clamp(place(mark, 0.0).x() - width / 2.0, rect.left(),
                                           std::max(rect.left(), rect.right() - width));
            if (left < lastRight + kGap) continue;
            lastRight = left + width;
            small.add(scene, figureOf(mark, x, style), QRectF(left, plot.bottom() + kGap / 2.0, width, line),
                      Anchor::Middle, theme.muted);
        }
    }
    if (!withTitles) return;
    small.add(scene, yTitle, QRectF(rect.left(), rect.top(), rect.width(), line), Anchor::Left, theme.muted);
    small.add(scene, xTitle, QRectF(rect.left(), rect.bottom() - line, rect.width(), line), Anchor::Right,
              theme.muted);
}

} // namespace rapport::charts
