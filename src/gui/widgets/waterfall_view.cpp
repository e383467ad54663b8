// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/waterfall_view.h"

#include "gui/theme/metrics.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStringList>

namespace rapport::gui {

WaterfallView::WaterfallView(ThemeController& theme, QWidget* parent) : ChartView(theme, parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setAccessibleName(tr("Points lost"));
}

void WaterfallView::setBars(std::vector<charts::WaterfallBar> bars) {
    chart_.bars = std::move(bars);
    chart_.hovered.reset();
    chart_.selected.reset();
    describe();
    updateGeometry();
    update();
}

void WaterfallView::select(std::optional<size_t> bar) {
    chart_.selected = bar && *bar < chart_.bars.size() ? bar : std::nullopt;
    update();
}

QRectF WaterfallView::rowOf(size_t bar) const {
    return chart_.geometry(area(), style()).at(bar).row;
}

QSize WaterfallView::sizeHint() const {
    return QSize(digitsWide(this, 40), qCeil(chart_.preferredHeight(style())) + 2 * space::tiny);
}

QSize WaterfallView::minimumSizeHint() const {
    return QSize(digitsWide(this, 24), sizeHint().height());
}

void WaterfallView::pointAt(QPointF position) {
    const auto bar = chart_.barAt(position, area(), style());
    if (bar != chart_.hovered) {
        chart_.hovered = bar;
        setCursor(bar ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

QString WaterfallView::tipAt(QPointF position) const {
    const auto bar = chart_.barAt(position, area(), style());
    if (!bar) {
        return {};
    }
    const charts::WaterfallBar& chosen = chart_.bars[*bar];
    //: A bar of a chart: what it is, and its figure
    return tr("%1: %2").arg(chosen.label, chosen.valueText);
}

void WaterfallView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    ChartView::changeEvent(event);
}

void WaterfallView::mousePressEvent(QMouseEvent* event) {
    if (const auto bar = chart_.barAt(event->position(), area(), style());
        bar && event->button() == Qt::LeftButton) {
        select(bar);
        emit barChosen(int(*bar));
    }
}

void WaterfallView::keyPressEvent(QKeyEvent* event) {
    const int count = int(chart_.bars.size());
    const bool down = event->key() == Qt::Key_Down;
    if (count > 0 && (down || event->key() == Qt::Key_Up)) {
        const int current = chart_.selected ? int(*chart_.selected) : (down ? -1 : count);
        const int next = qBound(0, current + (down ? 1 : -1), count - 1);
        select(size_t(next));
        emit barChosen(next);
    } else if (chart_.selected && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        emit barChosen(int(*chart_.selected));
    } else {
        ChartView::keyPressEvent(event);
    }
}

void WaterfallView::describe() {
    QStringList figures;
    for (const charts::WaterfallBar& bar : chart_.bars) {
        figures << tr("%1: %2").arg(bar.label, bar.valueText);
    }
    setAccessibleDescription(figures.join(QLatin1Char('\n')));
}

} // namespace rapport::gui
