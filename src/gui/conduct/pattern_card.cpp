// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conduct/pattern_card.h"

#include "gui/widgets/text_label.h"
#include "wording/pattern_wording.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rapport::gui {

PatternCard::PatternCard(const wording::Speech& speech, const scoring::Pattern& pattern, QWidget* parent)
    : QFrame(parent), button_(new QPushButton) {
    setFrameShape(QFrame::StyledPanel);
    const QString nameText = wording::patternName(speech, pattern.kind);
    auto* name = new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped);
    name->setText(nameText);
    auto* found = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    found->setText(wording::patternSentence(speech, pattern));
    auto* threshold = new TextLabel(TextSize::Small, TextLabel::Wrapped | TextLabel::Muted);
    threshold->setText(wording::thresholdSentence(speech, pattern.kind));
    button_->setText(tr("%n record(s)", nullptr, int(pattern.evidence.size())));
    //: %1 is a pattern in a client's dealings
    button_->setAccessibleName(tr("Records behind: %1").arg(nameText));
    button_->setAutoDefault(false);
    button_->setCheckable(true);
    connect(button_, &QPushButton::clicked, this, &PatternCard::recordsRequested);

    auto* said = new QVBoxLayout;
    said->setSpacing(space::tiny);
    said->addWidget(name);
    said->addWidget(found);
    said->addWidget(threshold);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small, space::medium, space::small);
    row->setSpacing(space::medium);
    row->addLayout(said, 1);
    row->addWidget(button_, 0, Qt::AlignTop);
}

void PatternCard::setChosen(bool chosen) {
    button_->setChecked(chosen);
}

} // namespace rapport::gui
