// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/client/agreement/terms_view.h"

#include "gui/client/agreement/agreement_text.h"
#include "gui/client/agreement_model.h"
#include "gui/widgets/text_label.h"

#include <QFormLayout>

namespace rapport::gui {

namespace {

ServiceLimits limitsOn(const Agreement& agreement, Day day) {
    ServiceLimits limits = agreement.limits;
    limits.timePerMonth = termsOn(agreement, day).timePerMonth;
    return limits;
}

QString lines(const QStringList& texts) {
    return texts.join(QLatin1Char('\n'));
}

} // namespace

TermsView::TermsView(const wording::Speech& speech, QWidget* parent)
    : QWidget(parent), speech_(speech), form_(new QFormLayout(this)) {
    form_->setContentsMargins(0, 0, 0, 0);
    form_->setHorizontalSpacing(space::large);
    form_->setVerticalSpacing(space::small);
    form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

void TermsView::clear() {
    while (form_->rowCount() > 0) {
        form_->removeRow(0);
    }
}

void TermsView::say(const QString& what, const QString& text) {
    if (text.isEmpty()) {
        return;
    }
    auto* name = new TextLabel(TextSize::Small, TextLabel::Muted);
    name->setText(what);
    auto* value = new TextLabel(TextSize::Body, TextLabel::Wrapped | TextLabel::Selectable);
    value->setText(text);
    value->setAccessibleName(what);
    form_->addRow(name, value);
}

void TermsView::showAgreement(const Agreement& agreement, Day today) {
    clear();
    const AgreedTerms now = termsOn(agreement, today);
    const AgreedTerms atFirst{agreement.price, agreement.limits.timePerMonth};
    if (now.price) {
        const QString price = priceText(speech_, *now.price, agreement.pricePeriod);
        say(tr("Price today"), agreement.price && now.price != atFirst.price
                                   ? tr("%1, at first %2").arg(price, speech_.money(*agreement.price))
                                   : price);
    }
    say(tr("What we do"), agreement.services);
    say(tr("Not included"), agreement.notIncluded);
    say(tr("Schedule"), agreement.schedule);
    say(tr("Limits today"), lines(limitLines(speech_, limitsOn(agreement, today))));
    if (agreement.renewal) {
        say(tr("Renews on"), speech_.day(*agreement.renewal));
    }
    if (const auto notice = noticeDay(agreement)) {
        say(tr("Notice"), tr("To be given by %1").arg(speech_.day(*notice)));
    }
    QStringList addenda;
    for (size_t i = 0; i < agreement.addenda.size(); ++i) {
        addenda << addendumText(speech_, agreement, i);
    }
    say(tr("Addenda"), lines(addenda));
}

void TermsView::showSheet(const ServiceSheet& sheet) {
    clear();
    say(tr("What we do"), sheet.services);
    say(tr("Rates"), sheet.rates);
    say(tr("Not included"), sheet.notIncluded);
    say(tr("Schedule"), sheet.schedule);
    say(tr("When something is wrong"), sheet.returns);
    say(tr("How to reach us"), sheet.reachUs);
    say(tr("Limits"), lines(limitLines(speech_, sheet.limits)));
}

void TermsView::showScope(const Agreement& agreement, Day today) {
    clear();
    say(tr("What we do"), agreement.services);
    say(tr("Not included"), agreement.notIncluded);
    say(tr("Limits today"), lines(limitLines(speech_, limitsOn(agreement, today))));
}

void TermsView::showScope(const ServiceSheet& sheet) {
    clear();
    say(tr("What we do"), sheet.services);
    say(tr("Not included"), sheet.notIncluded);
    say(tr("Limits"), lines(limitLines(speech_, sheet.limits)));
}

} // namespace rapport::gui
