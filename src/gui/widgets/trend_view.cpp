// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/trend_view.h"

#include "gui/theme/metrics.h"

#include <QKeyEvent>
#include <QStringList>

namespace rapport::gui {

TrendView::TrendView(ThemeController& theme, QWidget* parent) : ChartView(theme, parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Health over time"));
    chart_.levels = {35.0, 60.0, 80.0}; // docs/method.md, Verdict: the bounds of the standard policy
}

void TrendView::setPoints(std::vector<charts::TrendPoint> points, Verdict verdict) {
    chart_.points = std::move(points);
    chart_.verdict = verdict;
    chart_.hovered.reset();
    QStringList figures;
    for (const charts::TrendPoint& point : chart_.points) {
        figures << textOf(point);
    }
    setAccessibleDescription(figures.join(QLatin1Char('\n')));
    update();
}

void TrendView::setEmptyText(const QString& text) {
    chart_.emptyText = text;
    update();
}

QSize TrendView::sizeHint() const {
    return QSize(digitsWide(this, 48), fontMetrics().height() * 9);
}

QSize TrendView::minimumSizeHint() const {
    return QSize(digitsWide(this, 24), fontMetrics().height() * 9);
}

void TrendView::pointAt(QPointF position) {
    const auto point = chart_.pointAt(position, area(), style());
    if (point != chart_.hovered) {
        chart_.hovered = point;
        update();
    }
}

QString TrendView::tipAt(QPointF position) const {
    const auto point = chart_.pointAt(position, area(), style());
    return point ? textOf(chart_.points[*point]) : QString();
}

void TrendView::keyPressEvent(QKeyEvent* event) {
    const Qt::Key forward = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const Qt::Key back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int count = int(chart_.points.size());
    if (count > 0 && (event->key() == forward || event->key() == back)) {
        const int current = chart_.hovered ? int(*chart_.hovered) : count;
        chart_.hovered = size_t(qBound(0, current + (event->key() == forward ? 1 : -1), count - 1));
        update();
    } else {
        ChartView::keyPressEvent(event);
    }
}

QString TrendView::textOf(const charts::TrendPoint& point) const {
    const QString day = style().locale.toString(point.day.toDate(), QLocale::ShortFormat);
    if (!point.value) {
        //: A point of a chart of health over time
        return tr("%1: not known").arg(day);
    }
    //: A point of a chart of health over time: the day and the health, 0 to 100
    return tr("%1: health %2").arg(day, style().numberText(*point.value));
}

} // namespace rapport::gui
