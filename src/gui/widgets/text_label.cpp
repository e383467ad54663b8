// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/text_label.h"

#include <QEvent>

namespace rapport::gui {

TextLabel::TextLabel(QWidget* parent) : TextLabel(TextSize::Body, Plain, parent) {}

TextLabel::TextLabel(TextSize size, Options options, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setFont(fontOf(size, options.testFlag(Bold)));
    setWordWrap(options.testFlag(Wrapped));
    if (options.testFlag(Muted)) {
        setForegroundRole(QPalette::PlaceholderText);
    }
    if (options.testFlag(Selectable)) {
        setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    if (!options.testFlag(Wrapped)) {
        setMinimumWidth(1); // a long name is cut off rather than widening the window
    }
    align();
}

void TextLabel::alignTo(Qt::AlignmentFlag edge) {
    edge_ = edge;
    align();
}

void TextLabel::align() {
    if (edge_ == Qt::AlignHCenter) {
        setAlignment(Qt::AlignCenter);
        return;
    }
    const bool left = (edge_ == Qt::AlignLeading) == (layoutDirection() == Qt::LeftToRight);
    setAlignment((left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void TextLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
    QLabel::changeEvent(event);
}

} // namespace rapport::gui
