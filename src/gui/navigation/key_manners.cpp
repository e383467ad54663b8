// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/navigation/key_manners.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextEdit>
#include <QToolButton>

namespace rapport::gui {

namespace {

// In a dialog Enter is for its default button.
bool press(QObject* watched) {
    auto* button = qobject_cast<QAbstractButton*>(watched);
    const bool presses = qobject_cast<QPushButton*>(button) || qobject_cast<QToolButton*>(button);
    if (!presses || !button->isEnabled() || qobject_cast<QDialog*>(button->window())) {
        return false;
    }
    if (auto* tool = qobject_cast<QToolButton*>(button);
        tool && tool->menu() && tool->popupMode() == QToolButton::InstantPopup) {
        tool->showMenu();
    } else {
        button->click();
    }
    return true;
}

QLineEdit* lineOf(QObject* watched) {
    if (auto* box = qobject_cast<QComboBox*>(watched)) {
        return box->lineEdit();
    }
    if (auto* box = qobject_cast<QAbstractSpinBox*>(watched)) {
        return box->findChild<QLineEdit*>({}, Qt::FindDirectChildrenOnly);
    }
    return qobject_cast<QLineEdit*>(watched);
}

// A text field takes Ctrl+Z whether it has something to take back or not.
bool isIdleTextField(QObject* watched, bool redo) {
    if (const QLineEdit* line = lineOf(watched)) {
        return redo ? !line->isRedoAvailable() : !line->isUndoAvailable();
    }
    const QTextDocument* text = nullptr;
    if (auto* edit = qobject_cast<QTextEdit*>(watched)) {
        text = edit->document();
    } else if (auto* plain = qobject_cast<QPlainTextEdit*>(watched)) {
        text = plain->document();
    }
    return text && (redo ? !text->isRedoAvailable() : !text->isUndoAvailable());
}

} // namespace

bool KeyManners::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool bare = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        return enter && bare && !key->isAutoRepeat() && press(watched);
    }
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool redo = key->matches(QKeySequence::Redo);
        if ((redo || key->matches(QKeySequence::Undo)) && isIdleTextField(watched, redo)) {
            event->ignore();
            return true;
        }
    }
    return false;
}

} // namespace rapport::gui
