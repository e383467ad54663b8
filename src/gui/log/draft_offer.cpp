// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/draft_offer.h"

#include "gui/log/log_sentences.h"
#include "gui/theme/metrics.h"
#include "gui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace rapport::gui {

DraftOffer::DraftOffer(const wording::Speech& speech, QWidget* parent)
    : QFrame(parent), speech_(speech), what_(new TextLabel(TextSize::Body, TextLabel::Wrapped)) {
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* resume = new QPushButton(tr("Continue"));
    auto* discard = new QPushButton(tr("Discard"));
    resume->setAccessibleName(tr("Continue what was not saved"));
    discard->setAccessibleName(tr("Discard what was not saved"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium, space::small, space::small, space::small);
    row->setSpacing(space::small);
    row->addWidget(what_, 1);
    row->addWidget(resume);
    row->addWidget(discard);
    connect(resume, &QPushButton::clicked, this, [this] { emit continued(taken()); });
    connect(discard, &QPushButton::clicked, this, [this] { emit discarded(taken()); });
    hide();
}

void DraftOffer::setDrafts(std::vector<app::LogDraft> drafts) {
    drafts_ = std::move(drafts);
    showLast();
}

app::LogDraft DraftOffer::taken() {
    app::LogDraft draft = std::move(drafts_.back());
    drafts_.pop_back();
    showLast();
    return draft;
}

void DraftOffer::showLast() {
    setVisible(!drafts_.empty());
    if (!drafts_.empty()) {
        const QString sentence = unsavedSentence(speech_, drafts_.back().entry);
        what_->setText(sentence);
        setAccessibleName(sentence);
    }
}

} // namespace rapport::gui
