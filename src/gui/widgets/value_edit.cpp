// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/value_edit.h"

#include "gui/theme/icons.h"

#include <QAction>

namespace rapport::gui {

ValueEdit::ValueEdit(QWidget* parent)
    : QLineEdit(parent), sign_(addAction(icon("warning"), QLineEdit::TrailingPosition)) {
    sign_->setVisible(false);
    connect(this, &QLineEdit::textEdited, this, [this] {
        reread();
        emit edited();
    });
    connect(this, &QLineEdit::editingFinished, this, &ValueEdit::finish);
}

void ValueEdit::setRequired(bool required) {
    required_ = required;
}

bool ValueEdit::isBlank() const {
    return text().trimmed().isEmpty();
}

QString ValueEdit::problem() const {
    return problem_.isEmpty() && required_ && isBlank() ? tr("This is needed.") : problem_;
}

void ValueEdit::reread() {
    problem_ = take(text());
    if (shown_) {
        showProblem(); // typing mends it at once, it only does not nag before
    }
}

void ValueEdit::finish() {
    if (problem_.isEmpty() && isModified()) {
        setText(valueText());
    }
    if (!problem_.isEmpty()) {
        showProblem();
    }
}

void ValueEdit::showProblem() {
    const QString now = problem();
    shown_ = !now.isEmpty();
    sign_->setVisible(shown_);
    sign_->setToolTip(now);
    setToolTip(now);
    setAccessibleDescription(now);
    emit problemShown(now);
}

void ValueEdit::rewrite(bool byUser) {
    problem_.clear();
    setText(valueText());
    if (shown_) {
        showProblem();
    }
    if (byUser) {
        emit edited();
    }
}

} // namespace rapport::gui
