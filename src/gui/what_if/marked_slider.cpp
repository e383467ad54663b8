// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/marked_slider.h"

#include "gui/theme/metrics.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionSlider>
#include <QToolTip>

#include <algorithm>

namespace rapport::gui {

namespace {

constexpr int pointer = 5;       ///< Half the width, and the height, of the triangle under the groove.
constexpr int grooveFrame = 110; ///< How much of the muted text's colour the empty groove has, of 255.
constexpr int reach = 8;         ///< So far beside a mark a click still means it.

} // namespace

MarkedSlider::MarkedSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void MarkedSlider::setMarks(std::vector<Mark> marks) {
    marks_ = std::move(marks);
    QStringList texts;
    for (const Mark& mark : marks_) {
        texts << mark.text;
    }
    setAccessibleDescription(texts.join(QLatin1Char('\n')));
    updateGeometry();
    update();
}

QFont MarkedSlider::nameFont() const {
    return fontOf(TextSize::Small);
}

int MarkedSlider::sliderHeight() const {
    return style()->pixelMetric(QStyle::PM_SliderThickness, nullptr, this) + 2 * space::tiny;
}

QSize MarkedSlider::sizeHint() const {
    const int belowGroove = marks_.empty() ? 0 : QFontMetrics(nameFont()).height() + pointer;
    return QSize(QSlider::sizeHint().width(), sliderHeight() + belowGroove);
}

QSize MarkedSlider::minimumSizeHint() const {
    return QSize(QSlider::minimumSizeHint().width(), sizeHint().height());
}

// The groove keeps to the top; the marks have the room below it.
void MarkedSlider::initStyleOption(QStyleOptionSlider* option) const {
    QSlider::initStyleOption(option);
    option->rect.setHeight(sliderHeight());
}

int MarkedSlider::xOf(const Mark& mark) const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    const double place = isRightToLeft() ? 1.0 - mark.place : mark.place;
    return groove.left() + handle / 2 + qRound(place * (groove.width() - handle));
}

QRect MarkedSlider::rectOf(size_t mark) const {
    const int top = sliderHeight() - pointer;
    return QRect(xOf(marks_[mark]) - reach, top, 2 * reach + 1, height() - top);
}

// The nearest one within reach.
int MarkedSlider::markAt(const QPoint& point) const {
    int found = -1;
    for (size_t i = 0; i < marks_.size(); ++i) {
        const bool nearer =
            found < 0 || qAbs(xOf(marks_[i]) - point.x()) < qAbs(xOf(marks_[size_t(found)]) - point.x());
        if (rectOf(i).contains(point) && nearer) {
            found = int(i);
        }
    }
    return found;
}

bool MarkedSlider::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int mark = markAt(help->pos());
        if (mark < 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), marks_[size_t(mark)].text.toHtmlEscaped(), this);
        }
        return true;
    }
    return QSlider::event(event);
}

void MarkedSlider::mousePressEvent(QMouseEvent* event) {
    const int mark = markAt(event->position().toPoint());
    if (mark >= 0 && event->button() == Qt::LeftButton) {
        emit markChosen(mark);
        return;
    }
    QSlider::mousePressEvent(event);
}

void MarkedSlider::mouseMoveEvent(QMouseEvent* event) {
    const bool onMark = event->buttons() == Qt::NoButton && markAt(event->position().toPoint()) >= 0;
    setCursor(onMark ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QSlider::mouseMoveEvent(event);
}

// The wheel scrolls the page, unless the slider is what one is at.
void MarkedSlider::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QSlider::wheelEvent(event);
    } else {
        event->ignore();
    }
}

// Fusion draws both by darkening the ground, which a dark theme swallows.
void MarkedSlider::frameHandle(QPainter& painter, QColor colour) const {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(colour);
    painter.drawRoundedRect(QRectF(handle).adjusted(1.5, 1.5, -1.5, -1.5), 2.5, 2.5);
    colour.setAlpha(grooveFrame);
    painter.setPen(colour);
    const int left = isRightToLeft() ? groove.left() : handle.right() + 1;
    const int right = isRightToLeft() ? handle.left() - 1 : groove.right();
    painter.drawLine(left, groove.center().y(), right, groove.center().y());
}

void MarkedSlider::paintEvent(QPaintEvent* event) {
    QSlider::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    frameHandle(painter, palette().color(group, QPalette::PlaceholderText));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Link), 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(0, 0, width(), sliderHeight()).adjusted(1, 1, -1, -1), 3, 3);
    }
    painter.setFont(nameFont());
    const QFontMetrics metrics(nameFont());
    const int top = sliderHeight() - pointer;
    QList<QRect> named;
    for (const Mark& mark : marks_) {
        const int x = xOf(mark);
        QPainterPath triangle;
        triangle.moveTo(x, top);
        triangle.lineTo(x - pointer, top + pointer);
        triangle.lineTo(x + pointer, top + pointer);
        triangle.closeSubpath();
        painter.fillPath(triangle, palette().color(group, QPalette::Link));
        const int textWidth = metrics.horizontalAdvance(mark.name) + 1;
        const int left = qBound(0, x - textWidth / 2, qMax(0, width() - textWidth));
        const QRect room(left, top + pointer, textWidth, metrics.height());
        const auto meets = [&room](const QRect& other) {
            return other.adjusted(-space::small, 0, space::small, 0).intersects(room);
        };
        if (std::none_of(named.begin(), named.end(), meets)) {
            painter.setPen(palette().color(group, QPalette::PlaceholderText));
            painter.drawText(room, Qt::AlignCenter, mark.name);
            named << room;
        }
    }
}

} // namespace rapport::gui
