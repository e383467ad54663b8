// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/answer_line.h"

#include <QKeyEvent>

namespace rapport::gui {

void AnswerLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit answered();
    } else if (event->key() == Qt::Key_Escape) {
        emit backedOut();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace rapport::gui
