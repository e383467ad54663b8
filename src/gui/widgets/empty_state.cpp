// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/empty_state.h"

#include "gui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), what_(new TextLabel(TextSize::Title, TextLabel::Wrapped)),
      next_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Muted)), button_(new QPushButton) {
    what_->alignTo(Qt::AlignHCenter);
    next_->alignTo(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::medium);
    column->addStretch(2);
    column->addWidget(what_);
    column->addWidget(next_);
    column->addWidget(button_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(button_, &QPushButton::clicked, this, &EmptyState::buttonPressed);
}

void EmptyState::say(const QString& what, const QString& next, const QString& button) {
    what_->setText(what);
    next_->setText(next);
    button_->setText(button);
    button_->setAccessibleName(QString(button).remove(QLatin1Char('&')));
    button_->setVisible(!button.isEmpty());
}

} // namespace rapport::gui
