// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/access/locked_page.h"

#include "gui/widgets/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

LockedPage::LockedPage(QWidget* parent) : Page(parent), state_(new EmptyState) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    state_->say(
        tr("This is the owner’s"),
        tr("The book is open in the staff view. What clients bring and cost, verdicts and reports open "
           "with the owner’s password."),
        tr("Open the &owner’s view…"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(state_);
    connect(state_, &EmptyState::buttonPressed, this, &LockedPage::unlockRequested);
    setReady(true);
}

void LockedPage::takeFocus() {
    state_->findChild<QPushButton*>()->setFocus();
}

} // namespace rapport::gui
