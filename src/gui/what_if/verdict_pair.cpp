// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/verdict_pair.h"

#include "gui/theme/icons.h"
#include "gui/widgets/text_label.h"
#include "gui/widgets/verdict_badge.h"
#include "wording/words.h"

#include <QHBoxLayout>
#include <QLabel>

namespace rapport::gui {

VerdictPair::VerdictPair(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), now_(makeSide(tr("Now"), tr("Health now"))),
      then_(makeSide(tr("With these terms"), tr("Health with these terms"))), arrow_(new QLabel) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::small, space::large, space::small);
    row->setSpacing(space::page);
    for (const Side& side : {now_, then_}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(side.heading);
        column->addWidget(side.badge);
        column->addWidget(side.state);
        row->addLayout(column, 1);
        if (side.badge == now_.badge) {
            row->addWidget(arrow_);
        }
    }
    paintArrow();
    connect(&shell_.theme, &ThemeController::changed, this, &VerdictPair::paintArrow);
}

void VerdictPair::paintArrow() {
    const int extent = fontMetrics().height() + space::tiny;
    arrow_->setPixmap(icon("forward", Mirroring::WithLayout).pixmap(extent, extent));
}

VerdictPair::Side VerdictPair::makeSide(const QString& heading, const QString& accessibleName) {
    const Side side{new TextLabel(TextSize::Small, TextLabel::Muted), new VerdictBadge(shell_.theme),
                    new TextLabel};
    side.heading->setText(heading);
    side.state->setAccessibleName(accessibleName);
    return side;
}

void VerdictPair::show(const Side& side, const scoring::Assessment& assessment) {
    side.badge->setVerdict(assessment.verdict, wording::word(shell_.speech, assessment.verdict));
    //: Under a verdict: the health, 0 to 100, and how sure the verdict is
    side.state->setText(tr("Health %1 · %2")
                            .arg(shell_.speech.number(assessment.health, 1),
                                 wording::word(shell_.speech, assessment.confidenceLevel)));
}

void VerdictPair::showAnswer(const scoring::WhatIf& answer) {
    show(now_, answer.before);
    show(then_, answer.after ? *answer.after : answer.before);
    now_.badge->show();
    then_.badge->show();
}

void VerdictPair::clear() {
    for (const Side& side : {now_, then_}) {
        side.badge->hide();
        side.state->clear();
    }
}

} // namespace rapport::gui
