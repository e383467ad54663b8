// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/what_if/terms_panel.h"

#include "gui/forms/number_edits.h"
#include "gui/theme/metrics.h"
#include "gui/what_if/lever.h"
#include "gui/widgets/flow_layout.h"
#include "gui/widgets/money_edit.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace rapport::gui {

namespace {

constexpr qint64 secondsPerHour = 3600;
constexpr int mostDays = 365;

/// 1, 2 or 5 times a power of ten, so that a slider has about 200 steps.
qint64 stepFor(qint64 most) {
    constexpr double steps = 200.0;
    const double wanted = double(most) / steps;
    for (qint64 power = 1;; power *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            if (double(power * factor) >= wanted) {
                return power * factor;
            }
        }
    }
}

qint64 roundedUp(qint64 value, qint64 step) {
    return (value + step - 1) / step * step;
}

Lever::Field moneyField(MoneyEdit* edit, const Currency& currency) {
    return {edit,
            [edit]() -> std::optional<qint64> {
                const std::optional<Money> money = edit->money();
                return money ? std::optional(money->minorUnits()) : std::nullopt;
            },
            [edit, &currency](qint64 value) {
                if (!currency.isNull()) { // else there is no book yet
                    edit->setMoney(Money(value, currency));
                }
            }};
}

Lever::Field hoursFieldOf(HoursEdit* edit) {
    return {edit,
            [edit]() -> std::optional<qint64> {
                const std::optional<Duration> hours = edit->hours();
                return hours ? std::optional(hours->inSeconds()) : std::nullopt;
            },
            [edit](qint64 value) { edit->setHours(Duration::seconds(value)); }};
}

Lever::Field countField(CountEdit* edit) {
    return {edit,
            [edit]() -> std::optional<qint64> {
                const std::optional<int> count = edit->count();
                return count ? std::optional(qint64(*count)) : std::nullopt;
            },
            [edit](qint64 value) { edit->setCount(int(value)); }};
}

} // namespace

TermsPanel::TermsPanel(const Shell& shell, QWidget* parent)
    : QWidget(parent), shell_(shell), priceField_(new MoneyEdit(shell.speech, currency_)),
      hoursField_(new HoursEdit(shell.speech)), scopeField_(new MoneyEdit(shell.speech, currency_)),
      daysField_(new CountEdit(shell.speech, mostDays)),
      price_(new Lever(tr("P&rice a month"), moneyField(priceField_, currency_))),
      hours_(new Lever(tr("Ho&urs a month, at most"), hoursFieldOf(hoursField_))),
      scope_(new Lever(tr("Work &outside the agreement, an hour"), moneyField(scopeField_, currency_))),
      days_(new Lever(tr("&Days to pay"), countField(daysField_))),
      onTime_(new QCheckBox(tr("Pa&ys on the due day"))), prepaid_(new QCheckBox(tr("Pays in &advance"))),
      halved_(new QCheckBox(tr("Half the unfounded complaint&s"))) {
    priceField_->setZeroAllowed(false);
    hoursField_->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    daysField_->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
    lay();
    for (Lever* lever : {price_, hours_, scope_, days_}) {
        connect(lever, &Lever::moved, this, &TermsPanel::moved);
    }
    for (QCheckBox* manner : {onTime_, prepaid_, halved_}) {
        connect(manner, &QCheckBox::clicked, this, [this] {
            takeManners();
            emit moved();
        });
    }
}

void TermsPanel::lay() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::medium);
    for (Lever* lever : {price_, hours_, scope_, days_}) {
        column->addWidget(lever);
    }
    auto* manners = new QWidget;
    auto* row = new FlowLayout(manners);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::medium);
    for (QCheckBox* manner : {onTime_, prepaid_, halved_}) {
        row->addWidget(manner);
    }
    column->addWidget(manners);
}

void TermsPanel::showSubject(const app::WhatIfSubject& subject) {
    currency_ = subject.now.before.facts.revenue.currency();
    hasInvoices_ = subject.now.conditionsBefore.termsDays.has_value();
    showPrice(subject.now);
    showHours(subject.now);
    showScope(subject.now);
    showDays(subject);
    halved_->setEnabled(subject.now.before.facts.unfounded > 0.0);
    if (!halved_->isEnabled()) {
        halved_->setChecked(false);
    }
    takeManners();
    showAnswer(subject.now);
}

void TermsPanel::showPrice(const scoring::WhatIf& now) {
    const auto& price = now.before.price;
    if (price) {
        const qint64 most = std::max({price->now, price->breakEven, price->target}).minorUnits() * 5 / 4;
        const qint64 step = stepFor(most);
        price_->setRange(step, roundedUp(most, step), step);
        price_->setPresent(price->now.minorUnits());
        price_->explain({});
    } else {
        price_->explain(tr("Nothing was billed in the last twelve months, so there is no price to change."));
    }
    price_->setUsable(price.has_value());
}

void TermsPanel::showHours(const scoring::WhatIf& now) {
    constexpr qint64 guess = 40 * secondsPerHour;
    const qint64 present = now.conditionsBefore.hoursPerMonth.inSeconds();
    const bool known = present > 0;
    const qint64 step = present > 100 * secondsPerHour ? secondsPerHour : secondsPerHour / 2;
    hours_->setRange(0, known ? roundedUp(present, step) : guess, step);
    hours_->setPresent(present);
    hours_->explain(known ? QString()
                          : tr("No time is recorded: these hours are a guess of what they take."));
}

void TermsPanel::showScope(const scoring::WhatIf& now) {
    const scoring::WorkByScope& work = now.conditionsBefore.work;
    const Money others = now.before.without.valuePerHourOthers;
    const qint64 unit = std::max<qint64>(1, Money::fromDecimal(u"1", currency_)->minorUnits());
    scope_->setRange(0, roundedUp(std::max(2 * others.minorUnits(), 100 * unit), unit), unit);
    scope_->setPresent(0);
    const bool any = work.outside > Duration() && now.before.price;
    if (work.outside > Duration() && work.unknown <= Duration()) {
        //: A length of time: "38 h", "12 h 30 min"
        scope_->explain(tr("%1 in the last twelve months.").arg(shell_.speech.duration(work.outside)));
    } else if (work.outside > Duration()) {
        //: Both are lengths of time: "38 h", "12 h 30 min"
        scope_->explain(tr("%1 in the last twelve months; of another %2 nobody noted it.")
                            .arg(shell_.speech.duration(work.outside), shell_.speech.duration(work.unknown)));
    } else {
        scope_->explain(tr("No dealing of the last twelve months is marked as outside the agreement."));
    }
    scope_->setUsable(any);
}

void TermsPanel::showDays(const app::WhatIfSubject& subject) {
    constexpr int usualMost = 90;
    const int present = subject.now.conditionsBefore.termsDays.value_or(subject.termsDays.value_or(0));
    days_->setRange(0, std::max(usualMost, present), 1);
    days_->setPresent(std::max(0, present));
    days_->explain(hasInvoices_ ? QString() : tr("There are no invoices yet."));
}

void TermsPanel::showAnswer(const scoring::WhatIf& answer) {
    const scoring::Assessment& then = answer.after ? *answer.after : answer.before;
    const wording::Speech& speech = shell_.speech;
    if (answer.before.price && then.price) {
        const Money now = answer.before.price->now;
        price_->setPresets({{tr("now"), tr("Now: %1").arg(speech.money(now)), now.minorUnits()},
                            {tr("break-even"), tr("Break-even: %1").arg(speech.money(then.price->breakEven)),
                             then.price->breakEven.minorUnits()},
                            {tr("target"), tr("Target: %1").arg(speech.money(then.price->target)),
                             then.price->target.minorUnits()}});
    }
    const Duration present = answer.conditionsBefore.hoursPerMonth;
    std::vector<Lever::Preset> hours;
    if (present > Duration()) {
        hours.push_back(
            {tr("now"), tr("Now: %1").arg(speech.number(present.inHours(), 1)), present.inSeconds()});
    }
    if (then.price && then.price->hoursAffordable < present) {
        const Duration affordable = then.price->hoursAffordable;
        hours.push_back({tr("what the price pays for"),
                         tr("What the price pays for: %1").arg(speech.number(affordable.inHours(), 1)),
                         affordable.inSeconds()});
    }
    hours_->setPresets(hours);
    std::vector<Lever::Preset> scope;
    const scoring::Facts& facts = answer.before.facts;
    if (facts.hours > Duration() && facts.cost.time.isPositive()) {
        const Money cost(std::llround(double(facts.cost.time.minorUnits()) / facts.hours.inHours()),
                         currency_);
        scope.push_back(
            {tr("what it costs"), tr("What an hour costs: %1").arg(speech.money(cost)), cost.minorUnits()});
    }
    const Money others = answer.before.without.valuePerHourOthers;
    if (others.isPositive()) {
        scope.push_back({tr("others"),
                         tr("What an hour with the others brings: %1").arg(speech.money(others)),
                         others.minorUnits()});
    }
    scope_->setPresets(scope);
}

// In advance there is no due day to pay on.
void TermsPanel::takeManners() {
    prepaid_->setEnabled(hasInvoices_);
    onTime_->setEnabled(hasInvoices_ && !prepaid_->isChecked());
    if (!onTime_->isEnabled()) {
        onTime_->setChecked(false);
    }
    days_->setUsable(hasInvoices_ && !prepaid_->isChecked());
}

std::vector<scoring::Change> TermsPanel::changes() const {
    std::vector<scoring::Change> changes;
    if (price_->isMoved()) {
        changes.push_back(scoring::MonthlyPrice{Money(price_->value(), currency_)});
    }
    if (hours_->isMoved()) {
        changes.push_back(scoring::HoursPerMonth{Duration::seconds(hours_->value())});
    }
    if (scope_->isMoved()) {
        changes.push_back(scoring::PaidScope{Money(scope_->value(), currency_)});
    }
    if (days_->isMoved()) {
        changes.push_back(scoring::PaymentTerms{int(days_->value())});
    }
    if (onTime_->isChecked()) {
        changes.push_back(scoring::PayOnTime{});
    }
    if (prepaid_->isChecked()) {
        changes.push_back(scoring::Prepayment{});
    }
    if (halved_->isChecked()) {
        changes.push_back(scoring::HalveComplaints{});
    }
    return changes;
}

bool TermsPanel::isMoved() const {
    return !changes().empty();
}

bool TermsPanel::hasTerms() const {
    return price_->isMoved() || hours_->isMoved() || scope_->isMoved() || days_->isMoved() ||
           prepaid_->isChecked();
}

Proposal TermsPanel::proposal(Id<Client> client, Day today) const {
    Proposal proposal;
    proposal.clientId = client;
    proposal.made = today;
    proposal.validFrom = today.lastOfMonth() + 1;
    if (price_->isMoved()) {
        proposal.price = Money(price_->value(), currency_);
    }
    if (hours_->isMoved()) {
        proposal.hoursPerMonth = Duration::seconds(hours_->value());
    }
    if (days_->isMoved()) {
        proposal.paymentTermsDays = int(days_->value());
    }
    if (prepaid_->isChecked()) {
        proposal.paymentTermsDays = 0;
        proposal.note = tr("Paid in advance.");
    }
    if (scope_->isMoved()) {
        //: Of new terms; %1 is a sum
        proposal.paidScope = tr("Work outside the agreement: %1 an hour.")
                                 .arg(shell_.speech.money(Money(scope_->value(), currency_)));
    }
    return proposal;
}

void TermsPanel::reset() {
    for (Lever* lever : {price_, hours_, scope_, days_}) {
        lever->reset();
    }
    for (QCheckBox* manner : {onTime_, prepaid_, halved_}) {
        manner->setChecked(false);
    }
    takeManners();
}

void TermsPanel::takeFocus() {
    (priceField_->isEnabled() ? price_ : hours_)->takeFocus();
}

} // namespace rapport::gui
