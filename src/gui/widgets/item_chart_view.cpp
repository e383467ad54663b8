// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/item_chart_view.h"

#include "gui/theme/metrics.h"
#include "gui/theme/theme_controller.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace rapport::gui {

ItemChartView::ItemChartView(ThemeController& theme, charts::ItemChart& chart, const QString& accessibleName,
                             QWidget* parent)
    : ChartView(theme, parent), chart_(chart) {
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &ThemeController::changed, this, &ItemChartView::repaintGround);
}

void ItemChartView::setTexts(const QString& summary, std::function<QString(size_t)> itemText) {
    summary_ = summary;
    itemText_ = std::move(itemText);
    describe();
}

void ItemChartView::setHeight(std::function<double(const charts::ChartStyle&)> height, bool grows) {
    height_ = std::move(height);
    setSizePolicy(QSizePolicy::Preferred, grows ? QSizePolicy::MinimumExpanding : QSizePolicy::Fixed);
    updateGeometry();
}

void ItemChartView::refresh() {
    chart_.hovered.reset();
    chart_.selected.reset();
    describe();
    updateGeometry();
    repaintGround();
}

void ItemChartView::repaintGround() {
    ground_ = QPixmap();
    update();
}

void ItemChartView::select(std::optional<size_t> item) {
    const auto wanted = item && *item < chart_.count() ? item : std::nullopt;
    if (wanted != chart_.selected) {
        if (wanted) {
            reveal(*wanted);
        }
        chart_.selected = wanted;
        describe();
        update();
    }
}

QRectF ItemChartView::placeOf(size_t item) const {
    return chart_.places(area(), style()).at(item);
}

QSize ItemChartView::sizeHint() const {
    const double height = height_ ? height_(style()) : 0.0;
    return QSize(digitsWide(this, 56), qCeil(height) + 2 * space::tiny);
}

QSize ItemChartView::minimumSizeHint() const {
    return QSize(digitsWide(this, 30), sizeHint().height());
}

void ItemChartView::pointAt(QPointF position) {
    const auto item = chart_.itemAt(position, area(), style());
    if (item != chart_.hovered) {
        chart_.hovered = item;
        setCursor(item ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

QString ItemChartView::tipAt(QPointF position) const {
    const auto item = chart_.itemAt(position, area(), style());
    return item ? textOf(*item) : QString();
}

void ItemChartView::paintChart(QPainter& painter) {
    const charts::ChartStyle look = style();
    const double ratio = devicePixelRatioF();
    const QSize size = this->size() * ratio;
    if (ground_.size() != size || ground_.devicePixelRatio() != ratio) {
        ground_ = QPixmap(size);
        ground_.setDevicePixelRatio(ratio);
        ground_.fill(look.theme.surface);
        QPainter onGround(&ground_);
        chart_.ground(area(), look).paint(onGround, look.font);
    }
    painter.drawPixmap(0, 0, ground_);
    chart_.highlight(area(), look).paint(painter, look.font);
}

void ItemChartView::changeEvent(QEvent* event) {
    repaintGround();
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    ChartView::changeEvent(event);
}

void ItemChartView::mousePressEvent(QMouseEvent* event) {
    pressed_.reset();
    if (event->button() == Qt::LeftButton) {
        pressed_ = chart_.itemAt(event->position(), area(), style());
    }
    if (pressed_) {
        choose(*pressed_);
    }
}

void ItemChartView::mouseReleaseEvent(QMouseEvent* event) {
    const auto item = chart_.itemAt(event->position(), area(), style());
    if (event->button() == Qt::LeftButton && item && item == pressed_) {
        emit itemOpened(int(*item));
    }
    pressed_.reset();
}

void ItemChartView::keyPressEvent(QKeyEvent* event) {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Right:
        return move(chart_.along(), !mirrored);
    case Qt::Key_Left:
        return move(chart_.along(), mirrored);
    case Qt::Key_Up:
        return move(chart_.upwards(), true);
    case Qt::Key_Down:
        return move(chart_.upwards(), false);
    case Qt::Key_Home:
    case Qt::Key_End:
        chart_.selected.reset();
        return move(chart_.along(), event->key() == Qt::Key_Home);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (chart_.selected) {
            emit itemOpened(int(*chart_.selected));
            return;
        }
        break;
    default:
        break;
    }
    ChartView::keyPressEvent(event);
}

void ItemChartView::move(const std::vector<size_t>& order, bool forward) {
    if (order.empty()) {
        return;
    }
    size_t place = forward ? 0 : order.size() - 1;
    if (chart_.selected) {
        const auto found = std::find(order.begin(), order.end(), *chart_.selected);
        const auto current = size_t(found - order.begin());
        place = forward ? std::min(current + 1, order.size() - 1) : current - (current > 0 ? 1 : 0);
    }
    choose(order[place]);
    const QRectF at = placeOf(order[place]);
    showTip(mapToGlobal(at.bottomRight().toPoint()), textOf(order[place]));
}

void ItemChartView::choose(size_t item) {
    select(item);
    emit itemChosen(int(item));
}

// The figures of what is chosen are what a screen reader is to say.
void ItemChartView::describe() {
    setAccessibleDescription(chart_.selected ? textOf(*chart_.selected) : summary_);
}

QString ItemChartView::textOf(size_t item) const {
    return itemText_ ? itemText_(item) : QString();
}

} // namespace rapport::gui
