// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/step_bar.h"

#include "gui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace rapport::gui {

StepBar::StepBar(QWidget* parent) : QWidget(parent), row_(new QHBoxLayout(this)) {
    setAccessibleName(tr("Steps"));
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(space::tiny);
    row_->addStretch(1);
}

void StepBar::setSteps(const QStringList& titles) {
    if (titles == titles_) {
        return;
    }
    titles_ = titles;
    qDeleteAll(buttons_);
    buttons_.clear();
    for (int i = 0; i < titles.size(); ++i) {
        auto* button = new QToolButton;
        //: A step in the row of steps: its number and what it is
        button->setText(tr("%1. %2").arg(QLocale().toString(i + 1), titles[i]));
        button->setAccessibleName(
            tr("Step %1 of %2: %3")
                .arg(QLocale().toString(i + 1), QLocale().toString(titles.size()), titles[i]));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, i, button] {
            button->setChecked(!button->isChecked()); // setCurrent() decides
            emit stepChosen(i);
        });
        row_->insertWidget(i, button);
        buttons_ << button;
    }
}

void StepBar::setCurrent(int current, int reach) {
    for (int i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setChecked(i == current);
        buttons_[i]->setEnabled(i <= reach);
        buttons_[i]->setFont(fontOf(TextSize::Body, i == current));
    }
}

} // namespace rapport::gui
