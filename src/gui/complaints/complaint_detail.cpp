// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/complaints/complaint_detail.h"

#include "gui/widgets/text_label.h"
#include "wording/words.h"

#include <QVBoxLayout>

namespace rapport::gui {

namespace {

constexpr qsizetype mostLetters = 400; // a whole e-mail would push the list off the page

QString shortened(const QString& text) {
    const QString line = text.simplified();
    return line.size() <= mostLetters ? line : line.left(mostLetters - 1) + QChar(0x2026);
}

} // namespace

ComplaintDetail::ComplaintDetail(const wording::Speech& speech, QWidget* parent)
    : QWidget(parent), speech_(speech),
      client_(new TextLabel(TextSize::Body, TextLabel::Bold | TextLabel::Wrapped)),
      about_(new TextLabel(TextSize::Body, TextLabel::Wrapped)),
      dealing_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)),
      judgement_(new TextLabel(TextSize::Small, TextLabel::Muted | TextLabel::Wrapped)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::small, space::medium, space::small);
    column->setSpacing(space::tiny);
    for (TextLabel* label : {client_, about_, dealing_, judgement_}) {
        column->addWidget(label);
    }
}

void ComplaintDetail::showComplaint(const app::ComplaintRow* row) {
    setVisible(row != nullptr);
    if (!row) {
        return;
    }
    const Complaint& complaint = row->complaint;
    client_->setText(row->client);
    about_->setText(complaint.about.isEmpty() ? tr("Nobody noted what it was about.")
                                              : shortened(complaint.about));
    const QString dealing = dealingText(*row);
    dealing_->setText(dealing);
    dealing_->setVisible(!dealing.isEmpty());
    judgement_->setText(judgementText(complaint));
}

QString ComplaintDetail::dealingText(const app::ComplaintRow& row) const {
    if (!row.dealing) {
        return {};
    }
    const QString kind = wording::word(speech_, *row.dealing);
    const QString text = shortened(row.dealingText);
    using wording::Slot;
    const QList<Slot> values{{QStringLiteral("kind"), kind},
                             {QStringLiteral("staff"), row.notedBy},
                             {QStringLiteral("text"), text}};
    if (!row.notedBy.isEmpty() && !text.isEmpty()) {
        //: The dealing in which a complaint was made, by whom it was logged and what was written of it
        return speech_.filled(tr("Made in: {kind}, logged by {staff}: {text}"), values);
    }
    if (!row.notedBy.isEmpty()) {
        return speech_.filled(tr("Made in: {kind}, logged by {staff}"), values);
    }
    return speech_.filled(text.isEmpty() ? tr("Made in: {kind}") : tr("Made in: {kind}: {text}"), values);
}

QString ComplaintDetail::judgementText(const Complaint& complaint) const {
    if (complaint.judgement == Judgement::Unclassified) {
        return tr("Nobody has judged it yet. Until then it counts for neither side.");
    }
    using wording::Slot;
    const QList<Slot> values{{QStringLiteral("judgement"), wording::word(speech_, complaint.judgement)},
                             {QStringLiteral("who"), complaint.judgedBy},
                             {QStringLiteral("why"), shortened(complaint.judgedWhy)}};
    if (!complaint.judgedBy.isEmpty() && !complaint.judgedWhy.isEmpty()) {
        return speech_.filled(tr("{judgement}, judged by {who}: {why}"), values);
    }
    if (!complaint.judgedBy.isEmpty()) {
        return speech_.filled(tr("{judgement}, judged by {who}"), values);
    }
    return complaint.judgedWhy.isEmpty() ? wording::word(speech_, complaint.judgement)
                                         : speech_.filled(tr("{judgement}: {why}"), values);
}

} // namespace rapport::gui
