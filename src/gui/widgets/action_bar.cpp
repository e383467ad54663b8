// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/action_bar.h"

#include "gui/widgets/flow_layout.h"
#include "gui/widgets/mnemonics.h"

#include <QAction>
#include <QToolButton>

namespace rapport::gui {

ActionBar::ActionBar(const QString& accessibleName, QWidget* parent) : QWidget(parent) {
    setAccessibleName(accessibleName);
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
}

void ActionBar::addButton(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(withoutMnemonic(action->text()));
    layout()->addWidget(button);
}

} // namespace rapport::gui
