// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/template_text.h"

#include "base/text_key.h"
#include "gui/theme/metrics.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace rapport::gui {

namespace {

constexpr int linesShown = 3;

} // namespace

TemplateText::TemplateText(QWidget* parent) : QPlainTextEdit(parent) {
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPlaceholderText(tr("What it was about. Enter saves, Shift+Enter begins a line."));
}

void TemplateText::setTemplates(std::vector<TextTemplate> templates) {
    templates_ = std::move(templates);
}

void TemplateText::put(const QString& text) {
    textCursor().insertText(text);
}

QSize TemplateText::sizeHint() const {
    const int frame = 2 * frameWidth() + 2 * int(document()->documentMargin());
    return {digitsWide(this, 40), linesShown * fontMetrics().lineSpacing() + frame};
}

// A name may have spaces: what stands between the last ";" and the cursor is one.
bool TemplateText::expand() {
    QTextCursor cursor = textCursor();
    const int column = cursor.positionInBlock();
    const QString before = cursor.block().text().left(column);
    const qsizetype sign = before.lastIndexOf(QLatin1Char(';'));
    if (sign < 0 || cursor.hasSelection()) {
        return false;
    }
    const QString key = textKey(before.mid(sign + 1));
    for (const TextTemplate& one : templates_) {
        if (!key.isEmpty() && textKey(one.name) == key) {
            cursor.setPosition(cursor.position() - int(column - sign), QTextCursor::KeepAnchor);
            cursor.insertText(one.text);
            return true;
        }
    }
    return false;
}

void TemplateText::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (enter && (control || !shift)) {
        if (control || !expand()) {
            event->ignore();
        }
        return;
    }
    if (event->key() == Qt::Key_Space && expand()) {
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool TemplateText::focusNextPrevChild(bool next) {
    if (next && expand()) {
        return true;
    }
    return QPlainTextEdit::focusNextPrevChild(next);
}

} // namespace rapport::gui
