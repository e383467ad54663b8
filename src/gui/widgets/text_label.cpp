// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/text_label.h"

namespace rapport::gui {

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
}

} // namespace rapport::gui
