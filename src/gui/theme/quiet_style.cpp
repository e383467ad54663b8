// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/quiet_style.h"

#include "gui/theme/metrics.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>

namespace rapport::gui {

namespace {

constexpr qreal ringWidth = 2.0;
constexpr qreal ringRadius = 2.5; // Fusion's own corners
// How much of the muted text's colour a frame has, of 255: that of a field is clear of the ground by about
// 3:1, a button is told by its text.
constexpr int fieldFrame = 170;
constexpr int buttonFrame = 90;

// The accent is the colour of links in every palette; the highlight of rows is a pale one.
void drawRing(QPainter* painter, const QStyleOption* option, const QRect& rect) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::Link), ringWidth));
    painter->setBrush(Qt::NoBrush);
    const qreal inset = ringWidth / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), ringRadius, ringRadius);
    painter->restore();
}

bool hasFocus(const QStyleOption* option) {
    return option->state.testFlag(QStyle::State_HasFocus);
}

// These have the ring at their edge; Fusion would draw one more inside.
bool isRingedAtEdge(const QWidget* widget) {
    const auto* button = qobject_cast<const QPushButton*>(widget);
    return (button && !button->isFlat()) || qobject_cast<const QComboBox*>(widget);
}

void drawFrame(QPainter* painter, const QStyleOption* option, int strength) {
    QColor line = option->palette.color(QPalette::PlaceholderText);
    line.setAlpha(strength);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), ringRadius, ringRadius);
    painter->restore();
}

// Round what can be typed into or pressed: a frame, and a ring while it has the keyboard.
void drawEdge(QPainter* painter, const QStyleOption* option, int strength) {
    if (hasFocus(option)) {
        drawRing(painter, option, option->rect);
    } else {
        drawFrame(painter, option, strength);
    }
}

void drawTickFrame(QPainter* painter, const QStyleOption* option, bool round) {
    painter->save();
    painter->setPen(option->palette.color(QPalette::PlaceholderText));
    painter->setBrush(Qt::NoBrush);
    const QRect frame = option->rect.adjusted(0, 0, -1, -1);
    if (round) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawEllipse(frame);
    } else {
        painter->drawRect(frame);
    }
    painter->restore();
}

} // namespace

QuietStyle::QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    if (metric == rowHeightMetric) {
        return density_ == Density::Compact ? 22 : 28;
    }
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QAbstractItemView*>(widget)) {
        return space::small - 1; // the view adds one
    }
    if (metric == PM_HeaderMargin) {
        return space::small - 2;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const {
    constexpr int shortButton = 80; // Fusion's least width, in which a short word has air enough
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton && size.width() > shortButton) {
        size.rwidth() += space::small;
    }
    return size;
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* result) const {
    if (motionReduced_ && (hint == SH_Widget_Animate || hint == SH_Widget_Animation_Duration)) {
        return 0;
    }
    return QProxyStyle::styleHint(hint, option, widget, result);
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
    case PE_FrameFocusRect:
        if (!isRingedAtEdge(widget)) {
            drawRing(painter, option, option->rect);
        }
        return;
    case PE_FrameLineEdit:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawEdge(painter, option, fieldFrame);
        return;
    case PE_Frame:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (qobject_cast<const QPlainTextEdit*>(widget)) {
            drawEdge(painter, option, fieldFrame);
        }
        return;
    case PE_PanelButtonCommand:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawEdge(painter, option, buttonFrame);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawTickFrame(painter, option, element == PE_IndicatorRadioButton);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool pressed = button && button->state.testFlag(State_On) && button->state.testFlag(State_Enabled);
    if (pressed && element == CE_PushButtonBevel) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(option->palette.color(QPalette::Highlight));
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), ringRadius, ringRadius);
        painter->restore();
        return;
    }
    if (pressed && element == CE_PushButtonLabel) {
        QStyleOptionButton inked = *button;
        inked.palette.setColor(QPalette::ButtonText, option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &inked, painter, widget);
        return;
    }
    if (pressed && element == CE_PushButton && hasFocus(option)) {
        // On a filled button the ring would vanish in the filling: it is the text's colour there, inside.
        QStyleOptionButton plain = *button;
        plain.state &= ~State_HasFocus;
        QProxyStyle::drawControl(element, &plain, painter, widget);
        QStyleOption ring = *option;
        ring.palette.setColor(QPalette::Link, option->palette.color(QPalette::HighlightedText));
        drawRing(painter, &ring, option->rect.adjusted(3, 3, -3, -3));
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace rapport::gui
