// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/lines_edit.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/mnemonics.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

namespace rapport::gui {

LinesFrame::LinesFrame(const QString& accessibleName, const QString& addText)
    : column_(new QVBoxLayout(this)), add_(new QPushButton(addText)) {
    setAccessibleName(accessibleName);
    setFocusProxy(add_);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(space::small);
    add_->setAutoDefault(false);
    add_->setAccessibleName(withoutMnemonic(addText));
    add_->setIcon(icon("plus"));
    column_->addWidget(add_, 0, Qt::AlignLeading);
    connect(add_, &QPushButton::clicked, this, [this] {
        addFresh();
        emit edited();
    });
}

void LinesFrame::addLine(QWidget* line, const QString& removeText) {
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(space::tiny);
    auto* remove = new QToolButton;
    remove->setIcon(icon("delete"));
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    remove->setAccessibleName(removeText);
    remove->setToolTip(removeText);
    across->addWidget(line, 1);
    across->addWidget(remove, 0, Qt::AlignTop);
    column_->insertWidget(column_->count() - 1, row);
    connect(remove, &QToolButton::clicked, this, [this, row, line] {
        forget(line);
        add_->setFocus();
        row->hide();
        row->deleteLater();
        emit edited();
    });
}

void LinesFrame::clearLines() {
    while (column_->count() > 1) {
        QLayoutItem* item = column_->takeAt(0);
        delete item->widget();
        delete item;
    }
}

void LinesFrame::watch(QWidget* editor) {
    if (auto* value = qobject_cast<ValueEdit*>(editor)) {
        connect(value, &ValueEdit::edited, this, &LinesFrame::edited);
    } else if (auto* text = qobject_cast<QLineEdit*>(editor)) {
        connect(text, &QLineEdit::textEdited, this, &LinesFrame::edited);
    } else if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        connect(combo, &QComboBox::activated, this, &LinesFrame::edited);
    }
}

} // namespace rapport::gui
