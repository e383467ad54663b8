// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/portfolio/sand_view.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace rapport::gui {

namespace {

constexpr double zoomStep = 1.5;
constexpr double wheelNotch = 120.0; ///< In which the wheel counts, see QWheelEvent::angleDelta().
constexpr double panStep = 0.15;     ///< Of what is seen.

} // namespace

SandView::SandView(ThemeController& theme, charts::LineInTheSand& chart, const QString& accessibleName,
                   QWidget* parent)
    : ItemChartView(theme, chart, accessibleName, parent), sand_(chart) {}

void SandView::zoomIn() {
    zoomBy(zoomStep, sand_.focus(area(), style()));
}

void SandView::zoomOut() {
    zoomBy(1.0 / zoomStep, sand_.focus(area(), style()));
}

void SandView::showAll() {
    lookAt({});
}

void SandView::zoomBy(double factor, QPointF about) {
    charts::Viewport view = sand_.view;
    view.zoomBy(factor, about);
    lookAt(view);
}

void SandView::pan(QPointF by) {
    charts::Viewport view = sand_.view;
    view.pan(by);
    lookAt(view);
}

void SandView::lookAt(const charts::Viewport& view) {
    sand_.view = view;
    sand_.hovered.reset();
    repaintGround();
    emit viewChanged();
}

void SandView::reveal(size_t item) {
    if (!sand_.view.isWhole()) {
        sand_.reveal(item, area(), style());
        repaintGround();
        emit viewChanged();
    }
}

QPointF SandView::shareAt(QPointF position) const {
    return sand_.shareAt(position, area(), style());
}

// Without Ctrl the wheel scrolls the page, of which the chart is a large part.
void SandView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / wheelNotch;
    if (!(event->modifiers() & Qt::ControlModifier) || notches == 0.0) {
        event->ignore();
        return;
    }
    zoomBy(std::pow(zoomStep, notches), shareAt(event->position()));
}

void SandView::mousePressEvent(QMouseEvent* event) {
    ItemChartView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton) {
        pressedAt_ = event->position();
        draggedTo_.reset();
    }
}

void SandView::mouseMoveEvent(QMouseEvent* event) {
    if (pressedAt_ && !sand_.view.isWhole()) {
        const double far = (event->position() - *pressedAt_).manhattanLength();
        if (!draggedTo_ && far >= QApplication::startDragDistance()) {
            draggedTo_ = pressedAt_;
            forgetPressed();
            setCursor(Qt::ClosedHandCursor);
        }
        if (draggedTo_) {
            pan(shareAt(*draggedTo_) - shareAt(event->position()));
            draggedTo_ = event->position();
        }
        return;
    }
    ItemChartView::mouseMoveEvent(event);
}

void SandView::mouseReleaseEvent(QMouseEvent* event) {
    pressedAt_.reset();
    if (draggedTo_) {
        draggedTo_.reset();
        setCursor(Qt::ArrowCursor);
        return;
    }
    ItemChartView::mouseReleaseEvent(event);
}

void SandView::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const double rightward = layoutDirection() == Qt::RightToLeft ? -panStep : panStep;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // + without Shift on many keyboards
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return showAll();
    case Qt::Key_Right:
    case Qt::Key_Left:
        if (shift) {
            return pan(QPointF(event->key() == Qt::Key_Right ? rightward : -rightward, 0.0));
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift) {
            return pan(QPointF(0.0, event->key() == Qt::Key_Up ? panStep : -panStep));
        }
        break;
    default:
        break;
    }
    ItemChartView::keyPressEvent(event);
}

} // namespace rapport::gui
