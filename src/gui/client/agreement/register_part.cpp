// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/register_part.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/action_bar.h"
#include "gui/widgets/empty_state.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/table_view.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rapport::gui {

RegisterPart::RegisterPart(const QString& listName, const QString& barName, QWidget* parent)
    : QWidget(parent), table_(new TableView(listName)), bar_(new ActionBar(barName)), empty_(new EmptyState),
      pages_(new QStackedWidget) {}

void RegisterPart::layOut(const QString& newButton, QWidget* note) {
    auto* add = new QPushButton(icon("plus"), newButton);
    add->setAutoDefault(false);
    add->setAccessibleName(withoutMnemonic(add->text()));
    auto* full = new QWidget;
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(space::large, 0, space::large, 0);
    column->setSpacing(space::small);
    column->addWidget(add, 0, Qt::AlignLeading);
    column->addWidget(bar_);
    if (note) {
        column->addWidget(note);
    }
    column->addWidget(table_, 1);
    pages_->addWidget(full);
    pages_->addWidget(empty_);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(pages_);
    connect(add, &QPushButton::clicked, this, &RegisterPart::newRequested);
    connect(empty_, &EmptyState::buttonPressed, this, &RegisterPart::newRequested);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RegisterPart::choiceChanged);
}

QAction* RegisterPart::addTableAction(const QString& text, const char* iconName, int key) {
    auto* action = new QAction(icon(iconName), text, this);
    // A single letter: it acts while the table has the keyboard, and is a letter everywhere else.
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    //: Tooltip of a button: what it does and its keys
    action->setToolTip(tr("%1 (%2)").arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    table_->addAction(action);
    bar_->addButton(action);
    return action;
}

void RegisterPart::showsNothing(bool isEmpty) {
    pages_->setCurrentIndex(isEmpty ? 1 : 0);
}

int RegisterPart::chosenRow() const {
    const QModelIndex current = table_->currentIndex();
    return current.isValid() && current.row() < table_->model()->rowCount() ? current.row() : -1;
}

void RegisterPart::chooseFirst() {
    if (!table_->currentIndex().isValid() && table_->model()->rowCount() > 0) {
        table_->setCurrentIndex(table_->model()->index(0, 0));
    }
}

void RegisterPart::takeFocus() {
    if (pages_->currentIndex() == 0) {
        table_->setFocus();
    } else {
        empty_->findChild<QPushButton*>()->setFocus();
    }
}

} // namespace rapport::gui
