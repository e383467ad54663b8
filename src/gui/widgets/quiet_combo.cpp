// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/quiet_combo.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QWheelEvent>

namespace rapport::gui {

QuietCombo::QuietCombo(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(
        QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name does not widen a form
    setMinimumContentsLength(12);
}

void QuietCombo::showPopup() {
    view()->removeEventFilter(this);
    view()->installEventFilter(this);
    QComboBox::showPopup();
}

bool QuietCombo::eventFilter(QObject* watched, QEvent* event) {
    // Said to be wanted here, the key is not taken for the shortcut that leads back from a page.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QComboBox::eventFilter(watched, event);
}

void QuietCombo::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace rapport::gui
