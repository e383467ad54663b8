// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/access/unlock_bar.h"

#include "gui/theme/metrics.h"
#include "gui/widgets/text_label.h"
#include "wording/error_wording.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace rapport::gui {

UnlockBar::UnlockBar(const wording::Speech& speech, QWidget* parent)
    : QFrame(parent), speech_(speech), password_(new QLineEdit), open_(new QPushButton(tr("&Open"))),
      cancel_(new QPushButton(tr("Cancel"))), answer_(new TextLabel(TextSize::Body, TextLabel::Wrapped)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* label = new TextLabel;
    label->setText(tr("Owner’s &password"));
    label->setBuddy(password_);
    password_->setEchoMode(QLineEdit::Password);
    password_->setAccessibleName(tr("Owner’s password"));
    password_->setMinimumWidth(digitsWide(this, 24));
    for (QPushButton* button : {open_, cancel_}) {
        button->setAutoDefault(false);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small, space::small, space::small);
    row->setSpacing(space::small);
    row->addWidget(label);
    row->addWidget(password_);
    row->addWidget(open_);
    row->addWidget(cancel_);
    row->addWidget(answer_, 1);
    connect(open_, &QPushButton::clicked, this, &UnlockBar::give);
    connect(password_, &QLineEdit::returnPressed, this, &UnlockBar::give);
    connect(cancel_, &QPushButton::clicked, this, &UnlockBar::close);
    connect(password_, &QLineEdit::textEdited, answer_, &QLabel::clear);
    hide();
}

void UnlockBar::ask() {
    answer_->clear();
    setBusy(false);
    show();
    password_->selectAll();
    password_->setFocus();
}

void UnlockBar::give() {
    if (password_->isEnabled()) {
        setBusy(true);
        answer_->setText(tr("Checking…"));
        emit passwordGiven(password_->text());
    }
}

void UnlockBar::showError(const Error& error) {
    setBusy(false);
    answer_->setText(error.code == "password_wrong" ? tr("That is not the owner’s password. Try again.")
                                                    : wording::errorSentence(speech_, error));
    password_->selectAll();
    password_->setFocus();
}

void UnlockBar::finish() {
    password_->clear();
    answer_->clear();
    setBusy(false);
    hide();
}

void UnlockBar::close() {
    finish();
    emit closed();
}

void UnlockBar::setBusy(bool busy) {
    password_->setEnabled(!busy);
    open_->setEnabled(!busy);
}

// Before the window's own Esc, which would leave the page.
bool UnlockBar::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                close();
            }
            return true;
        }
    }
    return QFrame::event(event);
}

} // namespace rapport::gui
