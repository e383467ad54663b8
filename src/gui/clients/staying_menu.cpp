// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clients/staying_menu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace rapport::gui {

namespace {

bool tick(QAction* action) {
    if (!action || !action->isCheckable() || !action->isEnabled()) {
        return false;
    }
    action->trigger();
    return true;
}

} // namespace

void StayingMenu::mouseReleaseEvent(QMouseEvent* event) {
    if (!tick(actionAt(event->pos()))) {
        QMenu::mouseReleaseEvent(event);
    }
}

void StayingMenu::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space || !tick(activeAction())) {
        QMenu::keyPressEvent(event);
    }
}

} // namespace rapport::gui
