// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/renewal_block.h"

#include "gui/client/agreement/agreement_text.h"
#include "gui/client/agreement_model.h"
#include "gui/theme/icons.h"
#include "gui/widgets/mnemonics.h"
#include "gui/widgets/text_label.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace rapport::gui {

RenewalBlock::RenewalBlock(const wording::Speech& speech, QWidget* parent)
    : QWidget(parent), speech_(speech),
      when_(new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable)),
      facts_(new QFormLayout), buttons_(new QHBoxLayout),
      renew_(new QPushButton(icon("redo"), tr("Rene&w as it is…"))) {
    setAccessibleName(tr("Renewal decision"));
    auto* heading = new TextLabel(TextSize::Body, TextLabel::Bold);
    heading->setText(tr("Renewal decision"));
    facts_->setContentsMargins(0, 0, 0, 0);
    facts_->setHorizontalSpacing(space::large);
    facts_->setVerticalSpacing(space::tiny);
    buttons_->setSpacing(space::small);
    auto* terms = new QPushButton(icon("what-if"), tr("New ter&ms…"));
    auto* notice = new QPushButton(icon("clock"), tr("Give n&otice…"));
    notice->setToolTip(tr("To the plan: notice, what is still owed, the letter"));
    for (QPushButton* button : {renew_, terms, notice}) {
        button->setAutoDefault(false);
        button->setAccessibleName(withoutMnemonic(button->text()));
        buttons_->addWidget(button);
    }
    buttons_->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(heading);
    column->addWidget(when_);
    column->addLayout(facts_);
    column->addLayout(buttons_);
    connect(renew_, &QPushButton::clicked, this, &RenewalBlock::renewRequested);
    connect(terms, &QPushButton::clicked, this, &RenewalBlock::newTermsRequested);
    connect(notice, &QPushButton::clicked, this, &RenewalBlock::noticeRequested);
}

void RenewalBlock::clear() {
    when_->clear();
    while (facts_->rowCount() > 0) {
        facts_->removeRow(0);
    }
}

void RenewalBlock::showFigures(const Agreement& agreement, const app::RenewalFigures& figures, Day today) {
    clear();
    const QString renews = speech_.day(agreement.renewal.value_or(today));
    const Day notice = noticeDay(agreement).value_or(agreement.renewal.value_or(today));
    const int days = notice - today;
    when_->setText(
        days < 0 ? tr("Renews on %1. The last day for notice, %2, is past.").arg(renews, speech_.day(notice))
                 : tr("Renews on %1 unless notice is given by %2: %n day(s) left.", nullptr, days)
                       .arg(renews, speech_.day(notice)));
    for (const auto& [what, much] : renewalFacts(speech_, figures)) {
        auto* name = new TextLabel(TextSize::Small, TextLabel::Muted);
        name->setText(what);
        auto* value = new TextLabel(TextSize::Body, TextLabel::Selectable);
        value->setText(much);
        value->setAccessibleName(what);
        facts_->addRow(name, value);
    }
}

} // namespace rapport::gui
