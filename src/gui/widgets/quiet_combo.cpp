// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/quiet_combo.h"

#include <QWheelEvent>

namespace rapport::gui {

QuietCombo::QuietCombo(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name does not widen a form
    setMinimumContentsLength(12);
}

void QuietCombo::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace rapport::gui
