// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chart_view.h"

#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace rapport::gui {

ChartView::ChartView(ThemeController& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    connect(&theme, &ThemeController::changed, this, qOverload<>(&QWidget::update));
}

charts::ChartStyle ChartView::style() const {
    return theme_.chartStyle(this);
}

QRectF ChartView::area() const {
    return QRectF(rect()).adjusted(space::tiny, space::tiny, -space::tiny, -space::tiny);
}

bool ChartView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showTip(help->globalPos(), tipAt(help->pos()));
        return true;
    }
    return QWidget::event(event);
}

void ChartView::showTip(const QPoint& globalPosition, const QString& text) {
    if (text.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    QToolTip::showText(globalPosition,
                       QStringLiteral("<p style=\"white-space: pre\">%1</p>").arg(text.toHtmlEscaped()),
                       this);
}

void ChartView::paintChart(QPainter& painter) {
    chart().paint(painter, area(), style());
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme_.theme().focus, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    pointAt(event->position());
}

void ChartView::leaveEvent(QEvent*) {
    pointAt(QPointF(-1, -1));
}

} // namespace rapport::gui
